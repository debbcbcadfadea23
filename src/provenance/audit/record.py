"""Appending to the audit log."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from provenance.audit.canonical import canonical, hash_of
from provenance.store import instant_text
from provenance.store.tables import START, WORKSPACE, Chain, Event

__all__ = ["OPENED", "PROGRAM", "chain_subject", "record"]

PROGRAM = "provenance"
OPENED = "chain.open"


def record(
    session: Session,
    *,
    at: datetime,
    actor: str,
    action: str,
    subject: str,
    payload: Mapping[str, object],
    chain: str = WORKSPACE,
) -> Event:
    """Append one event to a chain, in the caller's transaction.

    An article's events go to the chain of its slug, so that its proof travels with it; all else goes to the
    workspace's chain, which also notes the beginning of each article's, so that none can vanish as a whole.
    """
    end = session.get(Chain, chain, with_for_update=True, populate_existing=True) or _new(session, chain)
    event = Event(
        chain=chain,
        seq=end.length + 1,
        at=instant_text(at),
        actor=actor,
        action=action,
        subject=subject,
        payload=canonical(payload),
        previous=end.hash,
    )
    event.hash = hash_of(event)
    end.length, end.hash = event.seq, event.hash
    session.add(event)
    session.flush()
    if event.seq == 1 and chain != WORKSPACE:
        opened = {"first": event.hash}
        record(session, at=at, actor=actor, action=OPENED, subject=chain_subject(chain), payload=opened)
    return event


def chain_subject(chain: str) -> str:
    """How an event names a chain."""
    return f"chain:{chain}"


def _new(session: Session, name: str) -> Chain:
    chain = Chain(name=name, length=0, hash=START)
    session.add(chain)
    session.flush()
    return chain
