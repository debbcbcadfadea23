"""A verdict as a form sends it: what is to become of a claim and its restatements, and making it so."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from provenance.desk import Status, Workspace, find_source, move, restatements
from provenance.errors import InputError, Refused
from provenance.evidence import Citation, cite
from provenance.store.tables import Claim, Editor

__all__ = ["Decision", "decide"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor wants; empty words are none. ``seen`` is the status that the editor had before their eyes."""

    to: Status
    seen: Status | None = None
    note: str = ""
    value: str = ""
    source: str = ""
    quote: str = ""
    cell: str = ""
    page: str = ""
    restatements: bool = False


def decide(
    session: Session, workspace: Workspace, claim: Claim, decision: Decision, editor: Editor, at: datetime
) -> list[Claim]:
    """Move a claim, and those that restate it where that is wanted; the ones that were moved.

    A restatement that cannot be moved is passed over; raises what ``move`` and ``cite`` raise for the claim itself.
    """
    citation = _citation(session, workspace, decision)

    def moved(one: Claim, seen: Status | None) -> Claim:
        move(
            session,
            one,
            to=decision.to,
            editor=editor,
            note=decision.note,
            citation=citation,
            corrected_value=decision.value or None,
            source_needed=workspace.settings.needs_source(one.section, one.kind),
            readers_required=workspace.settings.readers_required,
            seen=seen,
            at=at,
        )
        return one

    def others() -> Iterator[Claim]:
        for other in restatements(session, claim) if decision.restatements else ():
            try:
                yield moved(other, None)
            except Refused:
                continue

    return [moved(claim, decision.seen), *others()]


def _citation(session: Session, workspace: Workspace, decision: Decision) -> Citation | None:
    if not decision.source:
        return None
    if decision.page and not decision.page.isdecimal():
        raise InputError(f"{decision.page!r} is not the number of a page.")
    return cite(
        workspace.root,
        find_source(session, decision.source),
        quote=decision.quote or None,
        cell=decision.cell or None,
        page=int(decision.page) if decision.page else None,
    )
