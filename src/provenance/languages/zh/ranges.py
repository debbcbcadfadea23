"""Two bounds that make one figure: 5%—8%, 40—42天, 5万至8万元, 三五百家."""

from decimal import Decimal

from provenance.document.span import Span
from provenance.figures import Figure, Kind
from provenance.grammar import Capture, Rule
from provenance.languages.zh.numerals import ARABIC, HAN, MAGNITUDE, han, magnitude, numeral
from provenance.languages.zh.quantities import FIRST_ARABIC, FIRST_HAN, WORD_GOES_ON
from provenance.languages.zh.units import HAN_UNIT, UNIT

__all__ = ["RULES"]

TO = r"\s?(?:[—–\-~～]{1,2}|至|到)\s?"


def between(c: Capture) -> Figure | None:
    """Two numbers and one unit; a magnitude written once behind holds for both where the first has none."""
    low = numeral(c.group("low") or "", c.group("mag1") or (c.group("mag2") if not c.has("unit1") else None))
    high = numeral(c.group("high") or "", c.group("mag2"))
    unit = c.group("unit") or ""
    if low is None or high is None or WORD_GOES_ON.match(c.text, c.span("unit").start):
        return None
    if c.has("unit1") and c.group("unit1") != unit or c.before(1) in ("第", "每"):
        return None
    return Figure(
        Span(c.start, c.end), Kind.RANGE, low.value, unit, c.rule, min(low.step, high.step), high.value, c.span("unit")
    )


def neighbours(c: Capture) -> Figure | None:
    """三五百家, 两三个, 十五六人: two neighbouring digits bound what is meant."""
    tens = (han(c.group("tens")).value if c.has("tens") else Decimal(0))  # type: ignore[union-attr, arg-type]
    low, high = (han(c.group(name) or "") for name in ("low", "high"))
    if low is None or high is None or not low.value < high.value <= low.value + 2:
        return None
    factor = magnitude(c.group("mag") or "")
    step = factor
    return Figure(
        Span(c.start, c.end), Kind.RANGE, (tens + low.value) * factor, c.group("unit") or "", c.rule, step,
        (tens + high.value) * factor, c.span("unit"),
    )


DIGIT = "[一二两三四五六七八九]"
RULES: tuple[Rule[Figure], ...] = (
    Rule(
        "range",
        FIRST_ARABIC,
        rf"(?P<low>{ARABIC})(?P<mag1>{MAGNITUDE})?(?P<unit1>{UNIT})?{TO}(?P<high>{ARABIC})(?P<mag2>{MAGNITUDE})?(?P<unit>{UNIT})",
        between,
    ),
    Rule(
        "range.han",
        FIRST_HAN,
        rf"(?P<low>{HAN})(?P<mag1>{MAGNITUDE})?(?P<unit1>{HAN_UNIT}|年|天)?(?:至|到|—)(?P<high>{HAN})(?P<mag2>{MAGNITUDE})?(?P<unit>{HAN_UNIT}|年|天|成)",
        between,
    ),
    Rule(
        "range.neighbours",
        FIRST_HAN,
        rf"(?P<tens>[二三四五六七八九]?十)?(?P<low>{DIGIT})(?P<high>{DIGIT})(?P<mag>十|百|千|万|亿)?(?P<unit>{HAN_UNIT}|天|小时|分钟)",
        neighbours,
    ),
)
