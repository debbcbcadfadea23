"""Editors: who may do what."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from provenance.store.tables.base import Base, one_of

__all__ = ["ROLES", "Editor"]

ROLES = ("reporter", "checker", "chief")


class Editor(Base):
    """A person at the desk, known by name."""

    __tablename__ = "editor"
    __table_args__ = (one_of("role", ROLES),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    role: Mapped[str]
    email: Mapped[str | None]
    at: Mapped[datetime]
