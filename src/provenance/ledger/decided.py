"""What was decided on an article besides verdicts: dismissals, judgements and sign-offs, as lines and back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.ledger.lines import DismissalLine, JudgementLine, SignoffLine
from provenance.store.tables import Article, Dismissal, Editor, Event, Judgement, Revision, Signoff

__all__ = ["Decisions", "decisions", "dismissal_of", "editors_of", "judgement_of", "signoff_of"]

Editors = Mapping[str, Editor]
Events = Mapping[int, Event]


@dataclass(frozen=True, slots=True)
class Decisions:
    """An article's dismissals, judgements and sign-offs, each in the order of the audit log."""

    dismissals: Sequence[Dismissal]
    judgements: Sequence[Judgement]
    signoffs: Sequence[Signoff]

    def lines(self) -> Iterator[DismissalLine | JudgementLine | SignoffLine]:
        """Their lines."""
        yield from (_dismissal(one) for one in self.dismissals)
        yield from (_judgement(one) for one in self.judgements)
        yield from (_signoff(one) for one in self.signoffs)


def decisions(session: Session, article: Article) -> Decisions:
    """What was decided on an article."""
    dismissed = select(Dismissal).join(Event).where(Dismissal.article_id == article.id).order_by(Event.seq)
    judged = select(Judgement).join(Event).where(Judgement.article_id == article.id).order_by(Event.seq)
    signed = select(Signoff).join(Event).join(Revision, Signoff.revision_id == Revision.id)
    signed = signed.where(Revision.article_id == article.id).order_by(Event.seq)
    return Decisions(
        session.scalars(dismissed).all(), session.scalars(judged).all(), session.scalars(signed).all()
    )


def editors_of(decided: Decisions) -> set[Editor]:
    """Who decided."""
    dismissed = {one.editor for one in decided.dismissals}
    return dismissed | {one.editor for one in decided.judgements} | {one.editor for one in decided.signoffs}


def _dismissal(one: Dismissal) -> DismissalLine:
    return DismissalLine(
        revision=one.number,
        finding=one.finding,
        message=one.message,
        editor=one.editor.name,
        at=one.at,
        note=one.note,
        event=one.event.seq,
    )


def _judgement(one: Judgement) -> JudgementLine:
    return JudgementLine(
        revision=one.number,
        a=one.a,
        b=one.b,
        relation=one.relation,
        editor=one.editor.name,
        at=one.at,
        note=one.note,
        event=one.event.seq,
    )


def _signoff(one: Signoff) -> SignoffLine:
    return SignoffLine(
        revision=one.revision.number,
        editor=one.editor.name,
        at=one.at,
        note=one.note,
        exceptions=one.exceptions,
        event=one.event.seq,
    )


def dismissal_of(line: DismissalLine, article: Article, editors: Editors, events: Events) -> Dismissal:
    """The dismissal of a line."""
    return Dismissal(
        article=article,
        number=line.revision,
        finding=line.finding,
        message=line.message,
        editor=editors[line.editor],
        at=line.at,
        note=line.note,
        event=events[line.event],
    )


def judgement_of(line: JudgementLine, article: Article, editors: Editors, events: Events) -> Judgement:
    """The judgement of a line."""
    return Judgement(
        article=article,
        number=line.revision,
        a=line.a,
        b=line.b,
        relation=line.relation,
        editor=editors[line.editor],
        at=line.at,
        note=line.note,
        event=events[line.event],
    )


def signoff_of(line: SignoffLine, article: Article, editors: Editors, events: Events) -> Signoff:
    """The sign-off of a line."""
    revisions = {revision.number: revision for revision in article.revisions}
    return Signoff(
        revision=revisions[line.revision],
        editor=editors[line.editor],
        at=line.at,
        note=line.note,
        exceptions=line.exceptions,
        event=events[line.event],
    )
