"""Sources: evidence, archived by the hash of its bytes."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from provenance.store.tables.base import Base

__all__ = ["Source"]


class Source(Base):
    """A file of evidence: what it is, who published it, when and where it was found, and who brought it."""

    __tablename__ = "source"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(unique=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    suffix: Mapped[str]
    size: Mapped[int]
    title: Mapped[str]
    publisher: Mapped[str | None]
    url: Mapped[str | None]
    dated: Mapped[date | None]
    actor: Mapped[str]
    at: Mapped[datetime]
