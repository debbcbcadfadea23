"""Lengths of time: 连续12年, 十八天, 为期五年; not years as dates (近五年, 2024年) nor names (三年级, 百年)."""

import re
from decimal import Decimal

from provenance.document.span import Span
from provenance.figures import Figure, Kind
from provenance.grammar import Capture, Rule
from provenance.languages.zh.numerals import HAN, numeral
from provenance.languages.zh.qualifiers import qualifier
from provenance.languages.zh.quantities import FIRST_HAN, WORD_GOES_ON, clause_around

__all__ = ["RULES"]

LASTING = re.compile(
    r"(?:连续|持续|历时|为期|长达|时长|历经|连[升降增涨跌冠]|已连续|达|满|用|用了|耗时|历|需|仅|只要|只需|缩短至|缩短到|延长至|近|超|逾|约|超过|不到|不足|过|连|延续|提前|推迟|延长|缩短|压缩到|压缩至|由|从|为|平均|未来|假期)\s?$"
)
AFTER_LASTING = re.compile(r"时间|之久|不间断|以上|蝉联|保持|位居|位列|居|获|稳居|跻身|入选|增长|上升|下降|高于|排名|零")


def lasting(c: Capture) -> Figure | None:
    """A length of time in Chinese characters; a lone 年 needs a word that makes it a length."""
    number = numeral(c.group("num") or "")
    unit = c.group("unit") or ""
    before = c.before(4)
    if number is None or c.group("num") == "百" or WORD_GOES_ON.match(c.text, c.span("unit").start):
        return None
    if re.search(r"[第头前每近十]$", before):
        return None
    loose = unit in ("年", "天", "日", "周", "分", "秒", "月")
    opens = not before or before[-1] in "，。：；、“(（ —"
    if unit in ("日", "月", "分", "秒") and not LASTING.search(before):
        return None
    if loose and not (LASTING.search(before) or AFTER_LASTING.match(c.after(4)) or opens and unit == "天"):
        return None
    if c.group("num") == "一" and not LASTING.search(before):
        return None
    value = number.value + Decimal("0.5") if c.has("half") else number.value
    bound = qualifier(c.before(20), "余" if c.has("more") else "", c.after(4), clause_around(c))
    return Figure(
        Span(c.start, c.end), Kind.DURATION, value, (unit[1:] if unit.startswith("个") and unit != "个月" else unit), c.rule,
        number.step, unit_span=c.span("unit"), qualifier=bound,
    )


RULES: tuple[Rule[Figure], ...] = (
    Rule(
        "duration.han",
        FIRST_HAN,
        rf"(?P<num>{HAN})(?P<more>余|多)?(?P<unit>年|个月|个季度|周|个星期|天|日|小时|个小时|分钟|秒钟?|个工作日|载|昼夜|晚|夜|月)(?P<half>半)?",
        lasting,
    ),
)
