"""Verdicts: what editors decided about claims, appended and never changed."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from provenance.store.tables.base import Base, one_of
from provenance.store.tables.claim import STATUSES, Claim
from provenance.store.tables.editor import Editor
from provenance.store.tables.event import Event

if TYPE_CHECKING:
    from provenance.store.tables.citation import Citation

__all__ = ["Verdict"]


class Verdict(Base):
    """One move of one claim: who, when, from, to, why. The revision is the claim's.

    ``editor`` is empty where the program itself moved the claim (to ``needs_recheck``, never anywhere else).
    ``event`` is its entry in the audit log: there is no verdict without one.
    """

    __tablename__ = "verdict"
    __table_args__ = (
        UniqueConstraint("claim_id", "number"),
        one_of("from_status", STATUSES),
        one_of("to_status", STATUSES),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id"))
    number: Mapped[int]
    editor_id: Mapped[int | None] = mapped_column(ForeignKey("editor.id"))
    at: Mapped[datetime]
    from_status: Mapped[str]
    to_status: Mapped[str]
    note: Mapped[str | None] = mapped_column(Text)
    corrected_value: Mapped[str | None]
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), unique=True)

    claim: Mapped[Claim] = relationship(back_populates="verdicts")
    editor: Mapped[Editor | None] = relationship()
    event: Mapped[Event] = relationship()
    citations: Mapped[list["Citation"]] = relationship(back_populates="verdict", order_by="Citation.id")

    @property
    def act(self) -> str:
        """What the editor did: ``verify``, say; where two must read, the first one's leaves the claim in review."""
        return self.event.action.partition(".")[2]
