"""A figure: a number with its unit at one place of the text."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from provenance.document.span import Span

__all__ = ["Figure", "Kind", "Qualifier"]


class Kind(StrEnum):
    """What sort of quantity a figure is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    RANK = "rank"
    MULTIPLE = "multiple"
    DURATION = "duration"
    MEASURE = "measure"
    RANGE = "range"


class Qualifier(StrEnum):
    """How the words around a number bound it."""

    EXACT = "exact"
    OVER = "over"
    AT_LEAST = "at_least"
    UNDER = "under"
    AT_MOST = "at_most"
    ABOUT = "about"
    NEARLY = "nearly"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as read. Offsets count in the reading text.

    ``value`` has the magnitude multiplied out; ``high`` is a range's upper bound. ``step`` is the value of the last
    digit that was written (0.01万亿 = 100000000), which says how far the number may be rounded. ``unit`` is folded and
    without magnitude, ``unit_span`` where it stands (empty where it is not written beside the number).
    """

    span: Span
    kind: Kind
    value: Decimal
    unit: str
    rule: str
    step: Decimal = Decimal(1)
    high: Decimal | None = None
    unit_span: Span | None = None
    qualifier: Qualifier = Qualifier.EXACT
    vague: bool = False

    @property
    def currency(self) -> str:
        """The unit without what the amount is for one of: 元 of 元/公斤."""
        return self.unit.partition("/")[0]
