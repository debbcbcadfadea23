"""The figures that rest on nothing yet."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from provenance.desk import claims_of, supported
from provenance.store.tables import Article, Claim

__all__ = ["unsourced"]


def unsourced(session: Session, article: Article | None = None) -> Sequence[Claim]:
    """The claims of the latest revisions without any citation, in the order of articles and texts."""
    rest_on_something = supported(session)
    return [claim for claim in session.scalars(claims_of(article)) if claim.id not in rest_on_something]
