"""What was decided on an article, each with what its event must say."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from provenance.audit import PROGRAM
from provenance.desk.dismissing import DISMISS
from provenance.desk.facts import (
    article_subject,
    claim_subject,
    dismissal_facts,
    judgement_facts,
    signoff_facts,
    verdict_actions,
    verdict_facts,
)
from provenance.desk.judging import JUDGE
from provenance.desk.signing import SIGN
from provenance.store import instant_text
from provenance.store.tables import Article, Claim, Dismissal, Editor, Judgement, Revision, Signoff, Verdict

__all__ = ["Kept", "decisions"]


@dataclass(frozen=True, slots=True)
class Kept:
    """A decision as the tables have it: which actions may record it, when, who, on what, and its payload."""

    actions: frozenset[str]
    said: tuple[str, str, str]
    facts: dict[str, object]


def decisions(session: Session, article: Article) -> dict[int, Kept]:
    """All decisions on an article, by the keys of their events."""
    return dict(
        [
            *_verdicts(session, article),
            *_dismissals(session, article),
            *_judgements(session, article),
            *_signoffs(session, article),
        ]
    )


def _said(at: datetime, editor: Editor | None, subject: str) -> tuple[str, str, str]:
    return instant_text(at), editor.name if editor else PROGRAM, subject


def _verdicts(session: Session, article: Article) -> Iterator[tuple[int, Kept]]:
    wanted = select(Verdict).join(Claim).join(Revision).where(Revision.article_id == article.id)
    for one in session.scalars(wanted.options(selectinload(Verdict.citations))):
        said = _said(one.at, one.editor, claim_subject(one.claim))
        yield one.event_id, Kept(verdict_actions(one), said, verdict_facts(one.claim, one, one.citations))


def _dismissals(session: Session, article: Article) -> Iterator[tuple[int, Kept]]:
    for one in session.scalars(select(Dismissal).where(Dismissal.article_id == article.id)):
        said = _said(one.at, one.editor, article_subject(article))
        yield one.event_id, Kept(frozenset({DISMISS}), said, dismissal_facts(one))


def _judgements(session: Session, article: Article) -> Iterator[tuple[int, Kept]]:
    for one in session.scalars(select(Judgement).where(Judgement.article_id == article.id)):
        said = _said(one.at, one.editor, article_subject(article))
        yield one.event_id, Kept(frozenset({JUDGE + one.relation}), said, judgement_facts(one))


def _signoffs(session: Session, article: Article) -> Iterator[tuple[int, Kept]]:
    wanted = select(Signoff).join(Revision).where(Revision.article_id == article.id)
    for one in session.scalars(wanted):
        said = _said(one.at, one.editor, article_subject(article))
        yield one.event_id, Kept(frozenset({SIGN}), said, signoff_facts(one))
