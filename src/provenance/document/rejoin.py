"""Putting together what a column or a line end broke: paragraphs in mid-sentence, items, a number set big."""

import re

from provenance.document.block import Role, Section
from provenance.document.line import LayoutCues
from provenance.document.lines import BULLET
from provenance.document.walk import Part, ends_sentence

__all__ = ["rejoin"]

BIG_NUMBER = re.compile(r"[^，。；：、0-9０-９]{0,3}[0-9０-９][0-9０-９.,．，]*[^，。；：0-9０-９]{1,6}")


def rejoin(parts: list[Part], text: str, cues: LayoutCues) -> list[Part]:
    """Put paragraphs together that a column or a line end broke in mid-sentence."""
    whole: list[Part] = []
    for part in parts:
        if whole and continues(whole[-1], part, text, cues):
            whole[-1].lines.extend(part.lines)
        else:
            whole.append(part)
    return whole


def continues(first: Part, second: Part, text: str, cues: LayoutCues) -> bool:
    """Whether ``second`` goes on with the sentence that ``first`` leaves open."""
    if (
        first.section is second.section is Section.SCORECARD
        and first.role is Role.ITEM
        and second.role is not Role.NOTE
    ):
        return (second.role is Role.ITEM and wraps(first, second, text)) or is_big_number(first, second, text)
    prose = (Role.PARAGRAPH, Role.TITLE)
    if (
        first.role is not Role.PARAGRAPH
        or second.role not in prose
        or Section.HEADLINE in (first.section, second.section)
    ):
        return False
    last, start = first.lines[-1].of(text), second.lines[0]
    if ends_sentence(last) or cues.heading.match(start.of(text)) or cues.card.search(start.of(text)):
        return False
    return second.role is Role.PARAGRAPH or text[first.lines[-1].end : start.start].count("\n") == 1


def wraps(first: Part, second: Part, text: str) -> bool:
    """Whether a list item goes on in the next line: that has no bullet, and the item ends open."""
    last, start = first.lines[-1].of(text), second.lines[0].of(text)
    return last[-1] in "，、,：" and not is_bulleted(start)


def is_big_number(first: Part, second: Part, text: str) -> bool:
    """Whether an item is a number set alone on its line, and what it counts stands on the next."""
    number, label = first.lines[-1], second.lines[0]
    return (
        len(first.lines) == 1
        and bool(BIG_NUMBER.fullmatch(number.of(text)))
        and text[number.end : label.start].count("\n") == 1
        and not BIG_NUMBER.fullmatch(label.of(text))
        and not is_bulleted(label.of(text))
    )


def is_bulleted(text: str) -> bool:
    """Whether a line begins with a list mark."""
    return bool(BULLET.match(text))
