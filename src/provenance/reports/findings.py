"""The leads to follow."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from provenance.desk import open_findings
from provenance.store.tables import Article, Finding

__all__ = ["findings"]


def findings(session: Session, article: Article | None = None) -> Sequence[Finding]:
    """The findings that nobody has settled: errors first, then warnings, then the rest, each in the order found."""
    return open_findings(session, article)
