"""Articles: what the desk works on, through all its revisions."""

from datetime import datetime

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from provenance.store.tables.base import Base
from provenance.store.tables.revision import Revision

__all__ = ["Article"]


class Article(Base):
    """An article, known by its slug; ``latest`` is the number of the revision that counts."""

    __tablename__ = "article"
    __table_args__ = (CheckConstraint("latest >= 1", name="latest"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str | None]
    publication: Mapped[str | None]
    latest: Mapped[int]
    at: Mapped[datetime]

    revisions: Mapped[list[Revision]] = relationship(back_populates="article", order_by=Revision.number)

    @property
    def revision(self) -> Revision:
        """The revision that counts."""
        return next(revision for revision in self.revisions if revision.number == self.latest)
