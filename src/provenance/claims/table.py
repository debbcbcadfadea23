"""Tables: their title, their header and the rows under it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from provenance.document import Block, Role, Section, Span

__all__ = ["BARE", "Table", "tables"]

BARE = re.compile(r"[-−+▲▼↑↓]?\s?[0-9][0-9,]*(?:\.[0-9]+)?%?")
WORDS = re.compile(r"\S+")
RULE = re.compile(r"[\s:\-—=+|]+")


@dataclass(slots=True)
class Table:
    """A table's rows of cells, header first; ``title`` are the blocks over it. Spans count in the reading."""

    region: int
    title: list[Block] = field(default_factory=list)
    rows: list[tuple[Block, tuple[Span, ...]]] = field(default_factory=list)
    top: tuple[Span, ...] | None = None
    numbers: dict[Span, int] = field(default_factory=dict)

    def number(self, block: Block) -> int | None:
        """The number of the row that a block is, or None where it is only drawn (|---|)."""
        if not self.numbers:
            self.numbers = {own.span: k for k, (own, _) in enumerate(self.rows)}
        return self.numbers.get(block.span)

    def header(self, text: str) -> tuple[Span, ...]:
        """The first row, if no cell of it but the first is a number."""
        if self.top is None:
            cells = self.rows[0][1] if self.rows else ()
            self.top = cells if not any(BARE.fullmatch(cell.of(text)) for cell in cells[1:]) else ()
        return self.top

    def column_head(self, row: tuple[Span, ...], column: int, text: str) -> Span | None:
        """The header over a cell; rows with fewer cells than the header are aligned at their right end."""
        head = self.header(text)
        at = column + len(head) - len(row)
        return head[at] if head and 0 <= at < len(head) and head[at].end > head[at].start else None

    def row_head(self, row: tuple[Span, ...], text: str) -> Span | None:
        """The first cell of a row, unless it is empty or a number."""
        return row[0] if row and row[0].end > row[0].start and not BARE.fullmatch(row[0].of(text)) else None


def tables(blocks: Sequence[Block], text: str) -> dict[int, Table]:
    """The tables of an article by the number of their region."""
    found: dict[int, Table] = {}
    for block in blocks:
        if block.section is Section.TABLE:
            table = found.setdefault(block.region, Table(block.region))
            if block.role is not Role.ROW:
                table.title.append(block)
            elif not RULE.fullmatch(block.span.of(text)):
                table.rows.append((block, block.cells))
    for table in found.values():
        adopt_header(table, text)
    return found


def adopt_header(table: Table, text: str) -> None:
    """Take the last title line for the header where single spaces divide it into a row's cells, or one fewer."""
    if not table.title or not table.rows or table.header(text):
        return
    block = table.title[-1]
    cells = tuple(
        Span(block.span.start + m.start(), block.span.start + m.end())
        for m in WORDS.finditer(block.span.of(text))
    )
    size = len(table.rows[0][1])
    if size >= 3 and len(cells) in (size - 1, size):
        table.title.pop()
        table.rows.insert(0, (block, cells))
        table.top = None
