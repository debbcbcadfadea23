"""Chains: where the audit log's hash chains stand. An article has one of its own; the workspace has one."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from provenance.store.tables.base import Base

__all__ = ["START", "WORKSPACE", "Chain"]

WORKSPACE = "/"
START = "0" * 64


class Chain(Base):
    """The end of a chain: how many events it has and the last one's hash.

    A writer locks this row, so that two who append at once do so one after the other.
    """

    __tablename__ = "chain"
    __table_args__ = (CheckConstraint("length >= 0", name="length"),)

    name: Mapped[str] = mapped_column(primary_key=True)
    length: Mapped[int]
    hash: Mapped[str]
