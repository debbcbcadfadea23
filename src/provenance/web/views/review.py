"""The review page of an article."""

from collections.abc import Mapping, Sequence
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
    """The article as it will run, its claims, and how far the desk is with it.

    ``findings`` is the gravest open finding of each claim, by the claims' keys.
    """

    article: Article
    parts: Sequence[Part]
    claims: Sequence[Listed]
    findings: Mapping[int, str]
    progress: Progress
    signoff: Signoff | None


def review_page(session: Session, article: Article, editor: Editor) -> ReviewPage:
    """What the review page shows of the latest revision."""
    claims = listed(session, article, editor)
    parts = parts_of(article.revision, [one.claim for one in claims])
    [how_far] = progress(session, article)
    findings = {one.claim.id: one.finding for one in claims if one.finding}
    return ReviewPage(article, parts, claims, findings, how_far, signed_off(session, article))
