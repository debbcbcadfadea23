"""The sources of an article."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.store.tables import Article, Citation, Claim, Revision, Source, Verdict

__all__ = ["cited_sources"]


def cited_sources(session: Session, article: Article) -> Sequence[Source]:
    """The sources that any verdict on the article rests on, in any revision, by slug."""
    cited = (
        select(Citation.source_id)
        .join(Verdict, Citation.verdict_id == Verdict.id)
        .join(Claim, Verdict.claim_id == Claim.id)
        .join(Revision, Claim.revision_id == Revision.id)
        .where(Revision.article_id == article.id)
    )
    return session.scalars(select(Source).where(Source.id.in_(cited)).order_by(Source.slug)).all()
