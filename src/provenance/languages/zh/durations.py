"""Lengths of time in Chinese characters: 连续十二年, 十八天, 四年半; not years as dates nor names (三年级, 百年)."""

import re
from decimal import Decimal

from provenance.document.span import Span
from provenance.figures import Figure, Kind
from provenance.grammar import Capture, Rule
from provenance.languages.zh.around import bound, goes_on
from provenance.languages.zh.numerals import FIRST_HAN, HAN, numeral
from provenance.languages.zh.quantities import unit_of

__all__ = ["RULES"]

# Words behind which even a day or minute of the calendar or clock is a length.
LASTING = re.compile(
    r"(?:连续|持续|历时|为期|长达|时长|历经|连[升降增涨跌冠]|已连续|达|满|用|用了|耗时|历|需|仅|只|要|只要|只需|缩短至|缩短到|延长至|近|超|逾|约|超过|不到|不足|过|连|延续"
    r"|提前|推迟|延长|缩短|压缩到|压缩至|由|从|为|平均|未来|[假会工周]期|时隔|整整|[^为到]了|就是|[苦实]干|坚持|坚守)\s?$"
)
AFTER_LASTING = re.compile(
    r"时间|之久|不间断|以上|蝉联|保持|位居|位列|居|获|稳居|跻身|入选|增长|上升|下降|高于|排名|零|[，。；！？]|$"
)
NOT_LASTING = re.compile(r"[第头前每近这那当十周]$")
OPENS = "，。：；、“(（ —与和"
CLOCK_OR_CALENDAR = frozenset("日 月 分 秒".split())


def lasting(c: Capture) -> Figure | None:
    """A length of time; a lone 年 needs a word that makes it a length."""
    number = numeral(c.group("num") or "")
    if number is None or c.group("num") == "百" or goes_on(c) or NOT_LASTING.search(c.before(4)):
        return None
    if not is_length(c, number.value):
        return None
    unit, unit_span = unit_of(c)
    return Figure(
        Span(c.start, c.end),
        Kind.DURATION,
        number.value + (Decimal("0.5") if c.has("half") or c.has("within") else 0),
        unit,
        c.rule,
        number.step,
        unit_span=unit_span,
        qualifier=bound(c, "余" if c.has("more") else ""),
    )


def is_length(c: Capture, value: Decimal) -> bool:
    """Whether the words around make it a length, and neither a date nor a time of day nor a manner of speaking."""
    unit, before = c.group("unit") or "", c.before(4)
    if c.has("within") or LASTING.search(before):
        return True
    if unit in CLOCK_OR_CALENDAR or value == 1:
        return False
    if unit in ("年", "周"):
        return bool(AFTER_LASTING.match(c.after(4)))
    return unit != "天" or not before or before[-1] in OPENS or bool(AFTER_LASTING.match(c.after(4)))


RULES: tuple[Rule[Figure], ...] = (
    Rule(
        "duration.han",
        FIRST_HAN,
        rf"(?P<num>{HAN})(?P<more>[余多])?(?P<within>个半(?=小时|月|年))?"
        r"(?P<unit>年|个月|个季度|周|个星期|天|日|小时|个小时|分钟|秒钟?|个工作日|载|昼夜|晚|夜|月)(?P<half>半)?",
        lasting,
    ),
)
