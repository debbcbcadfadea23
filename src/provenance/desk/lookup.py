"""Finding articles and claims by what people call them."""

from collections.abc import Sequence
from difflib import get_close_matches

from sqlalchemy import Select, and_, select, true
from sqlalchemy.orm import Session, selectinload

from provenance.desk.stale import check_latest
from provenance.desk.status import Status
from provenance.errors import Ambiguous, NotFound, Term
from provenance.store.tables import Article, Claim, Revision

__all__ = ["claims_of", "find_article", "find_claim", "list_articles", "list_claims"]

SHOWN = 8


def find_article(session: Session, slug: str) -> Article:
    """The article of this slug; NotFound names the ones that are spelt alike."""
    article = session.scalar(select(Article).where(Article.slug == slug))
    if article is not None:
        return article
    alike = get_close_matches(slug, session.scalars(select(Article.slug)).all())
    raise (
        NotFound("article.misspelt", slug=slug, alike=alike)
        if alike
        else NotFound("article.missing", slug=slug)
    )


def find_claim(session: Session, reference: str) -> Claim:
    """The claim of this id or unambiguous prefix, in the articles' latest revisions; ``slug/id`` names the article.

    NotFound where there is none, Ambiguous with the candidates where there are several, and Stale, with what became of
    it, where it is one of an earlier revision.
    """
    slug, _, prefix = reference.rpartition("/")
    wanted = claims_of(find_article(session, slug) if slug else None)
    found = _exact(session, wanted, prefix) or _beginning(session, wanted, prefix)
    if not found:
        _check_earlier(session, slug, prefix)
        raise NotFound("claim.missing", reference=reference)
    if len(found) > 1:
        raise Ambiguous(
            "claim.ambiguous",
            reference=reference,
            candidates=[_candidate(one) for one in found[:SHOWN]],
            more=" …" if len(found) > SHOWN else "",
        )
    return found[0]


def _check_earlier(session: Session, slug: str, public_id: str) -> None:
    """Stale where the id is that of a claim of an earlier revision."""
    wanted = select(Claim).join(Revision, Claim.revision_id == Revision.id).join(Article)
    wanted = wanted.where(Claim.public_id == public_id, Article.slug == slug if slug else true())
    earlier = session.scalars(wanted.order_by(Revision.number.desc()).limit(1)).first()
    if earlier is not None:
        check_latest(session, earlier)


def _exact(session: Session, wanted: Select[Claim], public_id: str) -> Sequence[Claim]:
    return session.scalars(wanted.where(Claim.public_id == public_id)).all()


def _beginning(session: Session, wanted: Select[Claim], prefix: str) -> Sequence[Claim]:
    if not prefix:
        return []
    alike = wanted.where(Claim.public_id.startswith(prefix, autoescape=True))
    return session.scalars(alike.limit(SHOWN + 1)).all()


def _candidate(claim: Claim) -> Term:
    return Term("claim.candidate", reference=claim.reference, figure=claim.text)


def list_articles(session: Session) -> Sequence[Article]:
    """All articles by slug."""
    return session.scalars(select(Article).order_by(Article.slug)).all()


def list_claims(
    session: Session,
    article: Article | None = None,
    *,
    status: Status | None = None,
    section: str | None = None,
    kind: str | None = None,
) -> Sequence[Claim]:
    """The claims of the latest revisions, in the order of articles and texts."""
    asked = {Claim.status: status, Claim.section: section, Claim.kind: kind}
    conditions = [column == value for column, value in asked.items() if value is not None]
    return session.scalars(claims_of(article).where(*conditions)).all()


def claims_of(article: Article | None = None) -> Select[Claim]:
    """The query for the claims of the latest revision of one article or of all, in the order of articles and texts.

    Their revisions come by a query of their own, each text once: in a join it would come with every claim.
    """
    latest = and_(Revision.article_id == Article.id, Revision.number == Article.latest)
    claims = (
        select(Claim)
        .join(Claim.revision)
        .join(Article, latest)
        .options(selectinload(Claim.revision))
        .order_by(Article.slug, Claim.position)
    )
    return claims if article is None else claims.where(Article.id == article.id)
