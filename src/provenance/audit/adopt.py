"""Taking over a chain that was recorded in another database."""

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.audit.chain import End, Problem, follow
from provenance.audit.record import OPENED, chain_subject, record
from provenance.errors import Refused
from provenance.store.tables import WORKSPACE, Chain, Event

__all__ = ["adopt", "is_noted"]


def adopt(session: Session, chain: str, events: Sequence[Event], *, actor: str, at: datetime) -> None:
    """Store a whole chain as it is; Refused where it does not hold, or where another of its name was begun here.

    An article's arrival is noted in the workspace's chain, unless that one was taken over before and speaks of it.
    """
    end = follow(chain, events)
    if isinstance(end, Problem):
        raise Refused("audit.broken", reason=end.message)
    _store(session, chain, events, end)
    if chain == WORKSPACE:
        return
    if not is_noted(session, chain):
        noted = {"first": end.first, "adopted": end.length, "last": end.hash}
        record(session, at=at, actor=actor, action=OPENED, subject=chain_subject(chain), payload=noted)
    elif json.loads(_notes(session, chain)[0])["first"] != end.first:
        raise Refused("audit.other_chain", chain=chain)


def _store(session: Session, chain: str, events: Sequence[Event], end: End) -> None:
    row = session.get(Chain, chain, with_for_update=True, populate_existing=True)
    if row is None:
        row = Chain(name=chain)
        session.add(row)
    elif row.length:
        raise Refused("audit.known_chain", chain=chain, number=row.length)
    row.length, row.hash = end.length, end.hash
    session.flush()
    session.add_all(events)
    session.flush()


def is_noted(session: Session, chain: str) -> bool:
    """Whether the workspace's chain speaks of a chain."""
    return bool(_notes(session, chain))


def _notes(session: Session, chain: str) -> Sequence[str]:
    opened = (Event.chain == WORKSPACE, Event.action == OPENED, Event.subject == chain_subject(chain))
    return session.scalars(select(Event.payload).where(*opened)).all()
