"""Leads: the findings that nobody has settled yet."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Select, and_, case, select
from sqlalchemy.orm import Session, selectinload

from provenance.desk.judging import judgements
from provenance.store.tables import Article, Claim, Dismissal, Finding, FindingClaim, Revision

__all__ = ["dismissals", "is_dismissed", "latest_findings", "open_findings"]

CONTRADICTIONS = frozenset({"value", "unit", "date", "rank"})
_GRAVITY = case({"error": 0, "warning": 1}, value=Finding.severity, else_=2)


def open_findings(
    session: Session, article: Article | None = None, *, about: Claim | None = None
) -> Sequence[Finding]:
    """The findings of the latest revisions that nobody has settled, errors first: all, an article's, or a claim's.

    Settled are those that were dismissed, and the contradictions of two claims that were judged to be different facts.
    """
    wanted = latest_findings() if article is None else latest_findings().where(Article.id == article.id)
    if about is not None:
        wanted = wanted.where(Finding.about.any(FindingClaim.claim_id == about.id))
    found = session.scalars(wanted.options(selectinload(Finding.about))).all()
    articles = {finding.revision.article for finding in found}
    aside = {one.id: dismissals(session, one) for one in articles}
    said = {one.id: judgements(session, one) for one in articles}

    def is_open(finding: Finding) -> bool:
        key = finding.revision.article_id
        return not is_dismissed(finding, aside[key]) and not _told_apart(finding, said[key])

    return [finding for finding in found if is_open(finding)]


def _told_apart(finding: Finding, said: Mapping[tuple[str, str], str]) -> bool:
    if not said or finding.kind not in CONTRADICTIONS or len(finding.about) != 2:
        return False
    one, other = sorted(claim.public_id for claim in finding.claims)
    return said.get((one, other)) == "different"


def is_dismissed(finding: Finding, aside: Iterable[Dismissal]) -> bool:
    """Whether a finding was dismissed when it said what it says now."""
    return (finding.public_id, finding.message) in {(one.finding, one.message) for one in aside}


def dismissals(session: Session, article: Article) -> Sequence[Dismissal]:
    """What was dismissed in an article, in the order of time."""
    said = select(Dismissal).where(Dismissal.article_id == article.id).order_by(Dismissal.id)
    return session.scalars(said).all()


def latest_findings() -> Select[Finding]:
    """The query for the findings of the latest revisions: errors first, then warnings, then the rest."""
    latest = and_(Revision.article_id == Article.id, Revision.number == Article.latest)
    return (
        select(Finding)
        .join(Revision, Finding.revision_id == Revision.id)
        .join(Article, latest)
        .order_by(_GRAVITY, Article.slug, Finding.position)
    )
