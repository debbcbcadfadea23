"""The figures that do not say when."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from provenance.desk import claims_of
from provenance.store.tables import Article, Claim

__all__ = ["undated"]


def undated(session: Session, article: Article | None = None) -> Sequence[Claim]:
    """The claims of the latest revisions without a stated date, in the order of articles and texts."""
    return session.scalars(claims_of(article).where(Claim.stated_how.is_(None))).all()
