"""The figures whose verdicts a revision could not carry over."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.store.tables import Article, Fate, Revision

__all__ = ["orphaned"]


def orphaned(session: Session, article: Article | None = None) -> Sequence[Fate]:
    """The claims that were orphaned by any revision, in the order of articles, revisions and texts."""
    wanted = (
        select(Fate)
        .join(Revision, Fate.revision_id == Revision.id)
        .join(Article, Revision.article_id == Article.id)
        .where(Fate.outcome == "orphaned")
        .order_by(Article.slug, Revision.number, Fate.position)
    )
    return session.scalars(wanted if article is None else wanted.where(Article.id == article.id)).all()
