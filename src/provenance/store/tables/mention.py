"""Mentions: what of each claim is compared with other articles; derived from the texts, and no record of anything."""

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from provenance.store.tables.base import Base
from provenance.store.tables.claim import Claim

__all__ = ["MentionRow"]


class MentionRow(Base):
    """A claim as other articles' claims are held against it; see ``provenance.facts.Mention`` for the columns.

    Each claim that was looked at has one; ``block`` is null where nothing elsewhere can state the same fact.
    """

    __tablename__ = "mention"
    __table_args__ = (Index("ix_mention_block", "block"),)

    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id"), primary_key=True)
    block: Mapped[str | None]
    kind: Mapped[str | None]
    value: Mapped[str | None]
    high: Mapped[str | None]
    step: Mapped[str | None]
    unit: Mapped[str | None]
    vague: Mapped[bool | None]
    topic: Mapped[str | None]
    label: Mapped[str | None]
    events: Mapped[list[str]] = mapped_column(JSON)
    areas: Mapped[list[str]] = mapped_column(JSON)
    field: Mapped[str | None]

    claim: Mapped[Claim] = relationship()
