"""The figures that rest on nothing yet."""

from collections.abc import Sequence

from sqlalchemy import exists
from sqlalchemy.orm import Session

from provenance.desk import claims_of
from provenance.store.tables import Article, Citation, Claim, Verdict

__all__ = ["unsourced"]


def unsourced(session: Session, article: Article | None = None) -> Sequence[Claim]:
    """The claims of the latest revisions without any citation, in the order of articles and texts."""
    citation = exists().where(Citation.verdict_id == Verdict.id, Verdict.claim_id == Claim.id)
    return session.scalars(claims_of(article).where(~citation)).all()
