"""Claims and the verdicts on them."""

from typing import Literal

from fastapi import APIRouter
from pydantic import BaseModel, Field, model_validator

from provenance.desk import (
    Decision,
    Place,
    Status,
    decide,
    find_article,
    find_claim,
    list_claims,
    restatements,
)
from provenance.figures import Kind
from provenance.report import SectionName
from provenance.web.answers import ClaimAnswer, claim_answer
from provenance.web.api.parts import DeskPart, SignedIn
from provenance.web.problems import RESPONSES

__all__ = ["router"]

router = APIRouter(tags=["claims"], responses=RESPONSES)


class VerdictWish(BaseModel):
    """A verdict: what the claim becomes, why, and on what evidence.

    ``seen`` is the status that the editor had before their eyes: 409 where it is another one by now. At most one of
    ``quote``, ``cell`` and ``page`` names the place in the ``source``. With ``restatements`` the verdict also goes to
    every claim that repeats this one.
    """

    to: Literal["in_review", "verified", "disputed", "corrected", "unverifiable", "unverified"]
    note: str | None = Field(default=None, max_length=10_000)
    value: str | None = Field(default=None, max_length=200)
    source: str | None = Field(default=None, max_length=200)
    quote: str | None = Field(default=None, max_length=10_000)
    cell: str | None = Field(default=None, max_length=200)
    page: int | None = Field(default=None, ge=1, le=1_000_000)
    restatements: bool = False
    seen: Status | None = None

    @model_validator(mode="after")
    def _one_place(self) -> "VerdictWish":
        places = [place for place in (self.quote, self.cell, self.page) if place is not None]
        if len(places) > 1:
            raise ValueError("name one place: a quote, a cell or a page")
        if places and self.source is None:
            raise ValueError("name the source in which this place is")
        return self

    def decision(self) -> Decision:
        """What the desk is asked to decide."""
        place = Place(self.source, self.quote, self.cell, self.page) if self.source is not None else None
        return Decision(Status(self.to), self.note, self.value, place, self.restatements, self.seen)


@router.get("/articles/{article}/claims")
def claims(
    article: str,
    desk: DeskPart,
    _editor: SignedIn,
    status: Status | None = None,
    section: SectionName | None = None,
    kind: Kind | None = None,
) -> list[ClaimAnswer]:
    """The claims of an article's latest revision, in the order of its text."""
    with desk.reading() as session:
        found = find_article(session, article)
        wanted = kind.value if kind else None
        return [
            claim_answer(one)
            for one in list_claims(session, found, status=status, section=section, kind=wanted)
        ]


@router.get("/articles/{article}/claims/{claim}")
def claim(article: str, claim: str, desk: DeskPart, _editor: SignedIn) -> ClaimAnswer:
    """One claim, by its id or the unambiguous beginning of it, with what restates it."""
    with desk.reading() as session:
        found = find_claim(session, f"{article}/{claim}")
        return claim_answer(found, restatements(session, found))


@router.post("/articles/{article}/claims/{claim}/verdicts", status_code=201)
def verdict(
    article: str, claim: str, wish: VerdictWish, desk: DeskPart, editor: SignedIn
) -> list[ClaimAnswer]:
    """Decide about a claim; the answer is every claim that was decided about, this one first."""
    with desk.writing(editor) as now:
        decided = decide(
            now.session,
            desk.workspace,
            [f"{article}/{claim}"],
            wish.decision(),
            editor=now.editor,
            at=now.at,
        )
        return [claim_answer(one.claim) for one in decided if one.verdict is not None]
