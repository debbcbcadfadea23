"""Reading the audit log."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.store.tables import Event

__all__ = ["log"]


def log(session: Session, chain: str | None = None) -> Sequence[Event]:
    """The events in time order; ``chain`` is an article's slug, ``"/"`` the workspace's, None all of them."""
    wanted = select(Event).order_by(Event.at, Event.chain, Event.seq)
    return session.scalars(wanted if chain is None else wanted.where(Event.chain == chain)).all()
