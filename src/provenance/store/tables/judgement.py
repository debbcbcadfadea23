"""Judgements: what an editor says of two claims, whatever the program thinks."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from provenance.store.tables.article import Article
from provenance.store.tables.base import Base, one_of
from provenance.store.tables.editor import Editor
from provenance.store.tables.event import Event

__all__ = ["SAME", "Judgement"]

SAME = ("same", "different")


class Judgement(Base):
    """Two claims of an article, by their public ids, state the same fact or different ones; the last word counts.

    ``a`` is the smaller id, so that a pair has one spelling; ``number`` counts the revision on which it was said.
    """

    __tablename__ = "judgement"
    __table_args__ = (one_of("relation", SAME), CheckConstraint("a <> b", name="pair"))

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    number: Mapped[int]
    a: Mapped[str]
    b: Mapped[str]
    relation: Mapped[str]
    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"))
    at: Mapped[datetime]
    note: Mapped[str | None] = mapped_column(Text)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), unique=True)

    article: Mapped[Article] = relationship()
    editor: Mapped[Editor] = relationship()
    event: Mapped[Event] = relationship()
