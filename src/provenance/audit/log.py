"""Reading the audit log."""

from collections.abc import Sequence

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, defer

from provenance.store.tables import Event

__all__ = ["count_events", "latest", "log"]


def log(session: Session, chain: str | None = None) -> Sequence[Event]:
    """The events in time order; ``chain`` is an article's slug, ``"/"`` the workspace's, None all of them."""
    return session.scalars(_of(chain).order_by(Event.at, Event.chain, Event.seq)).all()


def latest(session: Session, chain: str | None = None, *, after: int = 0, most: int) -> Sequence[Event]:
    """At most so many events, the last first, once ``after`` of them were passed over; payloads come when asked for."""
    wanted = _of(chain).order_by(Event.at.desc(), Event.chain.desc(), Event.seq.desc())
    return session.scalars(wanted.offset(after).limit(most).options(defer(Event.payload))).all()


def count_events(session: Session) -> int:
    """How many events there are, in all chains."""
    return session.scalar(select(func.count()).select_from(Event)) or 0


def _of(chain: str | None) -> Select[Event]:
    wanted = select(Event)
    return wanted if chain is None else wanted.where(Event.chain == chain)
