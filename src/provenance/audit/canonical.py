"""Canonical JSON, and the hash of an event over it."""

import hashlib
import json
from collections.abc import Mapping

from provenance.store.tables import Event

__all__ = ["canonical", "hash_of"]


def canonical(value: Mapping[str, object]) -> str:
    """The one JSON text of a value: sorted keys, no spaces, letters as they are."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def hash_of(event: Event) -> str:
    """The SHA-256 of the canonical JSON of all of an event but its hash."""
    content = {
        "chain": event.chain,
        "seq": event.seq,
        "at": event.at,
        "actor": event.actor,
        "action": event.action,
        "subject": event.subject,
        "payload": json.loads(event.payload),
        "previous": event.previous,
    }
    return hashlib.sha256(canonical(content).encode()).hexdigest()
