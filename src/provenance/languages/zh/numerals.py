"""Chinese and mixed numerals: 二十三, 一千二百, 12.6万, 3千, 1,234.5."""

from decimal import Decimal

__all__ = ["HAN", "MAGNITUDE", "NUMBER", "Numeral", "han", "magnitude", "numeral"]

from typing import NamedTuple

DIGITS = {ch: n for n, ch in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0}
PLACES = {"十": 10, "百": 100, "千": 1000}
MAGNITUDES = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10**4,
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "十亿": 10**9,
    "百亿": 10**10,
    "千亿": 10**11,
    "万亿": 10**12,
}

ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,18})(?:\.[0-9]{1,9})?"
HAN = r"[一二两三四五六七八九十百千零〇]{1,12}"
NUMBER = rf"(?:{ARABIC}|{HAN})"
MAGNITUDE = r"(?:万亿|[十百千]?亿|[十百千]?万|千(?![瓦米克伏卡赫帕字])|百(?!分))"


class Numeral(NamedTuple):
    """A number and the value of the last digit that was written."""

    value: Decimal
    step: Decimal


def numeral(text: str, times: str | None = None) -> Numeral | None:
    """The number that ``text`` writes, multiplied by the magnitude word ``times``; None where it writes none."""
    factor = magnitude(times or "")
    if text[:1].isdigit() and text.isascii():
        plain = text.replace(",", "")
        digits = len(plain.partition(".")[2])
        return Numeral(Decimal(plain) * factor, Decimal(1).scaleb(-digits) * factor)
    value = han(text)
    if value is None:
        return None
    return Numeral(value.value * factor, value.step * factor)


def magnitude(text: str) -> Decimal:
    """万 -> 10000; the empty word is 1."""
    return Decimal(MAGNITUDES[text]) if text else Decimal(1)


def han(text: str) -> Numeral | None:
    """A number in Chinese characters below 万 times 万, by places (一千二百) or digit by digit (二〇二五)."""
    if not text or text[0] in "〇零" and len(text) > 1 and not any(ch in PLACES for ch in text):
        return by_digit(text)
    if len(text) > 1 and not any(ch in PLACES for ch in text):
        return by_digit(text)
    total, pending, step = 0, None, 1
    last = 10**4
    for ch in text:
        if ch in PLACES:
            if PLACES[ch] >= last:
                return None
            last = step = PLACES[ch]
            total += (1 if pending is None else pending) * last
            pending = None
        elif ch in "零〇":
            continue
        elif pending is not None:
            return None
        else:
            pending, step = DIGITS[ch], 1
    return Numeral(Decimal(total + (pending or 0)), Decimal(step))


def by_digit(text: str) -> Numeral | None:
    """二〇二五: each character a digit; two or three digits without 〇 are no number (三五, 二三)."""
    if any(ch not in DIGITS for ch in text) or len(text) != 4 and not set(text) & set("〇零"):
        return None
    return Numeral(Decimal("".join(str(DIGITS[ch]) for ch in text) or "0"), Decimal(1))
