"""Sittings: an editor signed in at one browser. They open the door; nothing that was decided rests on them."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from provenance.store.tables.base import Base
from provenance.store.tables.editor import Editor

__all__ = ["Password", "Sitting"]


class Password(Base):
    """An editor's password, as argon2 keeps it."""

    __tablename__ = "password"

    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"), primary_key=True)
    hash: Mapped[str]
    at: Mapped[datetime]


class Sitting(Base):
    """A browser in which an editor is signed in ``until`` then; of its cookie only the SHA-256 is kept."""

    __tablename__ = "sitting"

    id: Mapped[int] = mapped_column(primary_key=True)
    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"), index=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    csrf: Mapped[str]
    at: Mapped[datetime]
    until: Mapped[datetime]

    editor: Mapped[Editor] = relationship()
