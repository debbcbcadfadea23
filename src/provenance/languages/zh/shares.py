"""Shares and multiples in words: 百分之三十, 三成五, 四分之一, 一半, 翻番, 翻两番."""

import re
from decimal import Decimal

from provenance.document.span import Span
from provenance.figures import Figure, Kind, Qualifier
from provenance.grammar import Capture, Rule
from provenance.languages.zh.around import bound
from provenance.languages.zh.numerals import ARABIC, FIRST_ARABIC, FIRST_HAN, HAN, han, numeral

__all__ = ["RULES", "pointed", "share"]

HUNDRED, TENTH = Decimal(100), Decimal("0.1")
# 三成立, 八成新: behind these 成 is no tenth.
NOT_TENTHS = (
    r"(?![立为本功员都分长效交熟品人年千群型套批绩像因色全]|就(?!业)|果(?![子农园品蔬])|新[的，。单车])"
)
# 百分之百的努力 is a manner of speaking, 达到百分之百 a figure.
REACHED = re.compile(r"[达到为是率至占]$")


def share(
    c: Capture,
    value: Decimal,
    step: Decimal,
    kind: Kind = Kind.PERCENT,
    unit: str = "%",
    *,
    vague: bool = False,
) -> Figure:
    """The figure of a share, qualified by the words around it; 过 in front of one says that it is passed."""
    bounded = Qualifier.OVER if c.before(1) == "过" else bound(c)
    return Figure(Span(c.start, c.end), kind, value, unit, c.rule, step, qualifier=bounded, vague=vague)


def fraction(c: Capture) -> Figure | None:
    """四分之一 is 25 %, 百分之三点五 3.5 %; not 万分之一 (hardly ever)."""
    below, above = pointed(c.group("below") or ""), pointed(c.group("above") or "")
    if not below or above is None or (below >= 1000 and above == 1):
        return None
    if below == above == HUNDRED and not REACHED.search(c.before(1)):
        return None
    decimals = TENTH if "点" in (c.group("above") or "") else 1
    exact = below in (HUNDRED, HUNDRED * 10)
    step = HUNDRED / below * decimals if exact else Decimal(10)
    return share(c, above * HUNDRED / below, step, vague=not exact)


def slashed(c: Capture) -> Figure | None:
    """占1/3: a fraction in digits, where the words around say that it is a share."""
    below, above = Decimal(c.group("below") or 0), Decimal(c.group("above") or 0)
    if not 0 < above < below or not re.search(r"[占约超近达过逾的]$", c.before(1)):
        return None
    return share(c, above * HUNDRED / below, Decimal(10), vague=True)


def pointed(text: str) -> Decimal | None:
    """三点五 is 3.5."""
    whole, point, rest = text.partition("点")
    number = numeral(whole)
    if number is None or not point:
        return number and number.value
    digits = "".join(str(int(digit.value)) for ch in rest if (digit := han(ch)))
    return number.value + Decimal("0." + (digits or "0"))


def tenths(c: Capture) -> Figure | None:
    """三成 is 30 %, 三成五 35 %."""
    number = numeral(c.group("num") or "")
    if number is None or number.value > 10:
        return None
    more = c.group("more") or ""
    rest = Decimal(5) if more == "半" else pointed(more) or Decimal(0)
    return share(c, number.value * 10 + rest, Decimal(1) if more else Decimal(10), vague=not more)


def half(c: Capture) -> Figure | None:
    """一半, 半数; not 另一半, 前一半."""
    if re.search(r"[另后前上下]$", c.before(1)):
        return None
    return share(c, Decimal(50), Decimal(10), vague=True)


def half_point(c: Capture) -> Figure:
    """半个百分点."""
    return Figure(
        Span(c.start, c.end),
        Kind.POINTS,
        Decimal("0.5"),
        c.group("unit") or "",
        c.rule,
        TENTH,
        unit_span=c.span("unit"),
        qualifier=bound(c),
    )


def doubled(c: Capture) -> Figure | None:
    """翻番 and 翻倍 are twice, 翻两番 four times."""
    times = numeral(c.group("num") or "一")
    if times is None or times.value > 10:
        return None
    return share(c, Decimal(2) ** int(times.value), TENTH, Kind.MULTIPLE, "倍")


FIRST = FIRST_HAN + FIRST_ARABIC
RULES: tuple[Rule[Figure], ...] = (
    Rule(
        "share.fraction",
        FIRST,
        rf"(?P<below>{HAN}|{ARABIC})分之(?P<above>{HAN}(?:点{HAN})?|{ARABIC})",
        fraction,
    ),
    Rule(
        "share.slashed",
        FIRST_ARABIC,
        r"(?P<above>[0-9]{1,2})/(?P<below>[0-9]{1,3})(?![0-9/.%])",
        slashed,
    ),
    Rule(
        "share.tenths",
        FIRST,
        rf"(?P<num>[一二两三四五六七八九十]|[1-9](?:\.[0-9])?)成(?P<more>[一二三四五六七八九半](?![家个成]))?{NOT_TENTHS}",
        tenths,
    ),
    Rule("share.half", "一半", r"一半|半数", half),
    Rule("points.half", "半", r"半(?P<unit>个百分点|个基点)", half_point),
    Rule("multiple.doubled", "翻", r"翻(?:了)?(?:(?P<num>[一二两三四五1-9])?番|倍)", doubled),
)
