"""What a date means further on: what the next sentence inherits, the same period a year earlier."""

from dataclasses import replace
from datetime import date, timedelta

from provenance.dates.stated import How, StatedDate

__all__ = ["ended_before", "lasting", "looks_back", "quarter_before", "runs_from_new_year", "year_before"]


def looks_back(stated: StatedDate | None, opening: StatedDate | None) -> bool:
    """Whether a date ended before the sentence's own began."""
    if stated is None or opening is None or opening.how is not How.EXPLICIT:
        return False
    return ended_before(stated, opening)


def ended_before(stated: StatedDate, other: StatedDate | None) -> bool:
    """Whether a date ended before another began."""
    if other is None or stated.end is None or other.start is None:
        return False
    return stated.end < other.start


def runs_from_new_year(stated: StatedDate) -> bool:
    """Whether a period is the year so far (1—8月), which running totals are of; the whole year need not be."""
    start, end = stated.start, stated.end
    if start is None or end is None:
        return False
    return (start.month, start.day) == (1, 1) and (end.month, end.day) not in ((12, 31), (1, 1))


def lasting(stated: StatedDate | None) -> StatedDate | None:
    """A period as the next sentence inherits it; an instant, a single day and an open start are not inherited."""
    if stated is None or stated.end is None or stated.start is None or (stated.end - stated.start).days < 2:
        return None
    return replace(stated, how=How.INHERITED)


def year_before(stated: StatedDate | None, years: int = 1) -> StatedDate | None:
    """The same period a year, or so many ``years``, earlier."""
    if stated is None or stated.start is None or stated.start.year - years < date.min.year:
        return None
    end = earlier(stated.end, years) if stated.end else None
    return replace(stated, start=earlier(stated.start, years), end=end)


def quarter_before(stated: StatedDate | None) -> StatedDate | None:
    """The quarter before one, or None where the date is no quarter."""
    if stated is None or stated.start is None or stated.end is None or stated.start.year == date.min.year:
        return None
    start, end = stated.start, stated.end
    if (start.day, start.month % 3) != (1, 1) or (end - start).days not in (89, 90, 91):
        return None
    last = start - timedelta(days=1)
    return replace(stated, start=last.replace(month=last.month - 2, day=1), end=last)


def earlier(day: date, years: int) -> date:
    """The same day so many years earlier; 29 February becomes the 28th."""
    return day.replace(year=day.year - years, day=28 if (day.month, day.day) == (2, 29) else day.day)
