"""The moments that a date's wording bounds: 前三季度 is January to September, 11月下旬 the 21st to the 30th."""

import re

from provenance.dates import Mode, Moment, Year, YearBase
from provenance.grammar import Capture
from provenance.languages.zh.datewords import RELATIVE
from provenance.languages.zh.numerals import han

__all__ = ["is_song", "later_year", "mode_of", "number", "series", "within", "year_in"]

NTH = {ch: n for n, ch in enumerate("一二三四", 1)} | {"两": 2, "首": 1, "次": 2}
THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, None)}


def number(text: str) -> int:
    """An Arabic or Chinese number; a year's 零 is 〇."""
    if text.isascii():
        return int(text)
    value = han(text)
    return int(value.value) if value else 0


def year_in(c: Capture) -> Year:
    """The year that the match names, or the context's."""
    if c.has("rel"):
        return RELATIVE[c.group("rel") or ""]
    return Year(YearBase.ABSOLUTE, number(c.group("y") or "")) if c.has("y") else Year(YearBase.CONTEXT)


def mode_of(c: Capture, *, instant: bool = False) -> Mode:
    """Since 以来, as of an instant, or over a period."""
    if c.has("since"):
        return Mode.SINCE
    if c.has("asof"):
        return Mode.AS_OF
    return Mode.INSTANT if instant else Mode.PERIOD


def within(c: Capture, year: Year) -> tuple[Moment, Moment, bool]:
    """The bounds of the part of the year that is named, and whether it is an instant."""
    if c.has("d1"):
        return *days(c, year), False
    if c.has("mo"):
        return month(c, year)
    first, last = months(c)
    if c.has("qend"):
        return Moment(year, last), Moment(year, last), True
    return Moment(year, first), Moment(year, last), False


def months(c: Capture) -> tuple[int | None, int | None]:
    """The first and last month of 1—9月, 前三季度, 首两个月, 下半年; none for a whole year."""
    if c.has("ma"):
        return number(c.group("ma") or ""), number(c.group("mb") or "")
    if c.has("half"):
        return (1, 6) if c.group("half") == "上" else (7, 12)
    if c.has("midyear"):
        return 1, 6
    if c.has("n"):
        return 1, number(c.group("n") or "")
    quarters = quarters_of(c)
    return (3 * quarters[0] - 2, 3 * quarters[-1]) if quarters else (None, None)


def quarters_of(c: Capture) -> list[int]:
    """The quarters that are named, in order."""
    if c.has("ql"):
        return [NTH[ch] for ch in c.group("ql") or "" if ch in NTH]
    for group in ("qb", "qn"):
        if c.has(group):
            return list(range(1, quarter(c.group(group) or "") + 1))
    return [quarter(c.group("q") or "")] if c.has("q") else []


def quarter(text: str) -> int:
    """The number of a quarter."""
    return NTH.get(text) or int(text)


def month(c: Capture, year: Year) -> tuple[Moment, Moment, bool]:
    """A month, its end or beginning, or ten days of it."""
    at = number(c.group("mo") or "")
    if third := THIRDS.get(c.group("third") or ""):
        return Moment(year, at, third[0]), Moment(year, at, third[1]), False
    if c.group("mend") == "初":
        return Moment(year, at, 1), Moment(year, at, 1), True
    return Moment(year, at), Moment(year, at), c.has("mend")


def days(c: Capture, year: Year) -> tuple[Moment, Moment]:
    """A day, or the days from one to another."""
    first = Moment(year, number(c.group("m1") or ""), number(c.group("d1") or ""))
    if not c.has("d2"):
        return first, first
    return first, Moment(
        later_year(c, year), number(c.group("m2") or c.group("m1") or ""), number(c.group("d2") or "")
    )


def later_year(c: Capture, year: Year) -> Year:
    """The year of the later end: 2025年 and 今年 say it, 次年 is the next."""
    if c.has("y2"):
        return Year(YearBase.ABSOLUTE, number(c.group("y2") or ""))
    match c.group("r2"):
        case "今年":
            return RELATIVE["今年"]
        case "次年":
            return Year(year.base, year.number + 1)
    return year


def series(c: Capture, year: Year) -> tuple[tuple[Moment, Moment], ...]:
    """The quarters of 一至四季度, one by one, for a list with 分别."""
    if not (c.has("ql") or c.has("qb")):
        return ()
    return tuple((Moment(year, 3 * k - 2), Moment(year, 3 * k)) for k in quarters_of(c))


def is_song(c: Capture) -> bool:
    """五月天, 三月三: a month in Chinese characters without a year needs a pause or a word of time behind it."""
    spoken = re.fullmatch(r"(?:十[一二]?|[一二三四五六七八九])月", c.match.group())
    return bool(spoken) and not re.match(r"[，。；、）)至到上中下以起的]|$", c.after(1))
