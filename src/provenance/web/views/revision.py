"""What a revision made of the claims before it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.links.difference import Run, differing
from provenance.store.tables import Article, Fate, Revision

__all__ = ["Became", "RevisionPage", "revision_page"]

OUTCOMES = ("changed", "orphaned", "new", "moved", "carried")


@dataclass(frozen=True, slots=True)
class Became:
    """A claim's fate, with the sentence before and after in runs, each with whether the other lacks it."""

    fate: Fate
    before: Sequence[Run]
    after: Sequence[Run]


@dataclass(frozen=True, slots=True)
class RevisionPage:
    """A revision's comparison with the one before, by outcome, what needs a recheck first."""

    article: Article
    number: int
    outcomes: Mapping[str, Sequence[Became]]


def revision_page(session: Session, article: Article, number: int) -> RevisionPage:
    """The comparison of an article's revision with the one before it; empty for the first one."""
    wanted = select(Fate).join(Revision, Fate.revision_id == Revision.id)
    wanted = wanted.where(Revision.article_id == article.id, Revision.number == number).order_by(
        Fate.position
    )
    outcomes: dict[str, list[Became]] = {outcome: [] for outcome in OUTCOMES}
    for fate in session.scalars(wanted):
        outcomes[fate.outcome].append(_became(fate))
    return RevisionPage(article, number, outcomes)


def _became(fate: Fate) -> Became:
    before = fate.before.sentence if fate.before else ""
    after = fate.after.sentence if fate.after else ""
    return Became(fate, differing(before, after or before), differing(after, before or after))
