"""The desk's rules: which moves are made, by whom, for what reasons."""

from dataclasses import dataclass
from datetime import datetime

from provenance.desk.readers import readers
from provenance.desk.role import Role
from provenance.desk.status import Status
from provenance.errors import NotAllowed, NoteRequired, Refused
from provenance.evidence import Citation
from provenance.store.tables import Claim, Editor

__all__ = ["Move", "becomes", "check_move"]


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
    _check_editor(move)
    _check_status(move)
    _check_reasons(move)
    _check_value(move)
    if move.to is Status.VERIFIED:
        _check_source(move, source_needed=source_needed)
        _check_readers(move, readers_required)


def _check_editor(move: Move) -> None:
    if move.editor is None:
        if move.to is not Status.NEEDS_RECHECK:
            raise NotAllowed("The program itself never decides about a claim: say who does, with --by.")
    elif move.to is Status.NEEDS_RECHECK:
        raise NotAllowed(
            "Only the program asks for a recheck, when a text has changed: reopen the claim instead."
        )
    elif not Role(move.editor.role).may(move.now, move.to):
        raise NotAllowed(_whose(move.editor, move.to))


def _whose(editor: Editor, to: Status) -> str:
    if Role(editor.role) is Role.CHECKER:
        return f"{editor.name} is a checker: to take back a verdict is for a chief."
    return f"{editor.name} is a {editor.role} and may only start a review: {to.verb} is for a checker."


def _check_status(move: Move) -> None:
    if move.now.may_become(move.to, by_program=move.editor is None):
        return
    advice = "there is nothing to do" if move.now is move.to else "reopen it first"
    raise Refused(f"Claim {_named(move)} is {move.now} and cannot become {move.to}: {advice}.")


def _check_reasons(move: Move) -> None:
    if move.to.note_required and move.note is None:
        raise NoteRequired(
            f"“{move.to.verb}” needs a reason in words for claim {_named(move)}: add it with --note."
        )


def _check_value(move: Move) -> None:
    if move.to is Status.CORRECTED and move.corrected_value is None:
        raise Refused(f"A correction of claim {_named(move)} needs the right value: add it with --to.")
    if move.to is not Status.CORRECTED and move.corrected_value is not None:
        raise Refused("Only a correction has a corrected value: leave it out, or correct the claim.")


def _check_source(move: Move, *, source_needed: bool) -> None:
    if source_needed and move.citation is None:
        raise Refused(f"Claim {_named(move)} can be verified on a source only: name it with --source.")


def _check_readers(move: Move, readers_required: int) -> None:
    """Where two must have read, they are two."""
    editor = move.editor
    if editor is not None and readers_required > 1 and editor in readers(move.claim):
        raise Refused(
            f"Claim {_named(move)} needs two readers, and {editor.name} was the first: let another verify it."
        )


def _named(move: Move) -> str:
    return f"{move.claim.public_id} ({move.claim.text})"
