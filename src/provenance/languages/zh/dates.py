"""Dates of the Chinese press: 截至2024年底, 今年前三季度, 10月1日至18日, “十四五”以来, 上年同期, 昨日."""

import re

from provenance.dates import DateMention, Mode, Moment, Year, YearBase
from provenance.document.span import Span
from provenance.grammar import Capture, Rule
from provenance.languages.zh.numerals import han

__all__ = ["RULES"]

A, P, C = YearBase.ABSOLUTE, YearBase.PUBLISHED, YearBase.CONTEXT
RELATIVE = {
    "今年": Year(P), "本年": Year(P), "本年度": Year(P), "去年": Year(P, -1), "前年": Year(P, -2), "明年": Year(P, 1), "后年": Year(P, 2),
    "上年": Year(C, -1), "上年度": Year(C, -1), "上一年": Year(C, -1), "上一年度": Year(C, -1), "当年": Year(C), "次年": Year(C, 1), "全年": Year(C),
}
NTH = {ch: n for n, ch in enumerate("一二三四", 1)} | {"两": 2, "首": 1, "次": 2}

CLOCK = r"(?:\s?(?:上午|下午|凌晨|晚上?|晚间|中午|清晨|傍晚)?\s?(?:[0-2]?[0-9](?:时|点)(?:[0-5]?[0-9]分)?|[0-2]?[0-9][:：][0-5][0-9]|零时)(?:许|整)?)?"
TO = r"\s?(?:至|到|[—–\-~～]{1,2})\s?"
YEAR = r"(?:(?:19|20)[0-9]{2}|[一二][九〇零][〇零一二三四五六七八九]{2})"
ASOF = r"(?P<asof>截至到?|截止到?至?|截)?(?:目前)?"
SINCE = r"(?P<since>以来|至今|(?:年)?起(?=[，、至])|来(?=[，、]))?"
DAYS = rf"(?P<m1>[01]?[0-9])月(?P<d1>[0-3]?[0-9])日{CLOCK}(?:{TO}(?:(?P<y2>{YEAR})年|(?:今|当|次)年)?(?:(?P<m2>[01]?[0-9])月)?(?P<d2>[0-3]?[0-9])日{CLOCK})?"
MONTHS = r"(?P<ma>[01]?[0-9])月?" + TO + r"(?P<mb>[01]?[0-9])月份?(?![0-9]{1,2}日)"
MONTH = r"(?P<mo>[01]?[0-9])月(?:份)?(?P<mend>底|末|初)?(?:上旬|中旬|下旬)?"
HALF = r"(?P<half>[上下])半年"
QUARTERS = r"第?(?P<ql>[一二三](?:、第?[二三四]){1,2}(?:[和及、]第?[三四])?)季度|第?(?P<qa>[一1])(?:季度)?" + TO + r"(?P<qb>[二三四2-4])季度|前(?P<qn>[二两三3])个?季度|第?(?P<q>[一二三四1-4首次])季度?(?!节|风|度)"
FIRSTN = r"[前首](?P<n>[1-9]|1[01]|[二两三四五六七八九十]|十一)个?月(?!内)"
PART = rf"(?:{DAYS}|{MONTHS}|{QUARTERS}|{FIRSTN}|{HALF}|{MONTH})"
END = r"(?P<end>年?底|年?末|年终|年底)|(?P<start>年?初)"
DIGITS = "0123456789"


def number(text: str) -> int:
    """An Arabic or Chinese number."""
    if text.isascii():
        return int(text)
    value = han(text)
    return int(value.value) if value else 0


def year_of(c: Capture) -> Year:
    """The year that the match names, or the context's."""
    if c.has("rel"):
        return RELATIVE[c.group("rel") or ""]
    if not c.match.re.groupindex.get("y") or not c.has("y"):
        return Year(C)
    return Year(A, number((c.group("y") or "").replace("零", "〇")))


def within(c: Capture, year: Year) -> tuple[Moment, Moment, bool]:
    """The bounds of the part of the year that is named, and whether it is an instant."""
    def month(first: int, last: int) -> tuple[Moment, Moment, bool]:
        return Moment(year, first), Moment(year, last), False

    if c.has("d1"):
        return days(c, year)
    if c.has("ma"):
        return month(number(c.group("ma") or ""), number(c.group("mb") or ""))
    if c.has("ql"):
        listed = [NTH[ch] for ch in c.group("ql") or "" if ch in NTH]
        return month(3 * listed[0] - 2, 3 * listed[-1])
    if c.has("qb"):
        return month(1, 3 * quarter(c, "qb"))
    if c.has("qn"):
        return month(1, 3 * quarter(c, "qn"))
    if c.has("q"):
        return month(3 * quarter(c, "q") - 2, 3 * quarter(c, "q"))
    if c.has("n"):
        return month(1, number(c.group("n") or ""))
    if c.has("half"):
        return month(1, 6) if c.group("half") == "上" else month(7, 12)
    if c.has("mo"):
        at = number(c.group("mo") or "")
        if c.group("mend") == "初":
            return Moment(year, at, 1), Moment(year, at, 1), True
        return Moment(year, at), Moment(year, at), c.has("mend")
    return Moment(year), Moment(year), False


def days(c: Capture, year: Year) -> tuple[Moment, Moment, bool]:
    """A day, or the days from one to another."""
    first = Moment(year, number(c.group("m1") or ""), number(c.group("d1") or ""))
    if not c.has("d2"):
        return first, first, False
    last_year = Year(A, number(c.group("y2") or "")) if c.has("y2") else year
    return first, Moment(last_year, number(c.group("m2") or c.group("m1") or ""), number(c.group("d2") or "")), False


def quarter(c: Capture, group: str) -> int:
    """The number of a quarter."""
    text = c.group(group) or ""
    return NTH.get(text) or int(text)


def series(c: Capture, year: Year) -> tuple[tuple[Moment, Moment], ...]:
    """The quarters of 一至四季度, one by one, for a list with 分别."""
    if not c.match.re.groupindex.get("qb"):
        return ()
    numbers = [NTH[ch] for ch in c.group("ql") or "" if ch in NTH]
    if c.has("qb"):
        numbers = list(range(1, quarter(c, "qb") + 1))
    return tuple((Moment(year, 3 * k - 2), Moment(year, 3 * k)) for k in numbers)


def dated(c: Capture) -> DateMention | None:
    """A year, or a part of one, stated outright or by 今年, 去年, 上年."""
    year = year_of(c)
    if c.has("end") or c.has("start"):
        day = Moment(year, 12, 31) if c.has("end") else Moment(year, 1, 1)
        first, last, instant = day, day, True
    else:
        first, last, instant = within(c, year)
    mode = Mode.SINCE if c.has("since") else Mode.INSTANT if instant or c.has("asof") else Mode.PERIOD
    rel = c.group("rel") or ""
    return DateMention(
        Span(c.start, c.end), c.rule, first, last, mode, compares=rel.startswith("上") and not c.has("asof"),
        passing=c.match.group() == "全年", series=series(c, year),
    )


def bare(c: Capture) -> DateMention | None:
    """A part of a year that the context supplies: 上半年, 6月, 10月1日至18日."""
    year = Year(C)
    first, last, instant = within(c, year)
    mode = Mode.SINCE if c.has("since") else Mode.INSTANT if instant or c.has("asof") else Mode.PERIOD
    return DateMention(Span(c.start, c.end), c.rule, first, last, mode, series=series(c, year))


def year_end(c: Capture) -> DateMention | None:
    """年底, 年末, 年初, 月末: of the year or month spoken of."""
    year = Year(C)
    word = c.group("word") or ""
    first = last = Moment(year, 12, 31)
    if word in ("年初",):
        first = last = Moment(year, 1, 1)
    elif word.startswith("月"):
        first = last = Moment(year, 0)
    mode = Mode.SINCE if c.has("since") else Mode.INSTANT
    return DateMention(Span(c.start, c.end), c.rule, first, last, mode)


def day(c: Capture) -> DateMention | None:
    """13日, 12日至14日: of the month spoken of."""
    first = Moment(Year(C), 0, number(c.group("d1") or ""))
    last = Moment(Year(C), 0, number(c.group("d2") or "")) if c.has("d2") else first
    return DateMention(Span(c.start, c.end), c.rule, first, last, Mode.INSTANT if c.has("asof") else Mode.PERIOD)


def years(c: Capture) -> DateMention | None:
    """2021—2025年, 2021年至2025年."""
    first, last = (Year(A, number((c.group(k) or "").replace("零", "〇"))) for k in ("y", "y2"))
    if last.number < first.number:
        return None
    return DateMention(Span(c.start, c.end), c.rule, Moment(first), Moment(last))


PLANS = {"一五": 1953, "七五": 1986, "八五": 1991, "九五": 1996, "十五": 2001, "十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}


def plan(c: Capture) -> DateMention | None:
    """“十四五”期间 is 2021 to 2025; “十四五”以来 has no end."""
    start = PLANS.get(c.group("plan") or "")
    if start is None:
        return None
    first, last = Moment(Year(A, start)), Moment(Year(A, start + 4))
    if c.group("tail") in ("末", "期末", "末期"):
        return DateMention(Span(c.start, c.end), c.rule, Moment(Year(A, start + 4), 12, 31), last, Mode.INSTANT)
    mode = Mode.SINCE if c.group("tail") in ("以来", "至今") else Mode.PERIOD
    return DateMention(Span(c.start, c.end), c.rule, first, last, mode)


def same_period(c: Capture) -> DateMention | None:
    """去年同期, 上年同期: what is compared with; alone 同期 is the time spoken of."""
    if not c.has("rel"):
        return DateMention(Span(c.start, c.end), c.rule, named=True, compares=bool(re.search(r"[比较与同]$", c.before(1))))
    return DateMention(Span(c.start, c.end), c.rule, Moment(Year(C, -1)), Moment(Year(C, -1)), named=True, compares=True)


def named(c: Capture) -> DateMention | None:
    """上届, 五年前, 近五年: times that the text names without a date."""
    return DateMention(Span(c.start, c.end), c.rule, named=True, compares=c.has("past"))


def near_day(c: Capture) -> DateMention | None:
    """今天, 昨日, 前天: from the day of publication; 当日 is the day spoken of."""
    offsets = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "前日": -2, "明天": 1, "明日": 1}
    return DateMention(Span(c.start, c.end), c.rule, offset=offsets[c.group("word") or ""])


REL = "(?P<rel>" + "|".join(sorted(RELATIVE, key=len, reverse=True)) + ")"
NOT_YEAR = r"(?![级代期]|新[书品车]|轻)"
RULES: tuple[Rule[DateMention], ...] = (
    Rule("date.years", "12", rf"(?P<y>{YEAR})年?{TO}(?P<y2>{YEAR})(?:年度?|学年)", years),
    Rule("date.year", "12一二截", rf"{ASOF}(?P<rel>(?!))?(?P<y>{YEAR})年(?:\s?(?:{PART}|{END}|全年|度(?!假)|年度|上半年))?{SINCE}", dated),
    Rule("date.same", "去上同", r"(?:(?P<rel>去年|上年|上一年|上届)的?)?同[期月]", same_period),
    Rule("date.relative", "今去前上当本明后次全截", rf"{ASOF}{REL}(?P<y>(?!))?(?:{PART}|{END}|全年|度|年度)?{SINCE}", dated),
    Rule("date.day", "0123截", rf"{ASOF}(?P<d1>[0-3]?[0-9])日(?!报|元|均|游|内|线){CLOCK}(?:{TO}(?P<d2>[0-3]?[0-9])日{CLOCK})?(?P<since>(?!))?", day),
    Rule("date.part", DIGITS + "一二三四第前首次上下截", rf"{ASOF}(?P<y>(?!))?(?P<rel>(?!))?(?:{PART}){SINCE}", bare),
    Rule("date.edge", "年月截", rf"{ASOF}(?P<word>年底|年末|年初|月底|月末){SINCE}", year_end),
    Rule("date.plan", "“十一七八九", r"“?(?P<plan>十[一二三四五]五|[一七八九十]五)”?(?P<tail>期间|时期|以来|至今|期末|末期|末|这?五年)", plan),
    Rule("date.near", "今昨前明", r"(?P<word>今天|今日|昨天|昨日|前天|前日|明天|明日)(?!头条)", near_day),
    Rule(
        "date.named",
        "上往近过最未前这此五一二两三四六七八九十0123456789头历本",
        r"(?P<past>上届|上一届|往年|往届|上月|上个月|上季度?|上周|上一季度|(?:[一二两三四五六七八九十]{1,3}|[0-9]{1,2})年前|历年)"
        r"|本届|(?:最?近|过去|前|未来|此后|今后|头|这)的?(?:[一二两三四五六七八九十]{1,3}|[0-9]{1,2})(?:年|个月)(?:来|以来|间|里)?"
        r"|(?:[一二两三四五六七八九十]{1,3}|[0-9]{1,2})年(?:多)?(?:来|以来|间)(?![0-9])",
        named,
    ),
)
