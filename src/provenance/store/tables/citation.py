"""Citations: the place in a source on which a verdict rests."""

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from provenance.store.tables.base import Base, one_of
from provenance.store.tables.source import Source
from provenance.store.tables.verdict import Verdict

__all__ = ["PLACES", "Citation"]

PLACES = ("whole", "page", "quote", "cell")


class Citation(Base):
    """A quote with its span in the source's text, a table's cell, a page, or the source as a whole.

    ``quote`` is what stands at that place, letter for letter, and ``quote_sha256`` its hash.
    """

    __tablename__ = "citation"
    __table_args__ = (one_of("place", PLACES),)

    id: Mapped[int] = mapped_column(primary_key=True)
    verdict_id: Mapped[int] = mapped_column(ForeignKey("verdict.id"), index=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    place: Mapped[str]
    quote: Mapped[str | None] = mapped_column(Text)
    start: Mapped[int | None]
    end: Mapped[int | None]
    quote_sha256: Mapped[str | None]
    sheet: Mapped[str | None]
    cell: Mapped[str | None]
    page: Mapped[int | None]

    verdict: Mapped[Verdict] = relationship(back_populates="citations")
    source: Mapped[Source] = relationship()
