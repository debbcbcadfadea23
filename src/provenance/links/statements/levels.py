"""Levels: figures that say how much there is, not by how much it changed or what share it is."""

from provenance.claims import Claim
from provenance.figures import Kind

__all__ = ["LEVELS", "alike", "plain", "rates"]

LEVELS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION)


def alike(a: Claim, b: Claim) -> bool:
    """Whether two claims are levels of one kind in one unit."""
    return (
        a.figure.kind is b.figure.kind
        and a.figure.unit == b.figure.unit
        and a.figure.kind in LEVELS
        and plain(a)
        and plain(b)
    )


def rates(a: Claim, b: Claim) -> bool:
    """Whether two claims are rates in per cent, which differ by points."""
    return a.figure.kind is b.figure.kind is Kind.PERCENT and plain(a) and plain(b)


def plain(claim: Claim) -> bool:
    """Whether a claim is no range."""
    return claim.figure.high is None
