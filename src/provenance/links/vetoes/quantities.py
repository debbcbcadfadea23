"""Figures that are no quantities of one kind: tons and kilometres, yuan and dollars, days and seconds."""

from provenance.figures import WITHIN, Kind, Qualifier, compare
from provenance.links.aspect import Aspect

__all__ = ["quantities_differ", "same_sentence"]


def same_sentence(a: Aspect, b: Aspect) -> str | None:
    """A sentence does not say one thing twice, unless it rounds it once (超过四分之一，达到25.3%); nor does a table."""
    if a.claim.row is not None and b.claim.row is not None and a.claim.region == b.claim.region:
        return "the same table"
    if a.claim.sentence != b.claim.sentence:
        return None
    rounds = (
        Qualifier.EXACT in (a.figure.qualifier, b.figure.qualifier)
        and a.figure.qualifier is not b.figure.qualifier
    )
    bounded = rounds and a.claim.topic == b.claim.topic and not b.claim.own
    return None if bounded and compare(a.figure, b.figure) is WITHIN else "the same sentence"


def quantities_differ(a: Aspect, b: Aspect) -> str | None:
    """Figures of other kinds, currencies or units; what shares kind and unit needs no second look."""
    one, other = a.figure, b.figure
    if one.kind is other.kind and one.unit == other.unit:
        return None
    return kinds_differ(a, b) or currencies_differ(a, b) or time_units_differ(a, b) or units_differ(a, b)


def kinds_differ(a: Aspect, b: Aspect) -> str | None:
    """A count is no amount of money, a length of time no rank; per cent and points are compared only as a slip."""
    one, other = a.figure.kind, b.figure.kind
    if one is other or Kind.RANGE in (one, other):
        return None
    slips = ({Kind.PERCENT, Kind.POINTS}, {Kind.COUNT, Kind.MEASURE}, {Kind.PERCENT, Kind.MULTIPLE})
    return None if {one, other} in slips else "different kinds of quantity"


def currencies_differ(a: Aspect, b: Aspect) -> str | None:
    """Dollars are not yuan, nor is a growth in per cent one in points, unless the number is the same to the digit."""
    one, other = a.figure, b.figure
    if one.kind is other.kind:
        reason = "different currencies" if one.kind is Kind.MONEY and one.currency != other.currency else None
    else:
        reason = "per cent against points" if {one.kind, other.kind} == {Kind.PERCENT, Kind.POINTS} else None
    return reason if reason and abs(one.value) != abs(other.value) else None


def time_units_differ(a: Aspect, b: Aspect) -> str | None:
    """Eighteen days are not eighteen seconds."""
    one, other = a.figure, b.figure
    if one.kind is other.kind is Kind.DURATION and one.unit.strip("个钟") != other.unit.strip("个钟"):
        return "other units of time"
    return None


def units_differ(a: Aspect, b: Aspect) -> str | None:
    """Tons are not kilometres."""
    one, other = a.figure, b.figure
    measured = one.kind is other.kind is Kind.MEASURE
    return "different units" if measured and one.unit != other.unit else None
