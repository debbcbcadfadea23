"""Accounts: by what a provider (OpenID Connect) calls them, editors are known who sign in by it."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from provenance.store.tables.base import Base
from provenance.store.tables.editor import Editor

__all__ = ["Account"]


class Account(Base):
    """An account at a provider that is an editor's. It opens the door; nothing that was decided rests on it."""

    __tablename__ = "account"
    __table_args__ = (UniqueConstraint("issuer", "subject"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"), index=True)
    issuer: Mapped[str]
    subject: Mapped[str]
    at: Mapped[datetime]

    editor: Mapped[Editor] = relationship()
