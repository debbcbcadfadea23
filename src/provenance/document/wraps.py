"""Paragraphs that were wrapped at a fixed width: which lines go on with the one above."""

import re
from itertools import groupby

from provenance.document.line import LayoutCues, Line, Shape

__all__ = ["mark_wraps"]

TEXT = (Shape.SHORT, Shape.PROSE)
# In characters, what no line of a wrapped text passes; in columns, how far its lines may fall short, and the least.
WIDEST = 116
RAGGED = 16
NARROWEST = 30


def mark_wraps(lines: list[Line], cues: LayoutCues) -> list[Line]:
    """Mark the lines that go on with a paragraph which was wrapped at a fixed width.

    The width is that of the paragraph's widest line; an article with a line of more than a hundred characters was
    not wrapped.
    """
    if any(len(line.text) > WIDEST and line.shape in TEXT for line in lines):
        return lines
    full = widths(lines)
    marked = list(lines)
    for i in range(1, len(lines)):
        above, line = marked[i - 1], lines[i]
        if line.shape not in TEXT or above.shape not in (*TEXT, Shape.WRAP):
            continue
        if not NARROWEST <= full[i] - RAGGED <= width(above.text):
            continue
        if (
            not cues.terminal.match(above.text[-1])
            and not cues.dateline.match(line.text)
            and is_running(lines, i)
        ):
            marked[i] = Line(line.span, line.text, Shape.WRAP)
            if above.shape is Shape.SHORT:
                marked[i - 1] = Line(above.span, above.text, Shape.PROSE)
    return marked


def widths(lines: list[Line]) -> list[int]:
    """For each line the width of the widest among the lines of text that it stands with."""
    found: list[int] = []
    for text, run in groupby(lines, key=lambda line: line.shape in TEXT):
        own = list(run)
        found += [max(width(line.text) for line in own) if text else 0] * len(own)
    return found


def width(text: str) -> int:
    """How many columns a line takes; Chinese characters take two."""
    return sum(1 + (ch > "\u2e7f") for ch in text)


def is_running(lines: list[Line], i: int) -> bool:
    """Whether line ``i`` and the one above are running text: a pause stands above, a sentence ends further on."""
    if not re.search(r"[，、。；“]", lines[i - 1].text):
        return False
    for line in lines[i : i + 12]:
        if line.shape is Shape.BLANK:
            return False
        if "。" in line.text:
            return True
    return False
