"""The lines of an article and what each looks like, before any of them is understood."""

import re
import unicodedata

from provenance.document.line import LayoutCues, Line, Shape
from provenance.document.rows import is_barred, mark_rows
from provenance.document.span import Span
from provenance.document.wraps import mark_wraps

__all__ = ["BULLET", "is_prose", "shapes"]

BULLET = re.compile(
    r"[①-⑳❶-❿]|[—–]{1,2}[ \u3000](?=\S)|【[^】\s本記记通]{1,6}】(?=.*[0-9])"
    r"|[-*+•·．●○★☆▶►▷■□◆◇▲△▼✦√✓✔◎※➤→⚫⚪\u25aa\u25ab\u2022\u2023\u2043]\s*(?![-—\s])"
)
SPLIT = re.compile(r"\r\n|[\n\r\u2028\u2029\x0b\x0c]")
MARKS = re.compile(r"[“”\"「」『』\s]{1,4}")


def shapes(text: str, cues: LayoutCues) -> list[Line]:
    """Split a text into lines and say what each looks like."""
    lines = []
    start = 0
    for m in [*SPLIT.finditer(text), None]:
        end = m.start() if m else len(text)
        inner = text[start:end]
        bare = inner.strip()
        lead = len(inner) - len(inner.lstrip())
        lines.append(Line(Span(start + lead, start + lead + len(bare)), bare, shape_of(bare, cues)))
        start = m.end() if m else end
    return mark_wraps(mark_rows(lines), cues)


def shape_of(bare: str, cues: LayoutCues) -> Shape:
    """What one stripped line looks like."""
    if not bare:
        return Shape.BLANK
    if len(bare) > 1 and unicodedata.category(bare[0]) == "So":
        return Shape.GROUP if cues.group.match(bare) else Shape.BULLET
    if is_barred(bare):
        return Shape.ROW
    for shape, pattern in (
        (Shape.MARK, MARKS),
        (Shape.NOTE, cues.note),
        (Shape.GROUP, cues.group),
        (Shape.BULLET, BULLET),
        (Shape.HEADING, cues.heading),
        (Shape.BYLINE, cues.byline),
    ):
        if pattern.fullmatch(bare) if shape in (Shape.MARK, Shape.BYLINE) else pattern.match(bare):
            return shape
    return Shape.PROSE if is_prose(bare, cues) else Shape.SHORT


def is_prose(bare: str, cues: LayoutCues) -> bool:
    """Whether a line is running text: it holds or ends a sentence, opens a dispatch, or is long."""
    ends = len(bare) > 25 and bool(cues.terminal.search(bare[-2:])) and "，" in bare
    return "。" in bare or ends or bool(cues.dateline.match(bare)) or len(bare) > 70
