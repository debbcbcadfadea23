"""Links: how two claims stand to one another, and why."""

from dataclasses import dataclass
from enum import StrEnum

from provenance.claims import Claim
from provenance.figures import Agreement

__all__ = ["Link", "Relation"]


class Relation(StrEnum):
    """How two claims stand to one another."""

    REPEATS = "repeats"
    CONFLICTS = "conflicts"
    DERIVED = "derived"
    PART_OF = "part_of"


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims, ``a`` first in the text; ``reasons`` say what spoke for and against; ``dates`` is true where the
    values agree and the stated dates do not."""

    a: Claim
    b: Claim
    relation: Relation
    score: float
    agreement: Agreement
    reasons: tuple[str, ...] = ()
    dates: bool = False
