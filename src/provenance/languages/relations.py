"""How a language relates figures to one another."""

import re
from dataclasses import dataclass

__all__ = ["Relations"]


@dataclass(frozen=True, slots=True)
class Relations:
    """Patterns on the words between figures; the line under each says what it tells."""

    start: re.Pattern[str]
    """In front of the first of two levels (由A增至B)."""
    end: re.Pattern[str]
    """Between the two."""
    against: re.Pattern[str]
    """In front of what something is held against (比上年的A)."""
    beside: re.Pattern[str]
    """In front of what all behind it is held against (与A相比，)."""
    likened: re.Pattern[str]
    """Behind that."""
    change: re.Pattern[str]
    """The words of a change."""
    times: re.Pattern[str]
    """In front of a multiple (是2020年的)."""
    not_on_year: re.Pattern[str]
    """Says that growth is not on the year before (环比, 年均)."""
    net: re.Pattern[str]
    """The words of a net difference."""
    other_measure: re.Pattern[str]
    """Words before a figure that make it no change of the levels before it (年均, 累计, 占)."""
    rebased: re.Pattern[str]
    """Words that measure a further change against another base (较, 按季)."""
    on_year: re.Pattern[str]
    """Says that growth is on the year before (同比)."""
    last_year: re.Pattern[str]
    """Names the year before, not its end."""
    since_then: re.Pattern[str]
    """Says that a net difference came after the level before it (五年间净增)."""
    falls: re.Pattern[str]
    """The words of a net loss."""
    daily: re.Pattern[str]
    """In front of a daily average."""
    rate: re.Pattern[str]
    """In front of a rate, what is ``done`` to the part that it is of (，核销率)."""
    own_rates: re.Pattern[str]
    """What is so called and is a rate of something else (毛利率)."""
    sums: re.Pattern[str]
    """In front of the total of what was listed (合计)."""
    share_head: re.Pattern[str]
    """Heads a column of shares."""
    sequential: re.Pattern[str]
    """In front of a level of the time right before, not of a year before (比二季度的)."""
    of_which: re.Pattern[str]
    """Opens a part (其中)."""
    inside: re.Pattern[str]
    """Found wherever ``among`` is, which takes longer."""
    among: re.Pattern[str]
    """Opens a part of a whole that it names (研发人员中，)."""
    among_these: re.Pattern[str]
    """The same right behind the whole."""
    attribute: str
    """Ends what only tells which things are counted (的)."""
    pause: re.Pattern[str]
    """Divides a sentence."""
    stops: re.Pattern[str]
    """Ends what belongs together in a sentence."""
    extent: re.Pattern[str]
    """Names of one dimension of a thing, which is no part of another (时速, 宽)."""
    divides: re.Pattern[str]
    """Opens a sentence that divides the whole of the one before it (按经营地分，)."""
    bar: re.Pattern[str]
    """Behind a figure that only says what is counted by the next (60岁以上的)."""
    remains: re.Pattern[str]
    """In front of the part that is left (仍有)."""
    dealt: re.Pattern[str]
    """Between a whole and the list of all its parts (，分别为)."""
    share: re.Pattern[str]
    """In front of a share, the whole that it is of (占W的)."""
    planned: re.Pattern[str]
    """In front of a plan of which a share was reached (完成全年)."""
    of_plan: re.Pattern[str]
    """Between the plan and the share (目标的)."""
    faster: re.Pattern[str]
    """In front of the points by which one rate passes another, whose name it gives (快于城镇居民)."""
    share_from: re.Pattern[str]
    """In front of one that changed."""
    year: re.Pattern[str]
    """A year that may be named in between."""
    constant_prices: re.Pattern[str]
    """Names whose growth does not follow from the levels."""
    bounded: re.Pattern[str]
    """Rates that cannot pass 100 %."""
    unbounded: re.Pattern[str]
    """Rates that can all the same."""
    plan: re.Pattern[str]
    """Says that something may lie ahead."""
    additive_not: re.Pattern[str]
    """Heads of columns that have no sum."""
    as_of: re.Pattern[str]
    """Opens the wording of a date as of which something was counted."""
