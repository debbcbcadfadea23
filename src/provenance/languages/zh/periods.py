"""Periods and days that are named by their relation to others: 2021—2025年, “十四五”以来, 上年同期, 昨日, 近五年."""

import re

from provenance.dates import DateMention, Mode, Moment, Recall, Year, YearBase
from provenance.document.span import Span
from provenance.grammar import Capture, Rule
from provenance.languages.zh import datewords as words
from provenance.languages.zh import moments

__all__ = ["COMPARED", "RULES", "SPANS"]

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


def same_period(c: Capture) -> DateMention:
    """去年同期, 前年同月: what is compared with; alone 同期 is the time spoken of, 同期末 its last day."""
    span = Span(c.start, c.end)
    if not c.has("rel"):
        mode = Mode.INSTANT if c.has("end") else Mode.PERIOD
        compares = bool(re.search(r"[比较与同]$", c.before(1)))
        recall = (
            Recall.MONTH
            if c.match.group() == "同月" and not re.search(r"[年较比与同]$", c.before(1))
            else Recall.SAME
        )
        return DateMention(span, c.rule, mode=mode, named=True, compares=compares, recall=recall)
    before = c.group("rel") == "前年"
    year = Moment(Year(YearBase.PUBLISHED, -2) if before else Year(YearBase.CONTEXT, -1))
    return DateMention(span, c.rule, year, year, named=True, compares=True)


def named(c: Capture) -> DateMention:
    """上届, 五年前, 近五年: times that the text names without a date; 五年间 may be the five spoken of before."""
    years = moments.number(c.group("years") or "") if c.has("years") else 0
    recall = Recall.YEARS if years else None
    return DateMention(
        Span(c.start, c.end), c.rule, named=True, compares=c.has("past"), recall=recall, years=years
    )


def last_quarter(c: Capture) -> DateMention:
    """上季: the quarter before the one spoken of; what is compared with."""
    return DateMention(Span(c.start, c.end), c.rule, named=True, compares=True, recall=Recall.QUARTER)


def then(c: Capture) -> DateMention:
    """届时: the time spoken of last."""
    return DateMention(Span(c.start, c.end), c.rule, named=True, recall=Recall.THEN)


def edition(c: Capture) -> DateMention:
    """本届: the event that the article is about, dated or not."""
    return DateMention(Span(c.start, c.end), c.rule, named=True, recall=Recall.EDITION)


def report(c: Capture) -> DateMention:
    """报告期内, 报告期末: the period that the article reports on."""
    mode = Mode.INSTANT if c.has("end") else Mode.PERIOD
    return DateMention(Span(c.start, c.end), c.rule, mode=mode, named=True, recall=Recall.REPORT)


def during(c: Capture) -> DateMention:
    """其间, 灯会期间: from the first to the last day of an event."""
    name = re.search(r"[\u4e00-\u9fff]{2}$", c.before(2)) if c.match.group() == "期间" else None
    return DateMention(
        Span(c.start, c.end), c.rule, named=True, recall=Recall.EVENT, name=name.group() if name else ""
    )


def last_month(c: Capture) -> DateMention:
    """上月, 上个月: the month before the one spoken of; what is compared with."""
    month = Moment(Year(YearBase.CONTEXT), -1)
    return DateMention(Span(c.start, c.end), c.rule, month, month, compares=True)


def that_day(c: Capture) -> DateMention | None:
    """当天, 截至当天18时, 截至21时, 截至收盘: the day spoken of; not 比赛当天, which is the day of the match."""
    if (
        not c.has("asof")
        and re.search(r"[\u4e00-\u9fff]$", c.before(1))
        and not re.search(r"[至到在于自从]$", c.before(1))
    ):
        return None
    day = Moment(Year(YearBase.CONTEXT), 0, 0)
    return DateMention(Span(c.start, c.end), c.rule, day, day, Mode.AS_OF if c.has("asof") else Mode.PERIOD)


def near_day(c: Capture) -> DateMention:
    """今天, 昨日, 前天: from the day of publication."""
    return DateMention(Span(c.start, c.end), c.rule, offset=OFFSETS[c.group("word") or ""])


COUNT = r"(?:[一二两三四五六七八九十]{1,3}|[0-9]{1,2})"
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
COMPARED: tuple[Rule[DateMention], ...] = (
    Rule(
        "date.same",
        "去上前同",
        r"(?:(?P<rel>[去前]年|上年|上一年|上届)的?)?同(?:期(?P<end>末)?|[月季])",
        same_period,
    ),
)
RULES: tuple[Rule[DateMention], ...] = (
    Rule(
        "date.plan",
        "“十一七八九",
        r"“?(?P<plan>十[一二三四五]五|[一七八九十]五)”?(?P<tail>期间|时期|以来|至今|期末|末期|末|这?五年)",
        plan,
    ),
    Rule("date.report", "报", r"报告期(?:内|(?P<end>末))?(?!限)", report),
    Rule("date.last quarter", "上", r"上一?季度?(?![节末])", last_quarter),
    Rule("date.then", "届当", r"届时|(?<![\u4e00-\u9fff])当时(?!的)", then),
    Rule("date.edition", "本", r"本届", edition),
    Rule("date.during", "期其展会赛节", r"期间(?=[，、])|其间|[展会赛节]期内", during),
    Rule("date.last month", "上", r"上个?月(?![初末底中旬])", last_month),
    Rule(
        "date.that day",
        "截至当",
        rf"{words.ASOF}(?:(?<![每相])当[天日晚](?![值均来我生])(?P<mark>{words.CLOCK})|(?<=至)(?:(?:当[天日])?[收午]盘|[0-2]?[0-9]时(?:[0-5]?[0-9]分)?))",
        that_day,
    ),
    Rule(
        "date.near",
        "今昨前明",
        r"(?<![说声表证光文公])(?P<word>今天|今日|昨天|昨日|前天|前日|明天|明日)(?!头条)",
        near_day,
    ),
    Rule(
        "date.named",
        "上往近过最未前这此五一二两三四六七八九十0123456789头历本目如现当眼",
        rf"目前|当前(?!位|任)|如今(?!年)|(?<![出呈体实展表发兑])现[今在]|眼下|最新(?=[的一公发出排列位居])"
        rf"|(?P<past>上届|上一届|往年|往届|上周|{COUNT}年前|历年)"
        rf"|(?:最?近|过去|前|未来|此后|今后|头|这)的?{COUNT}(?:年|个月)(?:来|以来|间|里)?"
        rf"|(?P<years>{COUNT})年(?:多)?(?:来|以来|间)(?![0-9])",
        named,
    ),
)
