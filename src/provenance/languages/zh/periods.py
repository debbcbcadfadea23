"""Periods from one year, month or day to another, and those of plans: 2021—2025年, 年初至9月末, “十四五”以来, 昨日."""

import re

from provenance.dates import DateMention, Mode, Moment, Year, YearBase
from provenance.document.span import Span
from provenance.grammar import Capture, Rule
from provenance.languages.zh import datewords as words
from provenance.languages.zh import moments

__all__ = ["RULES", "SPANS"]

PLANS = {
    "一五": 1953,
    "七五": 1986,
    "八五": 1991,
    "九五": 1996,
    "十五": 2001,
    "十一五": 2006,
    "十二五": 2011,
    "十三五": 2016,
    "十四五": 2021,
    "十五五": 2026,
}
OFFSETS = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "前日": -2, "明天": 1, "明日": 1}


def years(c: Capture) -> DateMention | None:
    """2021—2025年, 2021年至2025年."""
    first, last = (Year(YearBase.ABSOLUTE, moments.number(c.group(group) or "")) for group in ("y", "y2"))
    if last.number < first.number:
        return None
    return DateMention(Span(c.start, c.end), c.rule, Moment(first), Moment(last))


def months(c: Capture) -> DateMention:
    """2024年10月至2025年3月, 去年11月至今年3月."""
    year = moments.year_in(c)
    first = Moment(year, moments.number(c.group("ma") or ""))
    last = Moment(moments.later_year(c, year), moments.number(c.group("mb") or ""))
    return DateMention(Span(c.start, c.end), c.rule, first, last)


def through(c: Capture) -> DateMention:
    """年初至9月末: from the first of January."""
    year = Year(YearBase.CONTEXT)
    last = Moment(year, moments.number(c.group("mb") or ""))
    return DateMention(Span(c.start, c.end), c.rule, Moment(year, 1), last)


def month_list(c: Capture) -> DateMention | None:
    """1、2、3月, 7月、8月: the months of a list, one by one."""
    numbers = [moments.number(part) for part in re.findall(words.MONTHNUM, c.group("list") or "")]
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return None
    each = tuple((Moment(Year(YearBase.CONTEXT), k), Moment(Year(YearBase.CONTEXT), k)) for k in numbers)
    return DateMention(Span(c.start, c.end), c.rule, each[0][0], each[-1][1], series=each)


def day_list(c: Capture) -> DateMention:
    """5月2日、3日、4日: the days of a list, one by one."""
    month = moments.number(c.group("m1") or "")
    days = [moments.number(part) for part in re.findall(words.DAY + "(?=日)", c.group("list") or "")]
    each = tuple((Moment(Year(YearBase.CONTEXT), month, k),) * 2 for k in days)
    return DateMention(Span(c.start, c.end), c.rule, each[0][0], each[-1][0], series=each)


def plan(c: Capture) -> DateMention | None:
    """“十四五”期间 is 2021 to 2025; “十四五”以来 has no end; “十四五”末 is its last day."""
    start = PLANS.get(c.group("plan") or "")
    if start is None:
        return None
    first, last, tail = Moment(absolute(start)), Moment(absolute(start + 4)), c.group("tail") or ""
    if "末" in tail:
        end = Moment(absolute(start + 4), 12, 31)
        return DateMention(Span(c.start, c.end), c.rule, end, end, Mode.INSTANT)
    mode = Mode.SINCE if tail in ("以来", "至今") else Mode.PERIOD
    return DateMention(Span(c.start, c.end), c.rule, first, last, mode)


def absolute(year: int) -> Year:
    """A year of the calendar."""
    return Year(YearBase.ABSOLUTE, year)


def last_month(c: Capture) -> DateMention:
    """上月, 上个月: the month before the one spoken of; what is compared with."""
    month = Moment(Year(YearBase.CONTEXT), -1)
    return DateMention(Span(c.start, c.end), c.rule, month, month, compares=True)


def near_day(c: Capture) -> DateMention:
    """今天, 昨日, 前天: from the day of publication."""
    return DateMention(Span(c.start, c.end), c.rule, offset=OFFSETS[c.group("word") or ""])


SPANS: tuple[Rule[DateMention], ...] = (
    Rule(
        "date.years",
        "12",
        rf"(?P<y>{words.YEAR})年?{words.TO}(?P<y2>{words.YEAR})(?:年度?|学年)(?!{words.MONTHNUM}月)",
        years,
    ),
    Rule(
        "date.months",
        "12一二今去前上当本",
        rf"(?:(?P<y>{words.YEAR})年|{words.REL})(?P<ma>{words.MONTHNUM})月份?{words.TO}"
        rf"(?:(?P<y2>{words.YEAR})年|(?P<r2>[今当次]年))(?P<mb>{words.MONTHNUM})月[份底末]?(?!{words.DAY}日)",
        months,
    ),
    Rule(
        "date.through",
        "年今本1",
        rf"(?:[今本]年)?(?:年初|1月份?)(?:以来)?(?:至|到)(?P<mb>{words.MONTHNUM})月[份底末]?(?!{words.DAY}日)",
        through,
    ),
    Rule(
        "date.day list",
        "0123456789",
        rf"(?P<m1>{words.MONTHNUM})月(?P<list>{words.DAY}日(?:[、和]{words.DAY}日){{1,9}})",
        day_list,
    ),
    Rule(
        "date.month list",
        "0123456789",
        rf"(?P<list>{words.MONTHNUM}(?:月?[、和]{words.MONTHNUM}){{1,11}})月份?(?!{words.DAY}日|末|底)",
        month_list,
    ),
)
RULES: tuple[Rule[DateMention], ...] = (
    Rule(
        "date.plan",
        "“十一七八九",
        r"“?(?P<plan>十[一二三四五]五|[一七八九十]五)”?(?P<tail>期间|时期|以来|至今|期末|末期|末|这?五年)",
        plan,
    ),
    Rule("date.last month", "上", r"上个?月(?![初末底中旬])", last_month),
    Rule(
        "date.near",
        "今昨前明",
        r"(?<![说声表证光文公])(?P<word>今天|今日|昨天|昨日|前天|前日|明天|明日)(?!头条)",
        near_day,
    ),
)
