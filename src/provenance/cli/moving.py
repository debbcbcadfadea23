"""Moving claims from one status to another, in one transaction, and saying what became of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from provenance.cli.catalogue import Catalogue
from provenance.cli.command import messages
from provenance.cli.office import Office, now, writing
from provenance.cli.output import tell
from provenance.cli.text.safe import safe

if TYPE_CHECKING:
    from provenance.desk import Decided, Place

__all__ = ["Move", "move_claims", "moved"]


@dataclass(frozen=True, slots=True)
class Move:
    """What is to become of claims, by whom and why."""

    status: str
    by: str
    note: str | None = None
    value: str | None = None
    place: "Place | None" = None
    restatements: bool = False
    seen: str | None = None  # the status that the editor had before their eyes


def move_claims(references: Sequence[str], move: Move) -> None:
    """Move all of the claims, or none, and say what became of each."""
    from provenance.desk import find_claim

    words = messages()
    with writing() as office:
        lines = list(moved(office, references, move, now(), words))
        slug = find_claim(office.session, references[0]).revision.article.slug
    tell("\n".join(lines))
    tell(words.say(f"next.{'start' if move.status == 'in_review' else 'settled'}", slug=slug, editor=move.by))


def moved(
    office: Office, references: Sequence[str], move: Move, at: datetime, words: Catalogue
) -> Iterator[str]:
    """A line for each claim that was moved or passed over."""
    from provenance.desk import Decision, Status, decide, find_editor

    decision = Decision(
        to=Status(move.status),
        note=move.note,
        value=move.value,
        place=move.place,
        restatements=move.restatements,
        seen=Status(move.seen) if move.seen else None,
    )
    editor = find_editor(office.session, move.by)
    for one in decide(office.session, office.workspace, references, decision, editor=editor, at=at):
        yield came_of(one, words)


def came_of(one: "Decided", words: Catalogue) -> str:
    """What became of a claim."""
    claim, verdict = one.claim, one.verdict
    if verdict is None:
        status = words.say(f"status.{claim.status}")
        return words.say("done.passed_over", claim=claim.public_id, status=status)
    before, after = (words.say(f"status.{status}") for status in (verdict.from_status, verdict.to_status))
    return words.say("done.moved", claim=claim.public_id, figure=safe(claim.text), before=before, after=after)
