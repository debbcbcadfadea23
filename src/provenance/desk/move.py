"""Moving a claim from one status to another: the only place where that happens."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from provenance.audit import PROGRAM, record
from provenance.desk.facts import PLACE, claim_subject, verdict_action, verdict_facts
from provenance.desk.rules import Move, becomes, check_move
from provenance.desk.stale import check_latest, check_seen, lock
from provenance.desk.status import Status
from provenance.evidence import Citation
from provenance.store.tables import Citation as CitationRow
from provenance.store.tables import Claim, Editor, Event, Verdict

__all__ = ["move"]


def move(
    session: Session,
    claim: Claim,
    *,
    to: Status,
    editor: Editor | None,
    note: str | None = None,
    citation: Citation | None = None,
    corrected_value: str | None = None,
    source_needed: bool = True,
    readers_required: int = 1,
    seen: Status | None = None,
    at: datetime,
) -> Verdict:
    """Give a claim another status: one verdict appended, one audit event with it, in the caller's transaction.

    ``editor`` None is the program, which may only ask for a recheck. ``source_needed`` is the workspace's rule for
    this claim (``Settings.needs_source``): then it is verified on a citation or not at all. With two
    ``readers_required`` (``Settings.readers_required``) the first one's verification leaves the claim in review, and
    another's makes it verified. ``seen`` is the status that the editor had before their eyes: Stale where it is
    another one by now, as where the claim's text was revised meanwhile.

    Raises NotAllowed, NoteRequired, Stale, or Refused for any other reason.
    """
    lock(session, claim.revision.article)
    session.refresh(claim)
    session.expire(claim, ["verdicts"])
    check_latest(session, claim)
    check_seen(claim, seen)
    wanted = Move(
        claim=claim,
        now=Status(claim.status),
        to=to,
        editor=editor,
        note=_words(note),
        citation=citation,
        corrected_value=_words(corrected_value),
        at=at,
    )
    check_move(wanted, source_needed=source_needed, readers_required=readers_required)
    return _make(session, wanted, becomes(wanted, readers_required))


def _words(text: str | None) -> str | None:
    """What was said, or None for nothing but white space."""
    return (text or "").strip() or None


def _make(session: Session, move: Move, to: Status) -> Verdict:
    verdict = Verdict(
        number=len(move.claim.verdicts) + 1,
        at=move.at,
        from_status=move.now.value,
        to_status=to.value,
        note=move.note,
        corrected_value=move.corrected_value,
    )
    citations = [] if move.citation is None else [_row(move.citation)]
    verdict.event = _record(session, move, verdict, citations)
    verdict.claim, verdict.editor, verdict.citations = move.claim, move.editor, citations
    session.add(verdict)
    move.claim.status = to.value
    session.flush()
    return verdict


def _row(citation: Citation) -> CitationRow:
    return CitationRow(source=citation.source, **{name: getattr(citation, name) for name in PLACE})


def _record(session: Session, move: Move, verdict: Verdict, citations: Sequence[CitationRow]) -> Event:
    return record(
        session,
        at=move.at,
        actor=move.editor.name if move.editor else PROGRAM,
        action=verdict_action(move.to),
        subject=claim_subject(move.claim),
        chain=move.claim.revision.article.slug,
        payload=verdict_facts(move.claim, verdict, citations),
    )
