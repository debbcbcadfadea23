"""What a figure's surface can mean: an interval of values.

1.23万亿元 means 12250 to 12350亿元, 超3000家 above 3000, 近六成 somewhat below 60 %, 400余项 400 to 499; an exact
integer means itself.
"""

from dataclasses import dataclass
from decimal import Decimal

from provenance.figures.figure import Figure, Kind, Qualifier

__all__ = ["Agreement", "Interval", "agree", "compare", "interval"]

ZERO = Decimal(0)
HUNDRED = Decimal(100)
HALF = Decimal("0.5")
VAGUE, FIRM = Decimal("0.1"), Decimal("0.05")
NEAR = Decimal("0.2")
INFINITY = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Interval:
    """Values from ``low`` to ``high``, both included."""

    low: Decimal
    high: Decimal

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high


def interval(figure: Figure) -> Interval:
    """The values that a figure's surface can mean, qualifier and rounding included."""
    value, step = abs(figure.value), figure.step
    if figure.high is not None:
        low, high = sorted((value, abs(figure.high)))
        return Interval(low - step * HALF, high + step * HALF)
    match figure.qualifier:
        case Qualifier.OVER | Qualifier.AT_LEAST:
            return Interval(value, value + reach(figure))
        case Qualifier.UNDER | Qualifier.AT_MOST:
            return Interval(max(ZERO, value - reach(figure)), value)
        case Qualifier.NEARLY:
            last = leading(figure)
            below = last if value >= HUNDRED * last else last * HALF
            return Interval(value - min(below, value * NEAR), value)
        case Qualifier.ABOUT:
            slack = max(step * HALF, value * Decimal("0.03"))
            return Interval(value - slack, value + slack)
    return Interval(value - rounding(figure), value + rounding(figure))


def rounding(figure: Figure) -> Decimal:
    """How far the true value may lie from the written one: half the last digit, nothing for whole things.

    A number of one digit (1万) is not meant as loosely as that: never more than a twentieth, a tenth of a vague one
    (三分之一).
    """
    whole = figure.kind in (Kind.COUNT, Kind.RANK, Kind.DURATION) and figure.step <= 1
    return ZERO if whole else min(figure.step * HALF, abs(figure.value) * (VAGUE if figure.vague else FIRM))


def leading(figure: Figure) -> Decimal:
    """The place of the last digit that is not a zero: 3000 -> 1000, 8700 -> 100."""
    value = abs(figure.value)
    if value == 0:
        return figure.step
    exponent = value.normalize().as_tuple().exponent
    place = Decimal(1).scaleb(int(exponent)) if isinstance(exponent, int) else figure.step
    return max(place, figure.step)


def reach(figure: Figure) -> Decimal:
    """How far beyond its number a word such as 超 or 余 may reach: to the next round number of that size.

    Who writes 超3000 would have written 超4000 of more than that; 400余 stays below 500. Behind a lone 1 (超10亿) the
    next round number is half as much again.
    """
    place = leading(figure)
    lone = abs(figure.value).normalize().as_tuple().digits == (1,)
    return place * HALF if lone and not figure.vague else place


class Agreement(str):
    """How two figures' values stand to one another."""


EQUAL = Agreement("equal")
ROUNDED = Agreement("rounded")
TRUNCATED = Agreement("truncated")
WITHIN = Agreement("within")
DIFFERENT = Agreement("different")


def compare(a: Figure, b: Figure) -> Agreement:
    """Whether two figures can state the same value: equal, rounded, truncated, within a qualifier, or different."""
    return agree(a, interval(a), b, interval(b))


def agree(a: Figure, in_a: Interval, b: Figure, in_b: Interval) -> Agreement:
    """``compare`` of figures whose intervals are known."""
    if abs(a.value) == abs(b.value) and (a.high is None) == (b.high is None) and same_bound(a, b):
        return EQUAL
    if a.high is not None and b.high is not None and (not overlapping(a, b) or one_bound(a, b)):
        return DIFFERENT
    exact = (
        a.qualifier is Qualifier.EXACT
        and b.qualifier is Qualifier.EXACT
        and a.high is None
        and b.high is None
    )
    if in_a.meets(in_b) and not (exact and a.step == b.step):
        return ROUNDED if exact else WITHIN
    if exact and truncated(a, b):
        return TRUNCATED
    return DIFFERENT


def overlapping(a: Figure, b: Figure) -> bool:
    """Whether two ranges have more in common than a bound at which the one ends and the other begins."""
    one, other = (sorted((abs(f.value), abs(f.high or ZERO))) for f in (a, b))
    return one[0] < other[1] and other[0] < one[1]


def one_bound(a: Figure, b: Figure) -> bool:
    """Whether two ranges of exact bounds share one of them and not the other: 95亿至100亿 and 59亿至100亿."""
    low, high = abs(a.value) == abs(b.value), abs(a.high or ZERO) == abs(b.high or ZERO)
    return low is not high


def same_bound(a: Figure, b: Figure) -> bool:
    """Whether two ranges end alike, or neither is one."""
    return a.high is None or b.high is None or abs(a.high) == abs(b.high)


def truncated(a: Figure, b: Figure) -> bool:
    """Whether the coarser of two exact numbers is the finer one cut off, not rounded."""
    coarse, fine = (a, b) if a.step > b.step else (b, a)
    if coarse.step == fine.step:
        return False
    rest = abs(fine.value) - abs(coarse.value)
    return ZERO <= rest < coarse.step
