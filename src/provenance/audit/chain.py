"""One chain: whether its events follow from one another."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from provenance.audit.canonical import canonical, hash_of
from provenance.store.tables import START, Event

__all__ = ["End", "Problem", "follow"]


@dataclass(frozen=True, slots=True)
class Problem:
    """The first place where a chain does not hold, and why, in one sentence."""

    chain: str
    seq: int
    message: str


@dataclass(frozen=True, slots=True)
class End:
    """Where a chain has come to: how many events, the first's hash and the last's."""

    length: int = 0
    first: str = START
    hash: str = START


def follow(chain: str, events: Iterable[Event]) -> End | Problem:
    """Follow a chain from its start; its end, or the first place where it breaks."""
    end = End()
    for event in events:
        wrong = _wrong(event, end)
        if wrong:
            return Problem(chain, end.length + 1, f"Event {end.length + 1} of chain {chain} {wrong}.")
        end = End(event.seq, event.hash if event.seq == 1 else end.first, event.hash)
    return end


def _wrong(event: Event, before: End) -> str | None:
    if event.seq != before.length + 1:
        return f"is missing: {event.seq} follows {before.length}"
    if event.previous != before.hash:
        return "does not follow the event before it: one of them was replaced"
    if not _is_canonical(event.payload) or event.hash != hash_of(event):
        return "does not have its hash: its content was changed"
    return None


def _is_canonical(payload: str) -> bool:
    try:
        return canonical(json.loads(payload)) == payload
    except ValueError:
        return False
