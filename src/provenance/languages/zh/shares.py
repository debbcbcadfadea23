"""Shares and multiples in words: 百分之三十, 三成五, 四分之一, 一半, 翻番, 翻两番."""

import re
from decimal import Decimal

from provenance.document.span import Span
from provenance.figures import Figure, Kind
from provenance.grammar import Capture, Rule
from provenance.languages.zh.numerals import ARABIC, HAN, han, numeral
from provenance.languages.zh.qualifiers import qualifier
from provenance.languages.zh.quantities import FIRST_ARABIC, FIRST_HAN, clause_around

__all__ = ["RULES"]

HUNDRED = Decimal(100)
NOT_TENTHS = r"(?![立为本果功员都分长就效交熟品人年千群型套批绩像因色全])"


def share(c: Capture, value: Decimal, step: Decimal, kind: Kind = Kind.PERCENT, unit: str = "%", *, vague: bool = False) -> Figure:
    """The figure of a share, qualified by the words around it."""
    bound = qualifier(c.before(20), "", c.after(4), clause_around(c))
    return Figure(Span(c.start, c.end), kind, value, unit, c.rule, step, qualifier=bound, vague=vague)


def fraction(c: Capture) -> Figure | None:
    """四分之一 is 25 %, 百分之三点五 3.5 %."""
    below, above = numeral_with_point(c.group("below") or ""), numeral_with_point(c.group("above") or "")
    if below is None or above is None or below == 0:
        return None
    if below >= 1000 and above == 1:
        return None
    value = above * HUNDRED / below
    exact = below in (HUNDRED, Decimal(1000))
    return share(c, value, HUNDRED / below * (Decimal("0.1") if "点" in (c.group("above") or "") else 1) if exact else Decimal(10))


def numeral_with_point(text: str) -> Decimal | None:
    """三点五 is 3.5."""
    whole, point, rest = text.partition("点")
    number = numeral(whole)
    if number is None or not point:
        return number and number.value
    digits = "".join(str(int(d.value)) for ch in rest if (d := han(ch)))
    return number.value + Decimal("0." + (digits or "0"))


def tenths(c: Capture) -> Figure | None:
    """三成 is 30 %, 三成五 35 %."""
    number = numeral(c.group("num") or "")
    if number is None or number.value > 10:
        return None
    more = c.group("more") or ""
    extra = Decimal(5) if more == "半" else (han(more).value if more and han(more) else Decimal(0))  # type: ignore[union-attr]
    return share(c, number.value * 10 + extra, Decimal(1) if more else Decimal(10), vague=not more)


def half(c: Capture) -> Figure | None:
    """一半, 半数."""
    if re.search(r"[另后前上下]$", c.before(1)):
        return None
    return share(c, Decimal(50), Decimal(10), vague=True)


def doubled(c: Capture) -> Figure | None:
    """翻番 is twice, 翻两番 four times."""
    times = numeral(c.group("num") or "一")
    if times is None or times.value > 10:
        return None
    return share(c, Decimal(2) ** int(times.value), Decimal("0.1"), Kind.MULTIPLE, "倍")


RULES: tuple[Rule[Figure], ...] = (
    Rule("share.fraction", FIRST_HAN + FIRST_ARABIC, rf"(?P<below>{HAN}|{ARABIC})分之(?P<above>{HAN}(?:点{HAN})?|{ARABIC})", fraction),
    Rule("share.tenths", FIRST_HAN + FIRST_ARABIC, rf"(?P<num>[一二两三四五六七八九十]|[1-9](?:\.[0-9])?)成(?P<more>[一二三四五六七八九半](?![家个成]))?{NOT_TENTHS}", tenths),
    Rule("share.half", "一半", r"一半|半数", half),
    Rule("multiple.doubled", "翻", r"翻(?:了)?(?:(?P<num>[一二两三四五1-9]))?番", doubled),
)
