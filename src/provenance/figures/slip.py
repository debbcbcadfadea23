"""Slips of the pen: how one number may have become another.

Two digits swapped, one digit wrong, one dropped, or 万 written for 亿. That two different values are a slip apart says
that they were meant to be one.
"""

from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from provenance.figures.figure import Figure, Kind

__all__ = ["Slip", "chance", "digits", "signatures", "signs_differ", "slip"]


class Slip(StrEnum):
    """How two different numbers are a slip apart."""

    MAGNITUDE = "magnitude"
    SWAPPED = "swapped"
    DIGIT = "digit"
    DROPPED = "dropped"
    PLACE = "place"


def slip(a: Figure, b: Figure) -> Slip | None:
    """The slip that turns one figure's number into the other's, or None."""
    if a.kind is Kind.RANK:
        return Slip.PLACE
    if a.high is not None and b.high is not None and a.value == b.value:
        return slip(replace(a, value=a.high, high=None), replace(b, value=b.high, high=None))
    one, other = digits(a), digits(b)
    if signs_differ(a, b):
        return None
    if one == other:
        return Slip.MAGNITUDE if abs(a.value) != abs(b.value) else None
    sizes = abs(a.value.adjusted() - b.value.adjusted())
    if sizes > 1:
        return None
    one_size = not sizes
    if OSA.distance(*padded(a, b)) == 1:
        if one_size:
            return Slip.SWAPPED if sorted(one) == sorted(other) else Slip.DIGIT
        return Slip.DROPPED
    return Slip.DROPPED if one_size and len(one) != len(other) and OSA.distance(one, other) == 1 else None


def signs_differ(a: Figure, b: Figure) -> bool:
    """Whether one of two values lies below zero (-12℃); of a change the words tell that (下降1.2%), not the sign."""
    return a.kind is Kind.MEASURE and (a.value < 0) != (b.value < 0)


def signatures(figure: Figure) -> frozenset[str]:
    """Keys of which two numbers a slip apart share at least one: the digits, and the digits without any one of them."""
    whole = digits(figure)
    return frozenset((whole, *(whole[:i] + whole[i + 1 :] for i in range(len(whole)))))


def padded(a: Figure, b: Figure) -> tuple[str, str]:
    """The two numbers written out down to the same place, so that digits stand under one another."""
    one, other = digits(a), digits(b)
    last = a.value.adjusted() - len(one) + 1
    behind = last - (b.value.adjusted() - len(other) + 1)
    return one + "0" * behind, other + "0" * -behind


def chance(a: Figure, b: Figure, slipped: Slip) -> float:
    """How likely two unrelated numbers of this size are such a slip apart: the fewer digits, the likelier."""
    size = max(len(digits(a)), len(digits(b)))
    if slipped is Slip.PLACE:
        return 1.0
    if slipped is Slip.MAGNITUDE:
        return (0.03, 0.004, 0.001)[min(size, 3) - 1]
    if slipped is Slip.SWAPPED:
        return (1.0, 0.1, 0.004, 0.001)[min(size, 4) - 1]
    return (1.0, 0.2, 0.03, 0.004)[min(size, 4) - 1]


def digits(figure: Figure) -> str:
    """The significant digits of a value, without leading or trailing zeros: 12.60万 -> 126."""
    return significant(figure.value)


@lru_cache(maxsize=4096)
def significant(value: Decimal) -> str:
    """The digits of a value that count; numbers come back often, and this is what pairs are compared by."""
    return "".join(map(str, value.normalize().as_tuple().digits)).strip("0") or "0"
