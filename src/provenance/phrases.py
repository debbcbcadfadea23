"""Values and dates in as few characters as say them, the same in every language."""

from calendar import monthrange
from datetime import date
from decimal import Decimal, InvalidOperation

from provenance.report import ClaimReport, StatedReport

__all__ = ["grouped", "period", "value_of"]

SIGN = {
    "exact": "",
    "over": "> ",
    "at_least": "≥ ",
    "under": "< ",
    "at_most": "≤ ",
    "about": "≈ ",
    "nearly": "≲ ",
}


def value_of(claim: ClaimReport) -> str:
    """The normalised value with its qualifier as a sign: ``> 60,000,000,000 元``."""
    bounds = [claim.value] if claim.value_high is None else [claim.value, claim.value_high]
    return f"{SIGN[claim.qualifier]}{'–'.join(map(grouped, bounds))} {claim.unit}".rstrip()


def grouped(value: str) -> str:
    """A decimal string with its thousands marked."""
    try:
        return f"{Decimal(value):,f}"
    except InvalidOperation:
        return value


def period(stated: StatedReport) -> str:
    """``2024`` for a whole year, ``2024-06`` for a month, ``2024-12-31`` for a day, ``2021-01-01…`` since then."""
    start, end = stated.start, stated.end
    if start is None or end is None:
        return f"{start or ''}…{end or ''}"
    if start == end:
        return str(start)
    return whole(start, end) or f"{start}…{end}"


def whole(start: date, end: date) -> str | None:
    """The years or the month that a period fills."""
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year}…{end.year}"
    if (start.year, start.month, start.day) == (end.year, end.month, 1):
        return f"{start:%Y-%m}" if end.day == monthrange(end.year, end.month)[1] else None
    return None
