"""Sign-offs: a chief lets one revision run."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from provenance.store.tables.base import Base
from provenance.store.tables.editor import Editor
from provenance.store.tables.event import Event
from provenance.store.tables.revision import Revision

__all__ = ["Signoff"]


class Signoff(Base):
    """The revision may run; ``exceptions`` are the public ids of the claims that it runs with unverified."""

    __tablename__ = "signoff"

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"), index=True)
    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"))
    at: Mapped[datetime]
    note: Mapped[str | None] = mapped_column(Text)
    exceptions: Mapped[list[str]] = mapped_column(JSON)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), unique=True)

    revision: Mapped[Revision] = relationship()
    editor: Mapped[Editor] = relationship()
    event: Mapped[Event] = relationship()
