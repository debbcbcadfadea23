"""A mention: one claim of one article, as far as it can be compared with what other articles say."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

__all__ = ["Mention", "order"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A dated claim whose subject is known.

    ``block`` is what only mentions of one fact can have in common: language, whose figure it is, the family of its
    kind, and its unit (``zh|city@无锡|count|家``). ``text`` and ``measure`` are as written; ``value``, ``high``,
    ``step`` and ``unit`` are the figure's in the base unit of its dimension. ``topic`` and ``label`` are the folded
    names, ``events`` how the thing is looked at, ``areas`` and ``field`` what a rank is a place in. ``start``, ``end``
    and ``how`` are the stated date.
    """

    article: str
    claim: str
    published: date | None
    block: str
    text: str
    measure: str
    kind: str
    value: Decimal
    high: Decimal | None
    step: Decimal
    unit: str
    qualifier: str
    vague: bool
    topic: str
    label: str
    events: tuple[str, ...]
    areas: tuple[str, ...]
    field: str
    start: date
    end: date
    how: str

    @property
    def reference(self) -> str:
        """The claim's name in the archive: ``article/claim``."""
        return f"{self.article}/{self.claim}"

    @property
    def bounds(self) -> tuple[date, date]:
        """The first and the last day of the stated date."""
        return self.start, self.end

    @property
    def subject(self) -> str:
        """Whose figure it is: the part of the block after the language."""
        return self.block.split("|")[1]


def order(one: Mention) -> tuple[date, str, str]:
    """The order of print: by date of publication, those without one last; then by article and claim."""
    return one.published or date.max, one.article, one.claim
