"""The desk's rules: which moves are made, by whom, for what reasons."""

from dataclasses import dataclass
from datetime import datetime

from provenance.desk.readers import readers
from provenance.desk.role import Role
from provenance.desk.status import Status
from provenance.errors import NotAllowed, NoteRequired, Refused, Term
from provenance.evidence import Citation
from provenance.store.tables import Claim, Editor

__all__ = ["Move", "becomes", "check_move", "check_offered"]


@dataclass(frozen=True, slots=True)
class Move:
    """A move that somebody wants to make; ``editor`` None is the program."""

    claim: Claim
    now: Status
    to: Status
    editor: Editor | None
    note: str | None
    citation: Citation | None
    corrected_value: str | None
    at: datetime


def becomes(move: Move, readers_required: int) -> Status:
    """What the claim becomes: what was wanted, but in review where another must still read it."""
    if move.to is Status.VERIFIED and len(readers(move.claim)) + 1 < readers_required:
        return Status.IN_REVIEW
    return move.to


def check_move(move: Move, *, source_needed: bool, readers_required: int) -> None:
    """Raise what stands against a move: NotAllowed, NoteRequired or Refused."""
    check_offered(move.claim, move.to, move.editor)
    _check_reasons(move)
    _check_value(move)
    if move.to is Status.VERIFIED:
        _check_source(move, source_needed=source_needed)
        _check_readers(move, readers_required)


def check_offered(claim: Claim, to: Status, editor: Editor | None) -> None:
    """Raise what stands against a move whatever its reasons: NotAllowed or Refused. ``editor`` None is the program."""
    now = Status(claim.status)
    _check_editor(now, to, editor)
    _check_status(claim, now, to, by_program=editor is None)


def _check_editor(now: Status, to: Status, editor: Editor | None) -> None:
    if editor is None:
        if to is not Status.NEEDS_RECHECK:
            raise NotAllowed("claim.program")
    elif to is Status.NEEDS_RECHECK:
        raise NotAllowed("claim.recheck")
    elif not Role(editor.role).may(now, to):
        raise _whose(editor, to)


def _whose(editor: Editor, to: Status) -> NotAllowed:
    role = Term(f"role.{editor.role}")
    if Role(editor.role) is Role.CHECKER:
        return NotAllowed("claim.take_back", editor=editor.name, role=role)
    return NotAllowed("claim.verdict", editor=editor.name, role=role, verb=Term(f"verb.{to}"))


def _check_status(claim: Claim, now: Status, to: Status, *, by_program: bool) -> None:
    if now.may_become(to, by_program=by_program):
        return
    code = "claim.same_status" if now is to else "claim.impossible"
    raise Refused(code, **_named(claim), status=Term(f"status.{now}"), wanted=Term(f"status.{to}"))


def _check_reasons(move: Move) -> None:
    if move.to.note_required and move.note is None:
        raise NoteRequired("claim.note", **_named(move.claim), verb=Term(f"verb.{move.to}"))


def _check_value(move: Move) -> None:
    if move.to is Status.CORRECTED and move.corrected_value is None:
        raise Refused("claim.value", **_named(move.claim))
    if move.to is not Status.CORRECTED and move.corrected_value is not None:
        raise Refused("claim.no_correction")


def _check_source(move: Move, *, source_needed: bool) -> None:
    if source_needed and move.citation is None:
        raise Refused("claim.source", **_named(move.claim))


def _check_readers(move: Move, readers_required: int) -> None:
    """Where two must have read, they are two."""
    editor = move.editor
    if editor is not None and readers_required > 1 and editor in readers(move.claim):
        raise Refused("claim.readers", **_named(move.claim), editor=editor.name)


def _named(claim: Claim) -> dict[str, str]:
    return {"claim": claim.public_id, "figure": claim.text}
