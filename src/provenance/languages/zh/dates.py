"""Dates that name years, quarters, months, days: 截至2024年底, 今年前三季度, 10月1日至18日, 二〇二五年五月."""

import re

from provenance.dates import DateMention, Mode, Moment, Year, YearBase
from provenance.document.span import Span
from provenance.grammar import Capture, Rule
from provenance.languages.zh import datewords as words
from provenance.languages.zh import moments, periods, recalled

__all__ = ["RULES"]

CONTEXT = Year(YearBase.CONTEXT)
LASTING = re.compile(r"(?:连续|为期|历时|长达|持续|共|近|超|逾)$")
SHOW = re.compile(r"(?:综艺|节目|剧|秀|片|赛|网综|联赛|[》”])$")
AIRED = re.compile(r"[^，。；0-9]{0,2}(?:开播|播出|收官|上线|录制|首播|热播|杀青)")


def dated(c: Capture) -> DateMention:
    """A year, or a part of one, stated outright or by 今年, 去年, 上年."""
    year = moments.year_in(c)
    if c.has("end") or c.has("start"):
        first = last = Moment(year, 12, 31) if c.has("end") else Moment(year, 1, 1)
        instant = True
    else:
        first, last, instant = moments.within(c, year)
    return DateMention(
        Span(c.start, c.end),
        c.rule,
        first,
        last,
        moments.mode_of(c, instant=instant),
        compares=(c.group("rel") or "").startswith("上") and not c.has("asof"),
        passing=c.match.group() in ("全年", "当年"),
        series=moments.series(c, year),
    )


def of_card(c: Capture) -> DateMention | None:
    """2025成绩单: the year of a list of figures, in front of its name."""
    year = moments.year_in(c)
    if re.search(r"[0-9A-Za-z.\-—]$", c.before(1)):
        return None
    return DateMention(Span(c.start, c.end), c.rule, Moment(year), Moment(year))


def bare(c: Capture) -> DateMention | None:
    """A part of a year that the context supplies: 上半年, 6月, 10月1日至18日; not 四季, nor the 第二季 of a show."""
    if moments.is_song(c) or is_season(c):
        return None
    first, last, instant = moments.within(c, CONTEXT)
    return DateMention(
        Span(c.start, c.end),
        c.rule,
        first,
        last,
        moments.mode_of(c, instant=instant),
        series=moments.series(c, CONTEXT),
    )


def is_season(c: Capture) -> bool:
    """四季, 综艺第二季: a 季 without 度 is a quarter with 第 or 首, but not that of a show."""
    text = c.match.group()
    if not text.endswith("季") or c.has("qn") or text[0] in "首次":
        return False
    return text[0] in "一二三四1234" or bool(SHOW.search(c.before(2)) or AIRED.match(c.after(5)))


def edge(c: Capture) -> DateMention:
    """年底, 年末, 年初, 月末: of the year or month spoken of."""
    word = c.group("word") or ""
    first = Moment(CONTEXT, 1, 1) if word == "年初" else Moment(CONTEXT, 12, 31)
    if word.startswith("月"):
        first = Moment(CONTEXT, 0)
    return DateMention(Span(c.start, c.end), c.rule, first, first, moments.mode_of(c, instant=True))


def day(c: Capture) -> DateMention | None:
    """13日, 12日至14日: of the month spoken of; not the length of 连续8日."""
    if LASTING.search(c.before(2)):
        return None
    first = Moment(CONTEXT, 0, moments.number(c.group("d1") or ""))
    last = Moment(CONTEXT, 0, moments.number(c.group("d2") or "")) if c.has("d2") else first
    mode = Mode.AS_OF if c.has("asof") else Mode.PERIOD
    return DateMention(Span(c.start, c.end), c.rule, first, last, mode)


DIGITS = "0123456789"
CARD = "[“]?(?:成绩单|答卷|账单|年报|速览|战报|业绩)"
RULES: tuple[Rule[DateMention], ...] = (
    *periods.SPANS,
    *recalled.COMPARED,
    Rule(
        "date.card",
        "2",
        rf"(?P<y>20[0-9]{{2}})(?P<rel>(?!))?(?=(?!年)[\u4e00-\u9fff“]{{0,8}}{CARD})",
        of_card,
    ),
    Rule(
        "date.year",
        "12一二截",
        rf"{words.ASOF}(?P<rel>(?!))?(?P<y>{words.YEAR})年"
        rf"(?:\s?(?:{words.PART}|{words.END}|全年|年度|度(?!假)))?{words.SINCE}",
        dated,
    ),
    Rule(
        "date.relative",
        "今去前上当同本明后次全截",
        rf"{words.ASOF}{words.REL}(?P<y>(?!))?(?:{words.PART}|{words.END}|全年|年度|度(?!假))?{words.SINCE}",
        dated,
    ),
    Rule(
        "date.day",
        DIGITS + "截",
        rf"{words.ASOF}(?P<d1>[0-3]?[0-9])日(?!报|元|均|游|内|线){words.CLOCK}"
        rf"(?:{words.SHIFT}{words.TO}(?P<d2>[0-3]?[0-9])日{words.CLOCK})?",
        day,
    ),
    Rule(
        "date.part",
        DIGITS + "一二三四五六七八九十第前首次上下截",
        rf"{words.ASOF}(?P<y>(?!))?(?P<rel>(?!))?(?:{words.PART}){words.SINCE}",
        bare,
    ),
    Rule("date.edge", "年月截", rf"{words.ASOF}(?P<word>年底|年末|年初|月底|月末){words.SINCE}", edge),
    *periods.RULES,
    *recalled.RULES,
)
