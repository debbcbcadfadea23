"""Tables: a cell's figure is named by its row and column, dated by them or the title, and takes its unit from them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from provenance.dates import DateMention
from provenance.document import Block, Role, Section, Span
from provenance.figures import Figure, Kind, Qualifier
from provenance.languages import Language

__all__ = ["IN_BRACKETS", "Table", "bare_figures", "tables"]

BARE = re.compile(r"[-−+▲▼↑↓]?\s?[0-9][0-9,]*(?:\.[0-9]+)?%?")
BOUNDED = re.compile(r"[\u4e00-\u9fff]{1,2}(?=[0-9][0-9,]*(?:\.[0-9]+)?%?$)")
IN_BRACKETS = re.compile(r"[（(](?P<unit>[^（）()]{1,12})[）)]|/(?P<slash>[\u4e00-\u9fff%]{1,6})$")
ENDS_IN_BRACKETS = re.compile(r"[（(](?P<unit>[^（）()：:]{1,8})[）)]\s*$")
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


def bare_figures(table: Table, text: str, language: Language) -> list[Figure]:
    """The numbers that stand alone in a cell, with the unit that header, first column or title gives them."""
    title_unit = ""
    for block in table.title:
        if (m := language.phrases.unit_title.search(block.span.of(text))) or (
            (m := ENDS_IN_BRACKETS.search(block.span.of(text))) and is_unit(m.group("unit"), language)
        ):
            title_unit = m.group("unit")
    figures = []
    for _, row in table.rows:
        for column, cell in enumerate(row):
            if (column or not table.header(text)) and is_number(cell.of(text)):
                unit = unit_for(table, row, column, text, language) or of_title(
                    title_unit, table, row, column, text, language
                )
                if figure := cell_figure(cell, text, unit, language):
                    figures.append(figure)
    return figures


def of_title(
    unit: str, table: Table, row: tuple[Span, ...], column: int, text: str, language: Language
) -> str:
    """The title's unit for a cell; of two (单位：亿元、元) the second is that of what is for each (每股收益)."""
    first, _, second = unit.partition("、")
    heads = (table.column_head(row, column, text), table.row_head(row, text))
    each = any(head is not None and language.phrases.each.search(head.of(text)) for head in heads)
    return second if second and each else first


def is_unit(word: str, language: Language) -> bool:
    """Whether a word makes a figure of a number: 亿元, not 初步数."""
    found = list(language.scanner.scan("1" + word))
    return any(isinstance(one, Figure) and one.span == Span(0, len(word) + 1) for one in found)


def is_number(cell: str) -> bool:
    """Whether a cell holds a number alone, or behind a word that bounds it (超过600)."""
    return bool(BARE.fullmatch(cell) or BOUNDED.match(cell))


def unit_for(table: Table, row: tuple[Span, ...], column: int, text: str, language: Language) -> str:
    """The unit in the column's head, the row's, the header's first cell (指标（亿元）), or a column headed 单位."""
    for head in (table.column_head(row, column, text), table.row_head(row, text)):
        if head is not None and (m := IN_BRACKETS.search(head.of(text))):
            unit = m.group("unit") or m.group("slash") or ""
            if not any(isinstance(one, DateMention) for one in language.scanner.scan(unit)):
                return unit
    header = table.header(text)
    if (
        column
        and header
        and (m := ENDS_IN_BRACKETS.search(header[0].of(text)))
        and is_unit(m.group("unit"), language)
    ):
        return m.group("unit")
    for k, head_cell in enumerate(header):
        if language.phrases.unit_head.fullmatch(head_cell.of(text)) and k < len(row):
            return row[k].of(text)
    return ""


def cell_figure(cell: Span, text: str, unit: str, language: Language) -> Figure | None:
    """A cell's number read as if its unit stood beside it."""
    if m := BOUNDED.match(cell.of(text)):
        lead = cell.start + m.end()
        read = next((f for f in language.scanner.scan(cell.of(text) + unit) if isinstance(f, Figure)), None)
        if read is None or read.qualifier is Qualifier.EXACT:
            return None
        return replace(read, span=Span(lead, cell.end), rule="table.cell", unit_span=None)
    surface = cell.of(text).replace("−", "-").lstrip("+▲▼↑↓ ")
    if not surface:
        return None
    shift = cell.end - len(surface)
    sign = surface.startswith("-")
    number = surface.lstrip("-")
    read = next((f for f in language.scanner.scan(number + unit) if isinstance(f, Figure)), None)
    plain = number.rstrip("%").replace(",", "")
    step = Decimal(1).scaleb(-len(plain.partition(".")[2]))
    if read is None or read.span.start:
        kind = Kind.PERCENT if number.endswith("%") else Kind.COUNT
        read = Figure(cell, kind, Decimal(plain), "%" if kind is Kind.PERCENT else unit, "table.cell", step)
    value = -read.value if sign else read.value
    start = shift if sign else cell.end - len(number)
    return replace(read, span=Span(start, cell.end), value=value, rule="table.cell", unit_span=None)
