"""The figures of a table's cells: numbers that stand alone there, with the unit that header, row or title gives."""

import re
from dataclasses import replace
from decimal import Decimal

from provenance.claims.table import BARE, Table
from provenance.dates import DateMention
from provenance.document import Span
from provenance.figures import Figure, Kind, Qualifier
from provenance.languages import Language

__all__ = ["IN_BRACKETS", "bare_figures"]

BOUNDED = re.compile(r"[\u4e00-\u9fff]{1,2}(?=[0-9][0-9,]*(?:\.[0-9]+)?%?$)")
IN_BRACKETS = re.compile(r"[（(](?P<unit>[^（）()]{1,12})[）)]|/(?P<slash>[\u4e00-\u9fff%]{1,6})$")
ENDS_IN_BRACKETS = re.compile(r"[（(](?P<unit>[^（）()：:]{1,8})[）)]\s*$")


def bare_figures(table: Table, text: str, language: Language) -> list[Figure]:
    """The numbers that stand alone in a cell, with the unit that header, first column or title gives them."""
    title_unit = unit_of_title(table, text, language)
    figures = []
    above: dict[int, Span | None] = {}
    for _, row in table.rows:
        part = bool(row) and language.relations.of_which.match(row[0].of(text)) is not None
        for column, cell in enumerate(row):
            if (column or not table.header(text)) and is_number(cell.of(text)):
                unit = unit_for(table, row, column, text, language) or of_title(
                    title_unit, table, row, column, text, language
                )
                if unit is None and part and BARE.fullmatch(cell.of(text).rstrip("%")):
                    unit = above.get(column)
                else:
                    above[column] = unit
                if figure := cell_figure(cell, text, unit, language):
                    figures.append(figure)
    return figures


def unit_of_title(table: Table, text: str, language: Language) -> Span | None:
    """The unit that the lines over a table give: (单位：亿元), 各区产值（亿元）."""
    unit = None
    for block in table.title:
        start, over = block.span.start, block.span.of(text)
        if (m := language.phrases.unit_title.search(over)) or (
            (m := ENDS_IN_BRACKETS.search(over)) and is_unit(m.group("unit"), language)
        ):
            unit = Span(start + m.start("unit"), start + m.end("unit"))
    return unit


def of_title(
    unit: Span | None, table: Table, row: tuple[Span, ...], column: int, text: str, language: Language
) -> Span | None:
    """The title's unit for a cell; of two (单位：亿元、元) the second is that of what is for each (每股收益)."""
    divided = text.find("、", unit.start, unit.end) if unit else -1
    if unit is None or divided < 0:
        return unit
    heads = (table.column_head(row, column, text), table.row_head(row, text))
    each = any(head is not None and language.phrases.each.search(head.of(text)) for head in heads)
    return Span(divided + 1, unit.end) if each and divided + 1 < unit.end else Span(unit.start, divided)


def is_unit(word: str, language: Language) -> bool:
    """Whether a word makes a figure of a number: 亿元, not 初步数."""
    found = list(language.scanner.scan("1" + word))
    return any(isinstance(one, Figure) and one.span == Span(0, len(word) + 1) for one in found)


def is_number(cell: str) -> bool:
    """Whether a cell holds a number alone, or behind a word that bounds it (超过600)."""
    return bool(BARE.fullmatch(cell) or BOUNDED.match(cell))


def unit_for(table: Table, row: tuple[Span, ...], column: int, text: str, language: Language) -> Span | None:
    """The unit in the column's head, the row's, the header's first cell (指标（亿元）), or a column headed 单位."""
    for head in (table.column_head(row, column, text), table.row_head(row, text)):
        if head is not None and (m := IN_BRACKETS.search(head.of(text))):
            group = "unit" if m.group("unit") else "slash"
            if not any(isinstance(one, DateMention) for one in language.scanner.scan(m.group(group))):
                return Span(head.start + m.start(group), head.start + m.end(group))
    header = table.header(text)
    if (
        column
        and header
        and (m := ENDS_IN_BRACKETS.search(header[0].of(text)))
        and is_unit(m.group("unit"), language)
    ):
        return Span(header[0].start + m.start("unit"), header[0].start + m.end("unit"))
    for k, head_cell in enumerate(header):
        if language.phrases.unit_head.fullmatch(head_cell.of(text)) and k < len(row):
            return row[k]
    return None


def cell_figure(cell: Span, text: str, unit: Span | None, language: Language) -> Figure | None:
    """A cell's number read as if its ``unit``, a span of ``text``, stood beside it."""
    word = unit.of(text) if unit else ""
    if m := BOUNDED.match(cell.of(text)):
        lead = cell.start + m.end()
        read = next((f for f in language.scanner.scan(cell.of(text) + word) if isinstance(f, Figure)), None)
        if read is None or read.qualifier is Qualifier.EXACT:
            return None
        return replace(
            read, span=Span(lead, cell.end), rule="table.cell", unit_span=written_unit(read, unit, text)
        )
    surface = cell.of(text).replace("−", "-").lstrip("+▲▼↑↓ ")
    if not surface:
        return None
    shift = cell.end - len(surface)
    sign = surface.startswith("-")
    number = surface.lstrip("-")
    read = next((f for f in language.scanner.scan(number + word) if isinstance(f, Figure)), None)
    plain = number.rstrip("%").replace(",", "")
    step = Decimal(1).scaleb(-len(plain.partition(".")[2]))
    if read is None or read.span.start:
        kind = Kind.PERCENT if number.endswith("%") else Kind.COUNT
        read = Figure(cell, kind, Decimal(plain), "%" if kind is Kind.PERCENT else word, "table.cell", step)
    value = -read.value if sign else read.value
    start = shift if sign else cell.end - len(number)
    return replace(
        read,
        span=Span(start, cell.end),
        value=value,
        rule="table.cell",
        unit_span=written_unit(read, unit, text),
    )


def written_unit(figure: Figure, unit: Span | None, text: str) -> Span | None:
    """Where the head writes a figure's unit, without its magnitude (澳門元 of 億澳門元), or None."""
    start = unit.end - len(figure.unit) if unit else -1
    return (
        Span(start, unit.end)
        if unit and figure.unit and text.endswith(figure.unit, unit.start, unit.end)
        else None
    )
