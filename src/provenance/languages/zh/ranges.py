"""Two bounds that make one figure: 5%—8%, 40—42天, 5万至8万元, -3℃至5℃, 三五百家."""

import re
from decimal import Decimal

from provenance.document.span import Span
from provenance.figures import Figure, Kind
from provenance.grammar import Capture, Rule
from provenance.languages.zh.around import bound, goes_on
from provenance.languages.zh.numerals import (
    ARABIC,
    FIRST_ARABIC,
    FIRST_HAN,
    HAN,
    MAGNITUDE,
    Numeral,
    han,
    numeral,
)
from provenance.languages.zh.shares import pointed
from provenance.languages.zh.units import HAN_UNIT, UNIT

__all__ = ["RULES"]


def ranging(c: Capture, low: Numeral, high: Numeral) -> Figure | None:
    """The figure from one bound to the other; tenths (三至四成) are per cent."""
    unit, unit_span, times = c.group("unit") or "", c.span("unit"), 1
    if unit == "成":
        unit, unit_span, times = "%", Span(-1, -1), 10
    return Figure(
        Span(c.start, c.end),
        Kind.RANGE,
        low.value * times,
        unit,
        c.rule,
        min(low.step, high.step) * times,
        high.value * times,
        unit_span if unit_span.start >= 0 else None,
        bound(c),
    )


def between(c: Capture) -> Figure | None:
    """Two numbers and one unit; a magnitude written once behind holds for both where the range then runs upwards."""
    if (
        c.before(1) in ("第", "每")
        or is_move(c)
        or goes_on(c)
        or (c.has("unit1") and c.group("unit1") != c.group("unit"))
    ):
        return None
    high = numeral(c.group("high") or "", c.group("mag2"))
    shared = None if c.has("unit1") else c.group("mag2")
    low = numeral(c.group("low") or "", c.group("mag1") or shared)
    if low is None or high is None:
        return None
    if shared and not c.has("mag1") and low.value > high.value:
        low = numeral(c.group("low") or "") or low
    return ranging(c, signed(low, c.group("sign1")), signed(high, c.group("sign2")))


def is_move(c: Capture) -> bool:
    """从2.68%到3.2%: from one level to another, each with its unit; 从5元到8元不等 is a range all the same."""
    if not c.has("unit1") or c.before(1) not in ("从", "由"):
        return False
    return not re.match(r"\s?(?:不等|之间|的?区间|范围)", c.after(4))


def signed(number: Numeral, sign: str | None) -> Numeral:
    """The number, negative where a minus is written."""
    return Numeral(-number.value, number.step) if sign else number


def hundredths(c: Capture) -> Figure | None:
    """百分之五至百分之八, 百分之三到五."""
    low, high = pointed(c.group("low") or ""), pointed(c.group("high") or "")
    if low is None or high is None or not low < high:
        return None
    return Figure(Span(c.start, c.end), Kind.RANGE, low, "%", c.rule, Decimal(1), high, qualifier=bound(c))


def neighbours(c: Capture) -> Figure | None:
    """三五百家, 两三个, 十五六人, 三四成: two neighbouring digits bound what is meant."""
    tens = han(c.group("tens") or "零")
    low, high = han(c.group("low") or ""), han(c.group("high") or "")
    if tens is None or low is None or high is None or not low.value < high.value <= low.value + 2:
        return None
    lower, upper = (numeral_of(tens.value + digit.value, c.group("mag")) for digit in (low, high))
    return ranging(c, lower, upper)


def numeral_of(value: Decimal, times: str | None) -> Numeral:
    """A value times a magnitude word."""
    factor = one.value if (one := numeral("1", times)) else Decimal(1)
    return Numeral(value * factor, factor)


DIGIT = "[一二两三四五六七八九]"
LONG = "年|天|小时|分钟|个月|周"
RULES: tuple[Rule[Figure], ...] = (
    Rule(
        "range",
        FIRST_ARABIC + "-−",
        rf"(?P<sign1>(?<![0-9A-Za-z%)\n])[-−])?(?P<low>{ARABIC})(?P<mag1>{MAGNITUDE})?(?P<unit1>{UNIT})?"
        rf" ?(?:[—–\-~～]{{1,2}}|至|到) ?(?P<sign2>[-−])?(?P<high>{ARABIC})(?P<mag2>{MAGNITUDE})?(?P<unit>{UNIT})",
        between,
    ),
    Rule(
        "range.han",
        FIRST_HAN,
        rf"(?P<sign1>(?!))?(?P<low>{HAN})(?P<mag1>{MAGNITUDE})?(?P<unit1>{HAN_UNIT}|{LONG}|成)?"
        rf"(?:至|到|—)(?P<sign2>(?!))?(?P<high>{HAN})(?P<mag2>{MAGNITUDE})?(?P<unit>{HAN_UNIT}|{LONG}|成)",
        between,
    ),
    Rule(
        "range.hundredths",
        "百",
        rf"百分之(?P<low>{HAN}(?:点{HAN})?|{ARABIC})(?:至|到|—)(?:百分之)?(?P<high>{HAN}(?:点{HAN})?|{ARABIC})",
        hundredths,
    ),
    Rule(
        "range.neighbours",
        FIRST_HAN,
        rf"(?P<tens>[二三四五六七八九]?十)?(?P<low>{DIGIT})(?P<high>{DIGIT})(?P<mag>[十百千万亿])?"
        rf"(?P<unit>{HAN_UNIT}|天|小时|分钟|成(?!群))",
        neighbours,
    ),
)
