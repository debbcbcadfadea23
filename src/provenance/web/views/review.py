"""The review page of an article."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from provenance.desk import signed_off
from provenance.reports import Progress, progress
from provenance.store.tables import Article, Editor, Signoff
from provenance.web.views.claims import Listed, listed
from provenance.web.views.text import Part, parts_of

__all__ = ["ReviewPage", "review_page"]


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """The article as it will run, its claims, and how far the desk is with it."""

    article: Article
    parts: Sequence[Part]
    claims: Sequence[Listed]
    progress: Progress
    signoff: Signoff | None

    @property
    def findings(self) -> dict[int, str]:
        """The gravest open finding of each claim, by the claims' keys."""
        return {one.claim.id: one.finding for one in self.claims if one.finding}


def review_page(session: Session, article: Article, editor: Editor) -> ReviewPage:
    """What the review page shows of the latest revision."""
    claims = listed(session, article, editor)
    parts = parts_of(article.revision, [one.claim for one in claims])
    [how_far] = progress(session, article)
    return ReviewPage(article, parts, claims, how_far, signed_off(session, article))
