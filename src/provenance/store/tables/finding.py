"""Findings: leads with their computed reason, and the claims they are about."""

from typing import get_args

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from provenance.report import FindingKind, Severity
from provenance.store.tables.base import Base, one_of
from provenance.store.tables.claim import Claim
from provenance.store.tables.revision import Revision

__all__ = ["Finding", "FindingClaim"]


class FindingClaim(Base):
    """One of the claims that a finding is about, in the finding's order."""

    __tablename__ = "finding_claim"

    finding_id: Mapped[int] = mapped_column(ForeignKey("finding.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id"), index=True)

    claim: Mapped[Claim] = relationship()


class Finding(Base):
    """Something about a revision's figures that an editor should look at."""

    __tablename__ = "finding"
    __table_args__ = (
        UniqueConstraint("revision_id", "position"),
        UniqueConstraint("revision_id", "public_id"),
        one_of("kind", get_args(FindingKind)),
        one_of("severity", get_args(Severity)),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"))
    position: Mapped[int]
    public_id: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    severity: Mapped[str]
    message: Mapped[str] = mapped_column(Text)

    revision: Mapped[Revision] = relationship()
    about: Mapped[list[FindingClaim]] = relationship(order_by=FindingClaim.position)

    @property
    def claims(self) -> list[Claim]:
        """The claims that the finding is about."""
        return [one.claim for one in self.about]
