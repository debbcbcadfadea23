"""Paragraphs that were wrapped at a fixed width: which lines go on with the one above."""

import re

from provenance.document.line import LayoutCues, Line, Shape

__all__ = ["mark_wraps"]

# No line of a text that was wrapped is wider, in columns.
WIDEST = 116


def mark_wraps(lines: list[Line], cues: LayoutCues) -> list[Line]:
    """Mark the lines that go on with a paragraph which was wrapped at a fixed width.

    The width is that of the widest line; an article with a line of more than a hundred characters was not wrapped.
    """
    text = (Shape.SHORT, Shape.PROSE)
    if any(len(line.text) > WIDEST and line.shape in text for line in lines):
        return lines
    full = max((width(line.text) for line in lines if line.shape in text), default=0) - 16
    if not 30 <= full <= WIDEST - 16:
        return lines
    marked = list(lines)
    for i in range(1, len(lines)):
        above, line = marked[i - 1], lines[i]
        if line.shape not in text or above.shape not in (*text, Shape.WRAP) or width(above.text) < full:
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
