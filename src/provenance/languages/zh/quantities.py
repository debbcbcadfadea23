"""Numbers with a unit: counts, money, percentages, points, multiples and physical quantities."""

import re

from provenance.document.span import Span
from provenance.figures import Figure
from provenance.grammar import Capture, Rule
from provenance.languages.zh.around import bound, counts, goes_on
from provenance.languages.zh.numerals import ARABIC, BIG, FIRST_ARABIC, FIRST_HAN, HAN, MAGNITUDE, written
from provenance.languages.zh.units import HAN_UNIT, UNIT, kind_of

__all__ = ["RULES", "unit_of"]

DIVIDED = frozenset("个小时 个星期 个年头 个昼夜".split())
DIVIDED = frozenset("个小时 个星期 个年头 个昼夜".split())
ROUND = frozenset("百 千 万 亿".split())
BOUNDED = re.compile(r"[近超逾约上达破]\s?$|突破了?$|超过$")
# 统一, 唯一, 万一, 逐一, 星期一: the number is the end of a word.
END_OF_WORD = re.compile(r"[统惟唯万逐之其同专单]$|星期$|周$")


def arabic(c: Capture) -> Figure | None:
    """7341家, 1.23万亿元, 420余万人次, 2亿5千万元, 26.4微克/立方米."""
    return quantity(c) if counts(c) else None


def chinese(c: Capture) -> Figure | None:
    """二十三所, 一千二百余名, 三万两千户, 两家; not 一家 (a house), 二期 (the second), 百家 (many)."""
    text, unit, more = c.group("num") or "", c.group("unit"), c.has("more") or c.has("more2")
    if not counts(c) or END_OF_WORD.search(c.before(3)):
        return None
    if text in ("一", "二") and not (unit == "倍" or c.has("mag")):
        return None
    if text in ROUND and not (more or BOUNDED.search(c.before(2))):
        return None
    return quantity(c)


def quantity(c: Capture) -> Figure | None:
    """The figure that a number, its magnitude and its unit make."""
    number = written(c.group("big"), c.group("num") or "", c.group("mag"))
    if number is None or goes_on(c):
        return None
    unit, unit_span = unit_of(c)
    inside = c.group("more") or c.group("more2") or ""
    sign = -1 if c.group("sign") else 1
    return Figure(
        span=Span(c.start, c.end),
        kind=kind_of(unit),
        value=number.value * sign,
        unit=unit,
        rule=c.rule,
        step=number.step,
        unit_span=unit_span,
        qualifier=bound(c, inside.replace("来", "")),
        vague=bool(inside),
    )


def unit_of(c: Capture) -> tuple[str, Span]:
    """The unit without what only divides it: 个小时 is 小时; 个月 and 个工作日 stay."""
    unit, span = c.group("unit") or "", c.span("unit")
    if unit in DIVIDED:
        return unit[1:], Span(span.start + 1, span.end)
    return unit, span


SIGN = r"(?P<sign>(?<![0-9A-Za-z%)\n])[-−](?=[0-9])|负(?=[0-9]))?"
RULES: tuple[Rule[Figure], ...] = (
    Rule(
        "quantity",
        FIRST_ARABIC + "-−负",
        rf"{SIGN}{BIG}(?P<num>{ARABIC}) ?(?P<more>[余多来几])?"
        rf"(?P<mag>{MAGNITUDE})?(?P<more2>[余多来几])? ?(?P<unit>{UNIT})",
        arabic,
    ),
    Rule(
        "quantity.han",
        FIRST_HAN,
        rf"(?P<sign>(?!))?{BIG}(?P<num>{HAN})(?P<more>[余多来])?"
        rf"(?P<mag>{MAGNITUDE})?(?P<more2>[余多来])?(?P<unit>{HAN_UNIT})",
        chinese,
    ),
    Rule(
        "quantity.round",
        "万亿",
        rf"(?P<sign>(?!))?(?P<big>(?!))?(?P<num>[万亿])(?P<mag>(?!))?"
        rf"(?P<more>[余多])?(?P<more2>(?!))?(?P<unit>{HAN_UNIT})",
        chinese,
    ),
)
