"""Claims: one figure at one place of one revision, with its status."""

from datetime import date
from typing import TYPE_CHECKING, get_args

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from provenance.report import Kind, Qualifier, SectionName
from provenance.store.tables.base import Base, one_of
from provenance.store.tables.revision import Revision

if TYPE_CHECKING:
    from provenance.store.tables.verdict import Verdict

__all__ = ["HOWS", "STATUSES", "Claim"]

STATUSES = (
    "unverified",
    "in_review",
    "verified",
    "disputed",
    "corrected",
    "unverifiable",
    "needs_recheck",
)
HOWS = ("explicit", "inherited", "note")


class Claim(Base):
    """A figure of a revision's text.

    ``public_id`` is the report's claim id; ``status`` follows the last verdict and is set in one place
    (``provenance.desk.move``). Values are decimal text, never numbers of the database. ``follows`` is the same
    figure's claim in the revision before.
    """

    __tablename__ = "claim"
    __table_args__ = (
        UniqueConstraint("revision_id", "public_id"),
        UniqueConstraint("revision_id", "position"),
        one_of("kind", get_args(Kind)),
        one_of("qualifier", get_args(Qualifier)),
        one_of("section", get_args(SectionName)),
        one_of("stated_how", HOWS),
        one_of("status", STATUSES),
        CheckConstraint('0 <= start AND start < "end"', name="span"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"))
    position: Mapped[int]
    public_id: Mapped[str] = mapped_column(index=True)
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    kind: Mapped[str]
    value: Mapped[str]
    value_high: Mapped[str | None]
    unit: Mapped[str]
    qualifier: Mapped[str]
    measure: Mapped[str] = mapped_column(Text)
    scope: Mapped[str | None]
    stated_start: Mapped[date | None]
    stated_end: Mapped[date | None]
    stated_text: Mapped[str | None]
    stated_from: Mapped[int | None]
    stated_until: Mapped[int | None]
    stated_how: Mapped[str | None]
    section: Mapped[str]
    attribution: Mapped[str | None]
    sentence_start: Mapped[int]
    sentence_end: Mapped[int]
    rule: Mapped[str]
    status: Mapped[str]
    follows_id: Mapped[int | None] = mapped_column(ForeignKey("claim.id"))

    revision: Mapped[Revision] = relationship()
    follows: Mapped["Claim | None"] = relationship(remote_side=[id])
    verdicts: Mapped[list["Verdict"]] = relationship(back_populates="claim", order_by="Verdict.number")

    @property
    def reference(self) -> str:
        """The name that is unambiguous in the whole database: ``slug/id``."""
        return f"{self.revision.article.slug}/{self.public_id}"

    @property
    def sentence(self) -> str:
        """The sentence around the figure."""
        return self.revision.text[self.sentence_start : self.sentence_end]
