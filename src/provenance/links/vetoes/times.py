"""Stated dates that exclude one another: another year, a quarter against the year, two days of a rising toll."""

from datetime import timedelta

from provenance.dates import How, StatedDate
from provenance.figures import DIFFERENT, EQUAL, agree, chance, slip
from provenance.links.aspect import Aspect, together
from provenance.links.features import kinship, significant

__all__ = ["OTHER_DATE", "compatible", "dates_differ"]

OTHER_DATE = "different stated dates"
# A slip between unrelated numbers that is no likelier than this does not come about by chance.
RARE = 0.03
# Nor one that is no likelier than this, between claims of one name of which neither states its date itself.
UNLIKELY = 0.2
HARDLY = 0.004
NAMESAKE = 0.8
QUARTER = 92
MONTH = 31
# Days around the end of a period in which an instant speaks of it.
AT_THE_END = 31


def dates_differ(a: Aspect, b: Aspect) -> str | None:
    """Two stated dates that exclude one another: other years, a quarter against the year."""
    one, other = a.claim.stated, b.claim.stated
    if a.figure.value != b.figure.value and (is_of_series(a, other) or is_of_series(b, one)):
        return OTHER_DATE
    if one is None or other is None:
        apart = is_past(a) != is_past(b) or a.ahead != b.ahead
        return OTHER_DATE if apart and a.figure.value != b.figure.value and not heads(a, b) else None
    if on_other_days(one, other) and a.figure.value != b.figure.value and slip(*together(a, b)) is None:
        return OTHER_DATE
    return None if compatible(one, other) or is_blanket(a, b) or is_blanket(b, a) else OTHER_DATE


def heads(a: Aspect, b: Aspect) -> bool:
    """Whether a headline says in round numbers, and without a date, what the text says of the last year."""
    headed = (a.zone[1] == "headline") != (b.zone[1] == "headline")
    agreed = agree(a.figure, a.bounds, b.figure, b.bounds)
    return headed and agreed is not DIFFERENT and kinship(a, b) >= NAMESAKE


def is_of_series(cell: Aspect, other: StatedDate | None) -> bool:
    """Whether a table's cell is one day's or month's of several, and the other figure is not outright of that time.

    The last day of a month is that as of which something was counted.
    """
    stated = cell.claim.stated
    if cell.claim.row is None or stated is None or stated.how is not How.EXPLICIT:
        return False
    if stated.start is None or stated.end is None or (stated.end - stated.start).days > MONTH:
        return False
    if stated.start == stated.end and (stated.end + timedelta(days=1)).day == 1:
        return False
    return other is None or (other.start, other.end) != (stated.start, stated.end)


def on_other_days(one: StatedDate, other: StatedDate) -> bool:
    """Whether two figures are outright counted on two days: a toll that rises is no contradiction, a slip is one."""
    days = one.start == one.end and other.start == other.end and one.start != other.start
    return days and one.how is How.EXPLICIT and other.how is How.EXPLICIT


def is_past(one: Aspect) -> bool:
    """Whether a figure is stated for a year before the one that the article is about: it contradicts none undated."""
    stated, year = one.claim.stated, one.article.year
    return stated is not None and stated.end is not None and year is not None and stated.end.year < year


def is_blanket(a: Aspect, b: Aspect) -> bool:
    """Whether ``a`` only has the date of its list's note or title, and says the same as ``b`` of the year before it.

    Or what is a slip of the pen away from what ``b`` says of the last three months, or of a day in its period, or of
    a time that ``b``, of the same name, only has from the sentences before it.
    """
    one, other = a.claim.stated, b.claim.stated
    if one is None or other is None or one.how is How.EXPLICIT or one.end is None or other.end is None:
        return False
    if a.article.year is not None and one.end.year > a.article.year:
        return False
    days = (one.end - other.end).days
    agreed = agree(a.figure, a.bounds, b.figure, b.bounds)
    if agreed is not DIFFERENT:
        rare = agreed is EQUAL and significant(a.written) >= 3
        inside = other.start is not None and other.start <= one.end <= other.end
        return inside or -366 * rare <= days <= 366
    slipped = slip(*together(a, b))
    near = abs(days) <= QUARTER or (
        other.start == other.end and one.start is not None and one.start <= other.end <= one.end
    )
    if slipped is None:
        return False
    met = chance(*together(a, b), slipped)
    if kinship(a, b) >= NAMESAKE:
        if other.how is not How.EXPLICIT:
            return met <= UNLIKELY
        near = near or (met <= HARDLY and abs(days) <= 366)
    return near and met <= RARE


def compatible(one: StatedDate, other: StatedDate) -> bool:
    """Whether two stated dates can belong to one fact: equal, or an instant at the end of the other's period."""
    if one.start == other.start and one.end == other.end:
        return True
    if one.start is None or other.start is None:
        return True
    if one.end is None or other.end is None:
        return one.start == other.start or (one.end or other.end or one.start) >= max(one.start, other.start)
    instant_one, instant_other = one.start == one.end, other.start == other.end
    if instant_one and instant_other:
        return (one.start.year, one.start.month) == (other.start.year, other.start.month)
    if instant_one:
        return other.start <= one.start and abs((one.start - other.end).days) <= AT_THE_END
    if instant_other:
        return one.start <= other.start and abs((other.start - one.end).days) <= AT_THE_END
    return False
