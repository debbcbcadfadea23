"""Fates: what a new revision made of each claim of the one before, and which claims are new in it."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from provenance.store.tables.base import Base, one_of
from provenance.store.tables.claim import Claim
from provenance.store.tables.revision import Revision

__all__ = ["OUTCOMES", "REASONS", "Fate"]

OUTCOMES = ("carried", "moved", "changed", "orphaned", "new")
REASONS = ("figure", "sentence", "reading", "ambiguous", "gone")


class Fate(Base):
    """What became of a claim when its article was revised.

    ``before`` is the claim of the earlier revision (empty for a new one), ``after`` the one that follows it (empty
    for an orphan). ``reason`` says why a verdict was not carried over: the figure, the sentence or its reading
    changed, several places look alike, or it is gone.
    """

    __tablename__ = "fate"
    __table_args__ = (
        UniqueConstraint("revision_id", "position"),
        one_of("outcome", OUTCOMES),
        one_of("reason", REASONS),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"))
    position: Mapped[int]
    outcome: Mapped[str]
    reason: Mapped[str | None]
    before_id: Mapped[int | None] = mapped_column(ForeignKey("claim.id"), index=True)
    after_id: Mapped[int | None] = mapped_column(ForeignKey("claim.id"), index=True)

    revision: Mapped[Revision] = relationship()
    before: Mapped[Claim | None] = relationship(foreign_keys=[before_id])
    after: Mapped[Claim | None] = relationship(foreign_keys=[after_id])
