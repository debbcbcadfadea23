"""Figures: numbers with their units, and the intervals of values that they mean."""

from provenance.figures.figure import Figure, Kind, Qualifier
from provenance.figures.interval import (
    DIFFERENT,
    EQUAL,
    ROUNDED,
    TRUNCATED,
    WITHIN,
    Agreement,
    Interval,
    agree,
    compare,
    interval,
)
from provenance.figures.slip import Slip, chance, digits, signatures, signs_differ, slip

__all__ = [
    "DIFFERENT",
    "EQUAL",
    "ROUNDED",
    "TRUNCATED",
    "WITHIN",
    "Agreement",
    "Figure",
    "Interval",
    "Kind",
    "Qualifier",
    "Slip",
    "agree",
    "chance",
    "compare",
    "digits",
    "interval",
    "signatures",
    "signs_differ",
    "slip",
]
