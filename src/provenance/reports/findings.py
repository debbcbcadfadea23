"""The leads to follow."""

from collections.abc import Sequence

from sqlalchemy import and_, case, select
from sqlalchemy.orm import Session

from provenance.store.tables import Article, Finding, Revision

__all__ = ["findings"]

_GRAVITY = case({"error": 0, "warning": 1}, value=Finding.severity, else_=2)


def findings(session: Session, article: Article | None = None) -> Sequence[Finding]:
    """The findings of the latest revisions: errors first, then warnings, then the rest, each in the order found."""
    latest = and_(Revision.article_id == Article.id, Revision.number == Article.latest)
    wanted = (
        select(Finding)
        .join(Revision, Finding.revision_id == Revision.id)
        .join(Article, latest)
        .order_by(_GRAVITY, Article.slug, Finding.position)
    )
    return session.scalars(wanted if article is None else wanted.where(Article.id == article.id)).all()
