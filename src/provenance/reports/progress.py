"""How far the desk is with each article."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from provenance.desk import Status, list_articles, open_findings
from provenance.store.tables import Article, Claim, Revision

__all__ = ["Progress", "progress"]


@dataclass(frozen=True, slots=True)
class Progress:
    """An article's claims counted by status, and its open findings by severity."""

    article: Article
    statuses: Mapping[Status, int]
    severities: Mapping[str, int]

    @property
    def claims(self) -> int:
        """How many claims there are."""
        return sum(self.statuses.values())

    @property
    def done(self) -> int:
        """How many of them have their verdict."""
        return sum(count for status, count in self.statuses.items() if not status.open)


def progress(session: Session, article: Article | None = None) -> list[Progress]:
    """The progress of each article's latest revision (or of one article), by slug."""
    articles = list_articles(session) if article is None else [article]
    statuses, severities = _statuses(session, articles), _severities(session, article)
    return [
        Progress(one, statuses.get(one.id, Counter()), severities.get(one.id, Counter())) for one in articles
    ]


def _statuses(session: Session, articles: Sequence[Article]) -> dict[int, Counter[Status]]:
    counted = (
        select(Article.id, Claim.status, func.count())
        .join(Revision, Revision.article_id == Article.id)
        .join(Claim, Claim.revision_id == Revision.id)
        .where(Revision.number == Article.latest, Article.id.in_([one.id for one in articles]))
        .group_by(Article.id, Claim.status)
    )
    found: dict[int, Counter[Status]] = {}
    for article, status, count in session.execute(counted):
        found.setdefault(article, Counter())[Status(status)] = count
    return found


def _severities(session: Session, article: Article | None) -> dict[int, Counter[str]]:
    found: dict[int, Counter[str]] = {}
    for finding in open_findings(session, article):
        found.setdefault(finding.revision.article_id, Counter())[finding.severity] += 1
    return found
