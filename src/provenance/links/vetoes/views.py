"""One thing looked at in two ways: growth and level, target and result, increment and stock."""

from provenance.dates import How
from provenance.figures import DIFFERENT, ROUNDED, WITHIN, Slip, agree, compare, slip
from provenance.links.aspect import Aspect, together
from provenance.links.features import significant
from provenance.links.vetoes.times import compatible

__all__ = ["events_differ"]

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
        "adjusted",
        "bar",
        "normal",
    )
)
# 上年的305亿元 is no other figure than the table's of that year, nor is what 高于16日的6482 names one of the 16th.
COMPARED = frozenset(("compared", "beyond"))
TARGET = frozenset(("target",))
# 偏多17.3% may be said of the same number without 较常年, not of another.
NORMAL = frozenset(("normal",))
SINGLE = frozenset(("single",))
# What 700元/人 says by its unit.
PER_HEAD = frozenset(("per head",))
SILENT = frozenset(
    ("growth", "increment", "single", "target", "yearly", "per head", "daily", "multiple", "age")
)


def events_differ(a: Aspect, b: Aspect) -> str | None:
    """Growth is not level, target not result, increment not stock, the daily average not the sum.

    Lists leave such words out: where a rare number agrees to the digit, or is a slip away, one side may lack them.
    """
    differing = (a.events ^ b.events) & STRONG
    if differing & COMPARED and stated_alike(a, b):
        differing -= COMPARED
    if differing & NORMAL and agree(a.figure, a.bounds, b.figure, b.bounds) is not DIFFERENT:
        differing -= NORMAL
    if differing & PER_HEAD and "/" in a.claim.unit + b.claim.unit:
        differing -= PER_HEAD
    if differing & TARGET and lie_ahead(a, b):
        differing -= TARGET
    if differing & SINGLE and on_one_day(a) and on_one_day(b):
        differing -= SINGLE
    if not differing or (
        differing <= SILENT
        and (a.events <= b.events or b.events <= a.events)
        and not smaller_increment(a, b)
        and (forgiven(a, b) or shortened(a, b))
    ):
        return None
    return f"only one is “{min(differing)}”"


def stated_alike(a: Aspect, b: Aspect) -> bool:
    """Whether both figures are stated for times that one fact can have."""
    one, other = a.claim.stated, b.claim.stated
    return one is not None and other is not None and one.start is not None and compatible(one, other)


def lie_ahead(a: Aspect, b: Aspect) -> bool:
    """Whether both are stated for one time behind the year that the article is about: targets, called so or not."""
    stated, year = a.claim.stated_bounds, a.article.year
    if stated is None or stated != b.claim.stated_bounds or stated[1] is None or year is None:
        return False
    return stated[1].year > year


def on_one_day(one: Aspect) -> bool:
    """Whether a figure is outright stated for a single day: what 单日 says, the date says too."""
    stated = one.claim.stated
    return stated is not None and stated.how is How.EXPLICIT and stated.start == stated.end


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
    if a.events ^ b.events == TARGET and compare(one, other) is WITHIN:
        return False
    if one.unit != other.unit or max(significant(one), significant(other)) < 3:
        return False
    slipped = slip(one, other)
    short = min(significant(one), significant(other)) < 3 and slipped is not Slip.DROPPED
    if short and compare(one, other) is not WITHIN:
        return False
    if compare(one, other) in (WITHIN, ROUNDED):
        return min(significant(one), significant(other)) > 1 and (a.core in b.core or b.core in a.core)
    alike = a.core == b.core or a.core in b.core or b.core in a.core
    return (
        abs(one.value) == abs(other.value)
        or slipped in (Slip.SWAPPED, Slip.MAGNITUDE)
        or (slipped is not None and alike)
    )
