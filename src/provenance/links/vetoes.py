"""What makes two claims different facts whatever their labels: each function names its reason, or None.

These are the look-alikes: another year's figure, the province's, one district's, the increment against the stock, the
target against the result, a share against a growth.
"""

from collections.abc import Callable

from provenance.dates import How, StatedDate
from provenance.figures import (
    DIFFERENT,
    EQUAL,
    ROUNDED,
    WITHIN,
    Kind,
    Qualifier,
    Slip,
    agree,
    chance,
    compare,
    slip,
)
from provenance.links.aspect import Aspect, together
from provenance.links.features import significant

__all__ = ["OTHER_DATE", "VETOES", "dates_differ", "veto"]

OTHER_DATE = "different stated dates"
# A slip between unrelated numbers that is no likelier than this does not come about by chance.
RARE = 0.03
# Days around the end of a period in which an instant speaks of it.
AT_THE_END = 31
STRONG = frozenset(
    (
        "growth",
        "target",
        "daily",
        "single",
        "per head",
        "yearly",
        "month on month",
        "increment",
        "compared",
        "beyond",
        "remaining",
        "multiple",
        "streak",
        "age",
    )
)
# 上年的305亿元 is no other figure than the table's of that year.
COMPARED = frozenset(("compared",))
TARGET = frozenset(("target",))
SILENT = frozenset(("growth", "increment", "single", "target", "yearly", "per head", "daily", "multiple"))


def same_sentence(a: Aspect, b: Aspect) -> str | None:
    """A sentence does not say one thing twice, unless it rounds it once: 超过四分之一，达到25.3%."""
    if a.claim.sentence != b.claim.sentence:
        return None
    rounds = (
        Qualifier.EXACT in (a.figure.qualifier, b.figure.qualifier)
        and a.figure.qualifier is not b.figure.qualifier
    )
    bounded = rounds and a.claim.topic == b.claim.topic and not b.claim.own
    return None if bounded and compare(a.figure, b.figure) is WITHIN else "the same sentence"


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


def dates_differ(a: Aspect, b: Aspect) -> str | None:
    """Two stated dates that exclude one another: other years, a quarter against the year."""
    one, other = a.claim.stated, b.claim.stated
    if one is None or other is None:
        apart = is_past(a) != is_past(b) or a.ahead != b.ahead
        return OTHER_DATE if apart and a.figure.value != b.figure.value else None
    if on_other_days(one, other) and a.figure.value != b.figure.value and slip(*together(a, b)) is None:
        return OTHER_DATE
    return None if compatible(one, other) or is_blanket(a, b) or is_blanket(b, a) else OTHER_DATE


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

    Or what is a slip of the pen away from what ``b`` says of the last three months.
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
        return -366 * rare <= days <= 366
    slipped = slip(*together(a, b))
    return abs(days) <= 92 and slipped is not None and chance(*together(a, b), slipped) <= RARE


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


def scopes_differ(a: Aspect, b: Aspect) -> str | None:
    """The province's figure is not the city's, one district's not another's."""
    if a.place == b.place:
        return None
    if not a.level or not b.level:
        return "only one of them of the article's own area" if a.elsewhere or b.elsewhere else None
    if a.level != b.level:
        return "different scope"
    whole = ("全", "我", "本")
    named = not a.place.startswith(whole) and not b.place.startswith(whole)
    return "different places" if named and a.place not in b.place and b.place not in a.place else None


def dispatches_differ(a: Aspect, b: Aspect) -> str | None:
    """Dispatches about other places or firms speak of other facts."""
    one, other = a.claim.dispatch, b.claim.dispatch
    if one == other or not one or not other:
        return None
    return None if a.opens & b.names or b.opens & a.names else "other dispatches"


def numbers_differ(a: Aspect, b: Aspect) -> str | None:
    """PM2.5 is not PM10, line 3 not line 2."""
    if a.numbers and b.numbers and not a.numbers & b.numbers:
        return "different numbers in the names"
    return None


def rivals_differ(a: Aspect, b: Aspect) -> str | None:
    """Imports are not exports, towns not the country."""
    for group, one in a.rivals.items():
        other = b.rivals.get(group)
        if other and not one & other:
            return f"{'、'.join(sorted(one))} against {'、'.join(sorted(other))}"
    return None


def events_differ(a: Aspect, b: Aspect) -> str | None:
    """Growth is not level, target not result, increment not stock, the daily average not the sum.

    Lists leave such words out: where a rare number agrees to the digit, or is a slip away, one side may lack them.
    """
    differing = (a.events ^ b.events) & STRONG
    if differing & COMPARED and (bounds := a.claim.stated_bounds) and bounds == b.claim.stated_bounds:
        differing -= COMPARED
    if not differing or (
        differing <= SILENT
        and (a.events <= b.events or b.events <= a.events)
        and not smaller_increment(a, b)
        and (forgiven(a, b) or shortened(a, b))
    ):
        return None
    return f"only one is “{min(differing)}”"


def shortened(a: Aspect, b: Aspect) -> bool:
    """Whether two parts of an article say one number of one name, and one leaves out how it is looked at.

    Both state one date (2025年新增6个, 2025年6个), or one says ahead what the other does not (预计86万吨).
    """
    if a.figure.value != b.figure.value or a.figure.unit != b.figure.unit or a.zone == b.zone:
        return False
    dated = a.claim.stated_bounds is not None and a.claim.stated_bounds == b.claim.stated_bounds
    return (
        a.core == b.core
        if dated
        else a.events ^ b.events == TARGET and (a.core in b.core or b.core in a.core)
    )


def smaller_increment(a: Aspect, b: Aspect) -> bool:
    """Whether one is what was added (新增331家) to the other (3311家): less by nature, whatever the digits."""
    if "increment" not in a.events ^ b.events:
        return False
    added, stock = (a, b) if "increment" in a.events else (b, a)
    return abs(added.figure.value) * 5 < abs(stock.figure.value)


def forgiven(a: Aspect, b: Aspect) -> bool:
    """Whether the numbers are one, or a slip apart, and not met by chance."""
    one, other = together(a, b)
    if one.unit != other.unit or max(significant(one), significant(other)) < 3:
        return False
    if min(significant(one), significant(other)) < 3 and compare(one, other) is not WITHIN:
        return False
    slipped = slip(one, other)
    if compare(one, other) in (WITHIN, ROUNDED):
        return a.core in b.core or b.core in a.core
    alike = a.core == b.core or a.core in b.core or b.core in a.core
    return (
        abs(one.value) == abs(other.value)
        or slipped in (Slip.SWAPPED, Slip.MAGNITUDE)
        or (slipped is not None and alike)
    )


def time_units_differ(a: Aspect, b: Aspect) -> str | None:
    """Eighteen days are not eighteen seconds."""
    one, other = a.figure, b.figure
    if one.kind is other.kind is Kind.DURATION and one.unit.strip("个钟") != other.unit.strip("个钟"):
        return "other units of time"
    return None


def fields_differ(a: Aspect, b: Aspect) -> str | None:
    """Second in the province is not second in the country."""
    if a.figure.kind is not Kind.RANK or not a.areas or not b.areas:
        return None
    return None if a.areas & b.areas else "places in other fields"


def units_differ(a: Aspect, b: Aspect) -> str | None:
    """Tons are not kilometres."""
    one, other = a.figure, b.figure
    measured = one.kind is other.kind is Kind.MEASURE
    return "different units" if measured and one.unit != other.unit else None


VETOES: tuple[Callable[[Aspect, Aspect], str | None], ...] = (
    same_sentence,
    kinds_differ,
    currencies_differ,
    dispatches_differ,
    dates_differ,
    scopes_differ,
    numbers_differ,
    rivals_differ,
    events_differ,
    fields_differ,
    time_units_differ,
    units_differ,
)


def veto(a: Aspect, b: Aspect, *, skip_dates: bool = False) -> str | None:
    """The first reason for which two claims cannot be one fact, or None."""
    for rule in VETOES:
        if not (skip_dates and rule is dates_differ) and (reason := rule(a, b)) is not None:
            return reason
    return None
