"""The figures that rest on nothing yet."""

from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session

from provenance.desk import claims_of, supported
from provenance.store.tables import Article, Claim

__all__ = ["unsourced"]


def every(_section: str, _kind: str) -> bool:
    """Every figure needs a source."""
    return True


def unsourced(
    session: Session, article: Article | None = None, *, needs_source: Callable[[str, str], bool] = every
) -> Sequence[Claim]:
    """The claims of the latest revisions without any citation, in the order of articles and texts.

    ``needs_source`` is the house's rule for section and kind (``Settings.needs_source``): its exceptions are left out.
    """
    rest_on_something = supported(session)
    claims = session.scalars(claims_of(article))
    return [one for one in claims if one.id not in rest_on_something and needs_source(one.section, one.kind)]
