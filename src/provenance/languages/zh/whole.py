"""四大, 三大: a number that counts what is named behind it, without a measure word."""

import re
from decimal import Decimal

from provenance.document.span import Span
from provenance.figures import Figure, Kind
from provenance.grammar import Capture, Rule
from provenance.languages.zh.numerals import ARABIC, numeral
from provenance.languages.zh.qualifiers import qualifier
from provenance.languages.zh.quantities import clause_around

__all__ = ["RULES"]

INDEX = re.compile(r"(?:指数|得分|评分|分值|均分|系数|总分|PMI|CPI|综合值)[^，。；0-9]{0,6}$")


def big(c: Capture) -> Figure | None:
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
    bound = qualifier(c.before(20), "", c.after(4), clause_around(c))
    return Figure(Span(c.start, c.end), Kind.COUNT, number.value, "", c.rule, number.step, qualifier=bound, vague=number.step < Decimal(1))


def unlisted(c: Capture) -> Figure | None:
    """A measure word that no list has is still one where nothing but a pause follows: 帐篷300顶、."""
    number = numeral(c.group("num") or "", c.group("mag"))
    if number is None or c.before(1) in ("第", "每"):
        return None
    bound = qualifier(c.before(20), c.group("more") or "", c.after(4), clause_around(c))
    return Figure(Span(c.start, c.end), Kind.COUNT, number.value, c.group("unit") or "", c.rule, number.step, unit_span=c.span("unit"), qualifier=bound)


STOP = "的了和与及至到是为在将年月日时号后前以等由从比较但而也又都已其中对把被让使并或且即如若因该这那各另上下内外左右余多来几不无有大小高低长短新老男女期级届代强星版型式路楼"
RULES: tuple[Rule[Figure], ...] = (
    Rule("count.whole", "二两三四五六七八九十23456789", r"(?P<num>[二两三四五六七八九十]|[2-9])大(?=[\u4e00-\u9fff“])(?!会|学|小|部分|战役|多|概|约|陆|雪|洋|众|家|型|赛|道|名|件|队|气|桥|厦|伯|爷|妈|姐|量|门)", big),
    Rule("count.index", "0123456789", rf"(?P<num>{ARABIC})(?=[，。；、）)\s”]|$)", index),
    Rule("count.unlisted", "0123456789", rf"(?P<num>{ARABIC})(?P<mag>万亿|[十百千]?亿|[十百千]?万)?(?P<more>余|多)?(?P<unit>(?![{STOP}])[\u4e00-\u9fff])(?=[，。；、）)\s”]|$)", unlisted),
)
