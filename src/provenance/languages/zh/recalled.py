"""Times that a text only names, to be told from what it said before: 同期, 报告期末, 其间, 届时, 当天, 近五年."""

import re

from provenance.dates import DateMention, Mode, Moment, Recall, Year, YearBase
from provenance.document.span import Span
from provenance.grammar import Capture, Rule
from provenance.languages.zh import datewords as words
from provenance.languages.zh import moments

__all__ = ["COMPARED", "RULES"]

COMPARES = re.compile(r"[比较与同]$")
COMPARED_WITH = re.compile(r"(?:假期|期间)?(?:同期)?[是为的]")
OF_EVENT = re.compile(r"首航|闭幕|开业|通车|首发|首演")
COUNT = r"(?:[一二两三四五六七八九十]{1,3}|[0-9]{1,2})"


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


def same_period_of(c: Capture) -> DateMention:
    """2024年同期, 2024年同月: the time spoken of, in the year that is named."""
    year = Moment(Year(YearBase.ABSOLUTE, moments.number(c.group("y") or "")))
    return DateMention(Span(c.start, c.end), c.rule, year, year, named=True, compares=True)


def quarter_spoken_of(c: Capture) -> DateMention:
    """当季, 本季: the quarter spoken of."""
    return DateMention(Span(c.start, c.end), c.rule, named=True, recall=Recall.THIS_QUARTER)


def season(c: Capture) -> DateMention | None:
    """今年暑运: the days of a season, if the text has told them; 去年国庆的: what is compared with."""
    name, past = c.group("season") or "", c.match.group()[0] in "去上前"
    if past and not (COMPARES.search(c.before(1)) or COMPARED_WITH.match(c.after(10).removeprefix(name))):
        return None
    recall = None if past else Recall.SEASON
    year = Moment(moments.year_in(c)) if c.has("y") else None
    return DateMention(
        Span(c.start, c.end), c.rule, year, year, named=True, compares=past, recall=recall, name=name
    )


def since_event(c: Capture) -> DateMention | None:
    """项目推广以来: since something happened, which is not told when."""
    clause = re.split(r"[，。；]", c.before(24))[-1]
    dated = not clause or re.search(r"[自从年月日时]|十[一二三四五]五", clause)
    return None if dated else DateMention(Span(c.start, c.end), c.rule, named=True)


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


def event_time(c: Capture) -> DateMention:
    """假期里, 汛期: from the first to the last day, if the text has told them beside that word."""
    return DateMention(
        Span(c.start, c.end), c.rule, named=True, recall=Recall.EVENT, name=c.group("event") or ""
    )


def that_day(c: Capture) -> DateMention | None:
    """当天, 截至当天18时, 截至21时, 截至收盘: the day spoken of; not 比赛当天, which is the day of the match."""
    if (
        not c.has("asof")
        and not OF_EVENT.search(c.before(2))
        and re.search(r"[\u4e00-\u9fff]$", c.before(1))
        and not re.search(r"[至到在于自从]$", c.before(1))
    ):
        return None
    day = Moment(Year(YearBase.CONTEXT), 0, 0)
    return DateMention(Span(c.start, c.end), c.rule, day, day, Mode.AS_OF if c.has("asof") else Mode.PERIOD)


SEASONS = "暑运|春运|春节|国庆|中秋|端午|清明|元旦|暑期|暑假|寒假|汛期|雨季|[“]?(?:五一|双11)[”]?"
COMPARED: tuple[Rule[DateMention], ...] = (
    Rule("date.same of year", "12", rf"(?P<y>{words.YEAR})年的?同(?:期|[月季])", same_period_of),
    Rule(
        "date.season",
        "今本去上前2",
        rf"(?P<rel>(?!))?(?:[今本去上前]年的?|(?P<y>20[0-9]{{2}})年(?=“?[春国五端清中元暑]))(?=(?P<season>{SEASONS})(?!出生|节前))",
        season,
    ),
    Rule(
        "date.same",
        "去上前同",
        r"(?:(?P<rel>[去前]年|上年|上一年|上届)的?)?同(?:期(?P<end>末)?|[月季])",
        same_period,
    ),
)
RULES: tuple[Rule[DateMention], ...] = (
    Rule("date.this quarter", "当本", r"[当本]季(?!度?[节末])度?", quarter_spoken_of),
    Rule("date.since event", "以", r"以来(?=，)", since_event),
    Rule("date.report", "报", r"报告期(?:内|(?P<end>末))?(?!限)", report),
    Rule("date.last quarter", "上", r"上一?季度?(?![节末])", last_quarter),
    Rule("date.same day", "同", r"(?<![\u4e00-\u9fff])(?P<asof>(?!))?同日(?=，)", that_day),
    Rule("date.then", "届当", r"届时|(?<![\u4e00-\u9fff])当时(?!的)", then),
    Rule("date.edition", "本", r"本届", edition),
    Rule(
        "date.event time",
        "汛假暑春档长小大",
        r"(?<![\u4e00-\u9fff”])(?P<event>汛期|(?:小?长)?假期|暑运|春运|档期|大促)(?:里|内|期间|中)?"
        r"(?!\s?[0-9头前后首最第结过开出落的以伊起产])",
        event_time,
    ),
    Rule("date.during", "期其展会赛节", r"期间(?=[，、])|其间|[展会赛节]期内", during),
    Rule(
        "date.that day",
        "截至当",
        rf"{words.ASOF}(?:(?<![每相])当[天日晚](?![值均来我生])(?P<mark>{words.CLOCK})|(?<=至)(?:(?:当[天日])?[收午]盘|[0-2]?[0-9]时(?:[0-5]?[0-9]分)?))",
        that_day,
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
