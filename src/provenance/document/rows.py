"""Which lines are rows of a table: cells divided by bars, tabs or wide gaps, in lines that stand together."""

import re
from collections.abc import Sequence

from provenance.document.line import Line, Shape
from provenance.document.span import Span

__all__ = ["DIGIT", "cells_of", "is_barred", "mark_rows"]

PIPES = re.compile(r"[|｜]")
GAPS = re.compile(r"\t+| {2,}|　{2,}")
DIVIDES = re.compile(r"[|｜\t]|  |　　")
# 华东　35.22　4.2　44.8: a name and two bare numbers or more, a single space apart.
SPACED = re.compile(r"[^\s0-9０-９]{1,12}(?:[ 　][-−+]?[0-9０-９][0-9０-９,.，．]*[%％]?){2,}")
SPACE = re.compile(r"[ 　]")
BARE = re.compile(r"[-−+]?[0-9０-９][0-9０-９,.，．]*[%％]?")
DIGIT = re.compile(r"[0-9０-９]")


def cells_of(text: str, at: int = 0) -> tuple[Span, ...]:
    """The cells of a line that pipes, tabs or wide gaps divide, or single spaces between numbers, moved by ``at``.

    Between pipes a cell may be empty and keeps its place; gaps have no empty cells.
    """
    barred = bool(PIPES.search(text))
    divider = PIPES if barred else SPACE if SPACED.fullmatch(text) else GAPS
    edges = [0, *(edge for m in divider.finditer(text) for edge in m.span()), len(text)]
    spans = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        inner = text[start:end]
        lead = len(inner) - len(inner.lstrip()) if inner.strip() else 0
        if inner.strip() or (barred and start and end < len(text)):
            spans.append(Span(at + start + lead, at + start + lead + len(inner.strip())))
    return tuple(joined_head(text, at, spans))


def joined_head(text: str, at: int, spans: list[Span]) -> list[Span]:
    """The cells with a first word put together that was only spaced out (合　　计)."""
    if len(spans) > 2 and all(s.end - s.start == 1 and text[s.start - at] > "\u2e7f" for s in spans[:2]):
        return [Span(spans[0].start, spans[1].end), *spans[2:]]
    return spans


def is_barred(text: str) -> bool:
    """Whether bars divide a line into cells."""
    return len(PIPES.findall(text)) >= 2 or ("｜" in text and len(cells_of(text)) >= 2)


def mark_rows(lines: list[Line]) -> list[Line]:
    """Mark the lines that are a table's rows, and take the mark from those that only have a bar in them."""
    marked = list(lines)
    for run in runs(lines):
        rows = [lines[k] for k in run]
        shape = Shape.ROW if is_table(rows) else Shape.SHORT
        for k, row in zip(run, rows, strict=True):
            if shape is Shape.ROW or row.shape is Shape.ROW:
                marked[k] = Line(row.span, row.text, shape)
    return marked


def runs(lines: list[Line]) -> list[list[int]]:
    """The numbers of lines with two cells or more, as they stand under one another."""
    found: list[list[int]] = [[]]
    for i, line in enumerate(lines):
        celled = line.shape in (Shape.SHORT, Shape.PROSE) and is_divided(line.text)
        if celled or line.shape is Shape.ROW:
            if found[-1] and not alike(lines[found[-1][-1]].text, line.text):
                found.append([])
            found[-1].append(i)
        elif found[-1]:
            found.append([])
    return [run for run in found if run]


def is_divided(text: str) -> bool:
    """Whether a line has two cells or more."""
    return bool(DIVIDES.search(text) or SPACED.fullmatch(text)) and len(cells_of(text)) >= 2


def alike(above: str, below: str) -> bool:
    """Whether two lines are divided in the same way: both by bars, or both by gaps."""
    return bool(PIPES.search(above)) == bool(PIPES.search(below))


def is_table(rows: Sequence[Line]) -> bool:
    """Whether lines of cells are a table: two rows or more, about as many cells in each, digits in most.

    Names with their amounts and units, line by line and without a header (进出口　　1843亿元　　增长11%), are a list.
    """
    if len(rows) < 2:
        return False
    if rows[0].text.startswith("|"):
        return True
    cells = [[cell.of(row.text) for cell in cells_of(row.text)] for row in rows]
    counts = [len(row) for row in cells]
    even = max(counts) - min(counts) <= 1 or bool(PIPES.search(rows[0].text))
    return even and not is_list(cells) and sum(bool(DIGIT.search(row.text)) for row in rows) * 2 >= len(rows)


def is_list(cells: Sequence[Sequence[str]]) -> bool:
    """Whether the first line already states an amount, and most amounts bring their unit along."""
    amounts = [cell for row in cells for cell in row[1:] if DIGIT.search(cell)]
    opens = any(DIGIT.search(cell) for cell in cells[0][1:])
    return opens and sum(bool(BARE.fullmatch(cell)) for cell in amounts) * 2 < len(amounts)
