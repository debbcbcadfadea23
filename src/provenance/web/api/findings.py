"""Findings: the open ones, and laying one aside."""

from fastapi import APIRouter
from pydantic import BaseModel, Field

from provenance.desk import dismiss, find_article, find_finding, open_findings
from provenance.web.answers import FindingAnswer
from provenance.web.api.parts import DeskPart, SignedIn
from provenance.web.problems import RESPONSES

__all__ = ["router"]

router = APIRouter(tags=["findings"], responses=RESPONSES)


class DismissalWish(BaseModel):
    """Why a finding is laid aside, for good."""

    note: str = Field(max_length=10_000)


@router.get("/findings")
def findings(desk: DeskPart, _editor: SignedIn) -> list[FindingAnswer]:
    """The open findings of all articles: errors first."""
    with desk.reading() as session:
        return [FindingAnswer.of(one) for one in open_findings(session)]


@router.get("/articles/{article}/findings")
def of_article(article: str, desk: DeskPart, _editor: SignedIn) -> list[FindingAnswer]:
    """The open findings of one article."""
    with desk.reading() as session:
        return [FindingAnswer.of(one) for one in open_findings(session, find_article(session, article))]


@router.post("/articles/{article}/findings/{finding}/dismissal", status_code=204)
def dismissal(article: str, finding: str, wish: DismissalWish, desk: DeskPart, editor: SignedIn) -> None:
    """Lay a finding aside, with a reason."""
    with desk.writing(editor) as now:
        found = find_finding(now.session, f"{article}/{finding}")
        dismiss(now.session, found, editor=now.editor, note=wish.note, at=now.at)
