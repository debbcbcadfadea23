"""Revisions: an article's text as it stood, never changed afterwards."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from provenance.store.tables.base import Base
from provenance.store.tables.editor import Editor

if TYPE_CHECKING:
    from provenance.store.tables.article import Article

__all__ = ["Revision"]


class Revision(Base):
    """One text of an article; ``sha256`` is that of the file's bytes, ``text`` is what all offsets count in."""

    __tablename__ = "revision"
    __table_args__ = (UniqueConstraint("article_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    number: Mapped[int]
    name: Mapped[str]
    sha256: Mapped[str]
    text: Mapped[str] = mapped_column(Text)
    extracted: Mapped[bool]
    language: Mapped[str]
    published: Mapped[date | None]
    editor_id: Mapped[int | None] = mapped_column(ForeignKey("editor.id"))
    at: Mapped[datetime]

    article: Mapped["Article"] = relationship(back_populates="revisions")
    editor: Mapped[Editor | None] = relationship()
