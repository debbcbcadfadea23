"""Links: how two claims of a revision stand to one another."""

from typing import get_args

from sqlalchemy import JSON, CheckConstraint, Double, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from provenance.report import Relation
from provenance.store.tables.base import Base, one_of
from provenance.store.tables.claim import Claim

__all__ = ["Link"]


class Link(Base):
    """Two claims that repeat, contradict, follow from or are part of one another; ``reasons`` says why."""

    __tablename__ = "link"
    __table_args__ = (
        UniqueConstraint("revision_id", "position"),
        one_of("relation", get_args(Relation)),
        CheckConstraint("a_id <> b_id", name="two_claims"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"))
    position: Mapped[int]
    a_id: Mapped[int] = mapped_column(ForeignKey("claim.id"), index=True)
    b_id: Mapped[int] = mapped_column(ForeignKey("claim.id"), index=True)
    relation: Mapped[str]
    score: Mapped[float] = mapped_column(Double)
    reasons: Mapped[list[str]] = mapped_column(JSON)

    a: Mapped[Claim] = relationship(foreign_keys=[a_id])
    b: Mapped[Claim] = relationship(foreign_keys=[b_id])
