"""What follows from figures that are themselves only known within an interval."""

from decimal import Decimal

from provenance.figures import Figure, Interval, interval

__all__ = ["growth", "magnitudes", "meets", "ratio"]

HUNDRED = Decimal(100)


def growth(a: Interval, b: Interval) -> Interval:
    """The sizes of change in per cent that lie between two intervals."""
    return magnitudes((b.low - a.high) / a.high * HUNDRED, (b.high - a.low) / a.low * HUNDRED)


def ratio(a: Interval, b: Interval, *, added: bool) -> Interval:
    """How many times ``a`` lies in ``b``; with ``added`` or by how many times it grew: 增长两倍 is used for both."""
    return Interval(b.low / a.high - added, b.high / a.low)


def magnitudes(low: Decimal, high: Decimal) -> Interval:
    """The absolute values from ``low`` to ``high``."""
    if low <= 0 <= high:
        return Interval(Decimal(0), max(-low, high))
    return Interval(*sorted((abs(low), abs(high))))


def meets(possible: Interval, stated: Figure) -> bool:
    """Whether a stated figure can be one of the possible values; its last digit may be cut instead of rounded."""
    said = interval(stated)
    slack = stated.step * Decimal("0.6")
    return Interval(said.low - slack, said.high + slack).meets(possible)
