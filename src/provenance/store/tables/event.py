"""Events: the audit log, appended to and never changed."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from provenance.store.instant import instant_of
from provenance.store.tables.base import Base

__all__ = ["Event"]


class Event(Base):
    """What somebody did; ``hash`` covers all the rest, ``previous`` is the hash of the event before in its chain.

    ``at`` is the text of a moment (``provenance.store.instant_text``) and ``payload`` canonical JSON text
    (``provenance.audit.canonical``): the hash must find the very characters.
    """

    __tablename__ = "event"
    __table_args__ = (UniqueConstraint("chain", "seq"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    chain: Mapped[str] = mapped_column(ForeignKey("chain.name"))
    seq: Mapped[int]
    at: Mapped[str]
    actor: Mapped[str]
    action: Mapped[str]
    subject: Mapped[str] = mapped_column(index=True)
    payload: Mapped[str] = mapped_column(Text)
    previous: Mapped[str]
    hash: Mapped[str]

    @property
    def moment(self) -> datetime:
        """When it happened."""
        return instant_of(self.at)
