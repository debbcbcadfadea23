"""Deciding: one verdict for several claims, all of them or none, and for those that restate them if wanted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from provenance.desk.lookup import find_claim
from provenance.desk.move import move
from provenance.desk.restatements import restatements
from provenance.desk.status import Status
from provenance.desk.workspace import Workspace
from provenance.errors import Refused
from provenance.evidence import Citation, cite, find_source
from provenance.store.tables import Claim, Editor, Verdict

__all__ = ["Decided", "Decision", "Place", "decide"]


@dataclass(frozen=True, slots=True)
class Place:
    """A source, by its slug or the beginning of its hash, and a place in it."""

    source: str
    quote: str | None = None
    cell: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to become of claims, and why.

    ``value`` is the right figure where they are corrected; with ``restatements`` it is decided for every claim, too,
    that repeats one of them; ``seen`` is the status that the editor had before their eyes.
    """

    to: Status
    note: str | None = None
    value: str | None = None
    place: Place | None = None
    restatements: bool = False
    seen: Status | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """A claim and its verdict; None where a restatement was passed over, since it cannot be moved so."""

    claim: Claim
    verdict: Verdict | None


def decide(
    session: Session,
    workspace: Workspace,
    references: Sequence[str],
    decision: Decision,
    *,
    editor: Editor,
    at: datetime,
) -> list[Decided]:
    """Give each claim its verdict, on one citation that is found in its archived source, by the house's rules.

    Raises NotFound, Ambiguous or Stale where a claim or source is not to be had, and Refused (or one of its kinds)
    where a claim that was named may not be moved so: then the caller's transaction must not be kept.
    """
    named = [find_claim(session, reference) for reference in references]
    citation = _cited(session, workspace, decision.place)

    def verdict(claim: Claim) -> Verdict:
        return move(
            session,
            claim,
            to=decision.to,
            editor=editor,
            note=decision.note,
            citation=citation,
            corrected_value=decision.value,
            source_needed=workspace.settings.needs_source(claim.section, claim.kind),
            readers_required=workspace.settings.readers_required,
            seen=decision.seen,
            at=at,
        )

    decided = []
    for claim, chosen in _chosen(session, named, wider=decision.restatements):
        try:
            decided.append(Decided(claim, verdict(claim)))
        except Refused:
            if chosen:
                raise
            decided.append(Decided(claim, None))
    return decided


def _cited(session: Session, workspace: Workspace, place: Place | None) -> Citation | None:
    """The citation, once the place is found in the archived source."""
    if place is None:
        return None
    source = find_source(session, place.source)
    return cite(workspace.root, source, quote=place.quote, cell=place.cell, page=place.page)


def _chosen(session: Session, named: Sequence[Claim], *, wider: bool) -> Iterator[tuple[Claim, bool]]:
    """The claims that were named (true), then those that restate them (false), each once."""
    seen = {claim.id: claim for claim in named}
    yield from ((claim, True) for claim in list(seen.values()))
    if not wider:
        return
    for claim in list(seen.values()):
        for other in restatements(session, claim):
            if other.id not in seen:
                seen[other.id] = other
                yield other, False
