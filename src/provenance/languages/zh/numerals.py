"""Chinese and mixed numerals: 二十三, 一千二百, 12.6万, 3千, 1,234.5, 三万两千."""

from decimal import Decimal
from typing import NamedTuple

__all__ = [
    "ARABIC",
    "BIG",
    "FIRST_ARABIC",
    "FIRST_HAN",
    "HAN",
    "MAGNITUDE",
    "Numeral",
    "han",
    "numeral",
    "written",
]

DIGITS = {ch: n for n, ch in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0}
PLACES = {"十": 10, "百": 100, "千": 1000}
ROUND = {"万": 10**4, "亿": 10**8}
MAGNITUDES = {
    few + many: PLACES.get(few, 1) * size
    for few in ("", *PLACES)
    for many, size in (("", 1), ("万", 10**4), ("亿", 10**8), ("万亿", 10**12), ("兆", 10**12))
}

FIRST_ARABIC = "0123456789"
FIRST_HAN = "一二两三四五六七八九十百千"
# Both are taken whole or not at all: a part of a number is none.
ARABIC = r"(?>(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,18})(?:\.[0-9]{1,9})?)"
HAN = r"[一二两三四五六七八九十百千零〇]{1,12}+"
MAGNITUDE = (
    r"(?:万亿|兆(?=元|[美港日韩欧澳]元|新?台币|人民币)"
    r"|[十百千]?亿|[十百千]?万|千(?![瓦米克伏卡赫帕字])|百(?![分帕]))"
)
# The upper part of a number written in two: 三万|两千户, 2亿|5千万元.
BIG = (
    rf"(?P<big>(?:{ARABIC}|{HAN})(?:万亿|亿|万|兆(?=[0-9,.]{{1,9}}亿))(?=[0-9一二两三四五六七八九十百千零]))?"
)


class Numeral(NamedTuple):
    """A number and the value of the last digit that was written."""

    value: Decimal
    step: Decimal


def written(big: str | None, text: str, times: str | None) -> Numeral | None:
    """The number that the groups ``big`` (三万), number (两) and magnitude (千) of a pattern write together."""
    low = numeral(text, times)
    if not big or low is None:
        return low
    head, unit = (big[:-2], "万亿") if big.endswith("万亿") else (big[:-1], big[-1])
    high = numeral(head, unit)
    if high is None or low.value >= MAGNITUDES[unit]:
        return None
    return Numeral(high.value + low.value, low.step)


def numeral(text: str, times: str | None = None) -> Numeral | None:
    """The number that ``text`` writes, multiplied by the magnitude word ``times``; None where it writes none."""
    factor = Decimal(MAGNITUDES[times or ""])
    number = arabic(text) if text[:1].isdigit() and text.isascii() else han(text)
    return number and Numeral(number.value * factor, number.step * factor)


def arabic(text: str) -> Numeral:
    """1,234.5 is 1234.5, exact to a tenth."""
    plain = text.replace(",", "")
    return Numeral(Decimal(plain), Decimal(1).scaleb(-len(plain.partition(".")[2])))


def han(text: str) -> Numeral | None:
    """A number in Chinese characters below ten thousand: by places (一千二百) or digit by digit (二〇二五)."""
    if text in ROUND:
        return Numeral(Decimal(ROUND[text]), Decimal(ROUND[text]))
    if len(text) == 1 and text in DIGITS:
        return Numeral(Decimal(DIGITS[text]), Decimal(1))
    return by_place(text) if set(text) & set(PLACES) else by_digit(text)


def by_place(text: str) -> Numeral | None:
    """一千二百: each digit in front of its place, the places falling."""
    total, pending, step, last = 0, None, 1, 10**4
    for ch in text:
        if ch in PLACES:
            if PLACES[ch] >= last:
                return None
            last = step = PLACES[ch]
            total += (1 if pending is None else pending) * last
            pending = None
        elif DIGITS[ch] == 0:
            continue
        elif pending is not None:
            return None
        else:
            pending, step = DIGITS[ch], 1
    return Numeral(Decimal(total + (pending or 0)), Decimal(step))


def by_digit(text: str) -> Numeral | None:
    """二〇二五: each character a digit; two or three digits, or four without 〇, are no number (三五, 二三)."""
    if len(text) != 4 or not set(text) & set("〇零○") or not set(text) <= set(DIGITS):
        return None
    return Numeral(Decimal("".join(str(DIGITS[ch]) for ch in text)), Decimal(1))
