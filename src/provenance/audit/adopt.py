"""Taking over a chain that was recorded in another database."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from provenance.audit.chain import Problem, follow
from provenance.audit.record import OPENED, chain_subject, record
from provenance.errors import Refused
from provenance.store.tables import Chain, Event

__all__ = ["adopt"]


def adopt(session: Session, chain: str, events: Sequence[Event], *, actor: str, at: datetime) -> None:
    """Store a whole chain as it is, and note its arrival in the workspace's chain; Refused where it does not hold."""
    end = follow(chain, events)
    if isinstance(end, Problem):
        raise Refused(f"The audit log to be read is broken: {end.message}")
    session.add(Chain(name=chain, length=end.length, hash=end.hash))
    session.flush()
    session.add_all(events)
    session.flush()
    noted = {"first": end.first, "adopted": end.length, "last": end.hash}
    record(session, at=at, actor=actor, action=OPENED, subject=chain_subject(chain), payload=noted)
