"""The lines of an article and what each looks like, before any of them is understood."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from provenance.document.span import Span

__all__ = ["LayoutCues", "Line", "Shape", "cells_of", "shapes"]


class Shape(StrEnum):
    """What a line looks like by itself."""

    BLANK = "blank"
    ROW = "row"
    NOTE = "note"
    BULLET = "bullet"
    GROUP = "group"
    HEADING = "heading"
    BYLINE = "byline"
    MARK = "mark"
    WRAP = "wrap"
    SHORT = "short"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class LayoutCues:
    """The words by which a language's press sets off the parts of an article, as compiled patterns.

    ``terminal`` ends a sentence; ``card`` is found in a scorecard's title; ``note`` opens a note; ``dateline`` opens a
    dispatch; ``byline`` is a line that only names who wrote; ``heading`` opens a numbered subhead; ``group`` is a
    head inside a list; ``table`` opens a table's title.
    """

    terminal: re.Pattern[str]
    card: re.Pattern[str]
    note: re.Pattern[str]
    dateline: re.Pattern[str]
    byline: re.Pattern[str]
    heading: re.Pattern[str]
    group: re.Pattern[str]
    table: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its surrounding white space; offsets count in the article's text."""

    span: Span
    text: str
    shape: Shape


BULLET = re.compile(r"[①-⑳❶-❿]|[-*+•·●○★☆▶►▷■□◆◇▲△▼✦✓✔◎※➤→⚫⚪\u25aa\u25ab\u2022\u2023\u2043]\s*(?![-—\s])")
SPLIT = re.compile(r"\r\n|[\n\r\u2028\u2029\x0b\x0c]")
PIPES = re.compile(r"[|｜]")
GAPS = re.compile(r"\t+| {2,}|　{2,}")
MARKS = re.compile(r"[“”\"「」『』\s]{1,4}")
BARE = re.compile(r"[-−+]?[0-9０-９][0-9０-９,.，．]*[%％]?")
DIGIT = re.compile(r"[0-9０-９]")


def cells_of(text: str, at: int = 0) -> tuple[Span, ...]:
    """The non-empty cells of a line that pipes, tabs or wide gaps divide; offsets are moved by ``at``."""
    divider = PIPES if PIPES.search(text) else GAPS
    edges = [0, *(edge for m in divider.finditer(text) for edge in m.span()), len(text)]
    spans = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        inner = text[start:end]
        if inner.strip():
            lead = len(inner) - len(inner.lstrip())
            spans.append(Span(at + start + lead, at + start + lead + len(inner.strip())))
    return tuple(joined_head(text, at, spans))


def joined_head(text: str, at: int, spans: list[Span]) -> list[Span]:
    """The cells with a first word put together that was only spaced out (合　　计)."""
    if len(spans) > 2 and all(s.end - s.start == 1 and text[s.start - at] > "\u2e7f" for s in spans[:2]):
        return [Span(spans[0].start, spans[1].end), *spans[2:]]
    return spans


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
    return mark_wraps(mark_gap_rows(lonely_rows(lines)), cues)


def shape_of(bare: str, cues: LayoutCues) -> Shape:
    """What one stripped line looks like."""
    if not bare:
        return Shape.BLANK
    if len(bare) > 1 and unicodedata.category(bare[0]) == "So":
        return Shape.BULLET
    if len(PIPES.findall(bare)) >= 2 or ("｜" in bare and len(cells_of(bare)) >= 2):
        return Shape.ROW
    for shape, pattern in (
        (Shape.MARK, MARKS),
        (Shape.NOTE, cues.note),
        (Shape.BULLET, BULLET),
        (Shape.GROUP, cues.group),
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


def lonely_rows(lines: list[Line]) -> list[Line]:
    """Take back rows of one bar that no row stands beside: a title with a bar in it (数据｜前三季度)."""
    rows = [line.shape is Shape.ROW for line in lines]
    return [
        Line(line.span, line.text, Shape.SHORT)
        if rows[i]
        and len(PIPES.findall(line.text)) == 1
        and not any(rows[max(0, i - 1) : i] + rows[i + 1 : i + 2])
        else line
        for i, line in enumerate(lines)
    ]


def mark_gap_rows(lines: list[Line]) -> list[Line]:
    """Turn runs of lines that wide gaps divide into the same number of cells (two or more) into table rows."""
    marked = list(lines)
    run: list[int] = []
    for i, line in enumerate([*lines, None]):
        if line and line.shape in (Shape.SHORT, Shape.PROSE) and len(cells_of(line.text)) >= 2:
            run.append(i)
            continue
        if is_table(rows := [lines[k] for k in run]):
            for k, row in zip(run, rows, strict=True):
                marked[k] = Line(row.span, row.text, Shape.ROW)
        run = []
    return marked


def is_table(rows: Sequence[Line]) -> bool:
    """Whether gap-divided lines are a table: two rows or more, about as many cells in each, digits in most.

    A name and an amount with its unit, line by line (进出口　　1843亿元), are a list.
    """
    cells = [[cell.of(row.text) for cell in cells_of(row.text)] for row in rows]
    counts = [len(row) for row in cells]
    if max(counts, default=0) == 2 and sum(bool(BARE.fullmatch(row[-1])) for row in cells) * 2 < len(rows):
        return False
    return (
        len(rows) >= 2
        and max(counts) - min(counts) <= 1
        and sum(bool(DIGIT.search(row.text)) for row in rows) * 2 >= len(rows)
    )


def mark_wraps(lines: list[Line], cues: LayoutCues) -> list[Line]:
    """Mark the lines that go on with a paragraph which was wrapped at a fixed width.

    The width is that of the widest line; an article with a line of more than a hundred characters was not wrapped.
    """
    text = (Shape.SHORT, Shape.PROSE)
    full = max((width(line.text) for line in lines if line.shape in text), default=0) - 16
    if not 30 <= full <= 100:
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
    """Whether line ``i`` and the one above it are running text: a pause stands above, and a sentence ends further on."""
    if not re.search(r"[，、。；“]", lines[i - 1].text):
        return False
    for line in lines[i : i + 12]:
        if line.shape is Shape.BLANK:
            return False
        if "。" in line.text:
            return True
    return False
