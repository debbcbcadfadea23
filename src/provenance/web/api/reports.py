"""What is left to do."""

from fastapi import APIRouter

from provenance.desk import find_article
from provenance.reports import progress, undated, unsourced
from provenance.web.answers import ClaimAnswer, ProgressAnswer, claim_answer
from provenance.web.api.parts import DeskPart, SignedIn
from provenance.web.problems import RESPONSES

__all__ = ["router"]

router = APIRouter(tags=["reports"], responses=RESPONSES)


@router.get("/reports/progress")
def all_progress(desk: DeskPart, _editor: SignedIn) -> list[ProgressAnswer]:
    """How far the desk is with each article."""
    with desk.reading() as session:
        return [ProgressAnswer.of(one) for one in progress(session)]


@router.get("/articles/{article}/reports/progress")
def article_progress(article: str, desk: DeskPart, _editor: SignedIn) -> ProgressAnswer:
    """How far the desk is with an article."""
    with desk.reading() as session:
        [found] = progress(session, find_article(session, article))
        return ProgressAnswer.of(found)


@router.get("/articles/{article}/reports/unsourced")
def article_unsourced(article: str, desk: DeskPart, _editor: SignedIn) -> list[ClaimAnswer]:
    """The figures that need a source by the house's rules and have none."""
    needed = desk.workspace.settings.needs_source
    with desk.reading() as session:
        found = unsourced(session, find_article(session, article), needs_source=needed)
        return [claim_answer(one) for one in found]


@router.get("/articles/{article}/reports/undated")
def article_undated(article: str, desk: DeskPart, _editor: SignedIn) -> list[ClaimAnswer]:
    """The figures that do not say when."""
    with desk.reading() as session:
        return [claim_answer(one) for one in undated(session, find_article(session, article))]
