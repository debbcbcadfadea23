"""Figures without a listed unit: 四大, an index, 300幔, 50万用户."""

import re
from decimal import Decimal

from provenance.document.span import Span
from provenance.figures import Figure, Kind
from provenance.grammar import Capture, Rule
from provenance.languages.zh.around import bound, counts
from provenance.languages.zh.numerals import ARABIC, FIRST_ARABIC, numeral

__all__ = ["RULES"]

INDEX = re.compile(r"(?:指数|得分|评分|分值|均分|系数|总分|PMI|CPI|综合值)[^，。；0-9]{0,6}$")
# What cannot be a measure word behind a number: particles, words of time and order, words that bound.
NEVER_A_UNIT = (
    "的了和与及至到是为在将年月日时号后前以等由从比较但而也又都已其中对把被让使并或且即如若因该这那各另"
    "上下内外左右余多来几不无有大小高低长短新老男女期级届代强星版型式路楼"
)
NOT_GREAT = (
    "会学小多概约陆雪洋众家型名件队气桥厦伯爷妈姐姑姨量门叔婶战部"  # 大会, 大学, 三大爷, 二大队: one word
)
PAUSE = r"(?=[，。；、）)\s”]|$)"


def great(c: Capture) -> Figure | None:
    """四大区域, 三大行动."""
    number = numeral(c.group("num") or "")
    if number is None or number.value < 2 or c.before(1) in ("第", "最", "十", "党"):
        return None
    return Figure(Span(c.start, c.end), Kind.COUNT, number.value, "", c.rule)


def index(c: Capture) -> Figure | None:
    """An index or a score stands without a unit: 综合指数为102.3."""
    number = numeral(c.group("num") or "")
    if number is None or not INDEX.search(c.before(12)):
        return None
    return plain(c, number.value, number.step, vague=number.step < 1)


def unlisted(c: Capture) -> Figure | None:
    """A measure word that no list has is still one where nothing but a pause follows: 帐篷300幔、."""
    number = numeral(c.group("num") or "", c.group("mag"))
    if number is None or not counts(c):
        return None
    return plain(c, number.value, number.step, unit=c.group("unit") or "", unit_span=c.span("unit"))


def bare(c: Capture) -> Figure | None:
    """50万用户, 3万多粉丝: a number with a magnitude counts what is named behind it."""
    number = numeral(c.group("num") or "", c.group("mag"))
    return plain(c, number.value, number.step) if number is not None and counts(c) else None


def plain(
    c: Capture,
    value: Decimal,
    step: Decimal,
    *,
    unit: str = "",
    unit_span: Span | None = None,
    vague: bool = False,
) -> Figure:
    """A count of what no unit says."""
    inside = (c.group("more") if "more" in c.match.re.groupindex else None) or ""
    return Figure(
        Span(c.start, c.end),
        Kind.COUNT,
        value,
        unit,
        c.rule,
        step,
        unit_span=unit_span,
        qualifier=bound(c, inside),
        vague=vague,
    )


LARGE = r"(?P<mag>万亿|[十百千]?亿|[十百千]?万)"
RULES: tuple[Rule[Figure], ...] = (
    Rule(
        "count.great",
        "二两三四五六七八九十23456789",
        rf"(?P<num>[二两三四五六七八九十]|[2-9])大(?=[\u4e00-\u9fff“])(?![{NOT_GREAT}]|赛(?!道))",
        great,
    ),
    Rule("count.index", FIRST_ARABIC, rf"(?P<num>{ARABIC}){PAUSE}", index),
    Rule(
        "count.unlisted",
        FIRST_ARABIC,
        rf"(?P<num>{ARABIC}){LARGE}?(?P<more>[余多])?(?P<unit>(?![{NEVER_A_UNIT}])[\u4e00-\u9fff]){PAUSE}",
        unlisted,
    ),
    Rule("count.bare", FIRST_ARABIC, rf"(?P<num>{ARABIC}){LARGE}(?P<more>[余多])?(?![0-9亿万])", bare),
)
