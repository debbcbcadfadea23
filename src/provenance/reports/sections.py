"""How far the desk is within an article: its claims by section and status."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from provenance.desk import Status
from provenance.report import SectionName
from provenance.store.tables import Article, Claim, Revision

__all__ = ["SectionProgress", "section_progress"]


@dataclass(frozen=True, slots=True)
class SectionProgress:
    """The claims of one section of the latest revision, counted by status."""

    section: str
    statuses: Mapping[Status, int]

    @property
    def claims(self) -> int:
        """How many claims there are."""
        return sum(self.statuses.values())


def section_progress(session: Session, article: Article) -> list[SectionProgress]:
    """The sections of the article's latest revision that hold claims, in the order of the contract."""
    counted = (
        select(Claim.section, Claim.status, func.count())
        .join(Revision, Claim.revision_id == Revision.id)
        .where(Revision.article_id == article.id, Revision.number == article.latest)
        .group_by(Claim.section, Claim.status)
    )
    found: dict[str, Counter[Status]] = {}
    for section, status, count in session.execute(counted):
        found.setdefault(section, Counter())[Status(status)] = count
    return [SectionProgress(name, found[name]) for name in get_args(SectionName) if name in found]
