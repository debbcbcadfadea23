"""Dismissals: findings that an editor has looked into and laid aside, for good."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from provenance.store.tables.article import Article
from provenance.store.tables.base import Base
from provenance.store.tables.editor import Editor
from provenance.store.tables.event import Event

__all__ = ["Dismissal"]


class Dismissal(Base):
    """A finding of an article, by its public id, which comes of its claims, and by what it said.

    ``number`` counts the revision on which it was dismissed. A finding that says something else is another one.
    """

    __tablename__ = "dismissal"
    __table_args__ = (UniqueConstraint("article_id", "finding", "message"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    number: Mapped[int]
    finding: Mapped[str]
    message: Mapped[str] = mapped_column(Text)
    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"))
    at: Mapped[datetime]
    note: Mapped[str] = mapped_column(Text)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), unique=True)

    article: Mapped[Article] = relationship()
    editor: Mapped[Editor] = relationship()
    event: Mapped[Event] = relationship()
