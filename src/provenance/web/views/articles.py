"""The articles and how far the desk is with them; an article's report."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from provenance.desk import list_claims, obstacles, open_findings, signed_off
from provenance.desk.signing import Obstacles
from provenance.reports import Progress, orphaned, progress
from provenance.store.tables import Article, Claim, Fate, Finding, Signoff

__all__ = ["ReportPage", "report_page"]


@dataclass(frozen=True, slots=True)
class ReportPage:
    """Where an article stands, and what stands against its sign-off."""

    article: Article
    progress: Progress
    findings: Sequence[Finding]
    orphans: Sequence[Fate]
    against: Obstacles
    signoff: Signoff | None
    claims: Sequence[Claim]


def report_page(session: Session, article: Article) -> ReportPage:
    """The report of an article's latest revision."""
    claims = list_claims(session, article)
    [how_far] = progress(session, article)
    return ReportPage(
        article=article,
        progress=how_far,
        findings=open_findings(session, article),
        orphans=orphaned(session, article),
        against=obstacles(session, article),
        signoff=signed_off(session, article),
        claims=claims,
    )
