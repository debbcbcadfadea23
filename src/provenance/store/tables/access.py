"""Access: the tokens by which editors' programs are known. Nothing that was decided rests on them."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from provenance.store.tables.base import Base
from provenance.store.tables.editor import Editor

__all__ = ["AccessToken"]


class AccessToken(Base):
    """A token of an editor; only its SHA-256 is kept. It counts ``until`` then, or until ``revoked``."""

    __tablename__ = "access_token"

    id: Mapped[int] = mapped_column(primary_key=True)
    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"), index=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    at: Mapped[datetime]
    until: Mapped[datetime]
    revoked: Mapped[datetime | None]

    editor: Mapped[Editor] = relationship()
