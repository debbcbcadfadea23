"""What a table's cell is about: its label from column and row, its date from them, the title or the newest column."""

from collections.abc import Sequence
from datetime import date

from provenance.claims.assembly import Assembly
from provenance.claims.claim import Label
from provenance.claims.phrase import Phrase
from provenance.claims.table import IN_BRACKETS, Table
from provenance.dates import StatedDate
from provenance.document import Span

__all__ = ["cell_date", "cell_label", "latest", "total_label"]


def cell_label(walk: Assembly, head: Span | None, first: Span | None) -> tuple[Label, Span | None]:
    """Column and row as the measure; a row headed by a place gives the scope instead."""
    place = walk.language.phrases.place
    whose = first if first is not None and place.fullmatch(first.of(walk.text)) else None
    spans = []
    for cell in (head, None if whose else first):
        if cell is None or any(m.span.contains(cell) for m in walk.scan.dates_in(cell)):
            continue
        if walk.language.phrases.value_head.fullmatch(cell.of(walk.text)):
            continue
        m = IN_BRACKETS.search(cell.of(walk.text))
        spans.append(Span(cell.start, cell.start + m.start()) if m and m.start() else cell)
    return Label(tuple(spans), tuple(spans)), whose


def total_label(walk: Assembly, table: Table, head: Span | None) -> Label | None:
    """What a row of totals sums up where its column is headed by a date: the subject of the table's title."""
    if head is None or own_date(walk, head) is None or not table.title:
        return None
    block = table.title[0]
    holes = [m.span for m in walk.scan.dates_in(block.span)]
    phrase = Phrase(walk.text, (block.span,)).without(holes)
    phrase = phrase.trimmed(walk.language.phrases.lead, walk.language.phrases.table_tail)
    return Label(phrase.spans, phrase.spans) if phrase else None


def cell_date(
    walk: Assembly, head: Span | None, first: Span | None, row: Sequence[Span]
) -> StatedDate | None:
    """The date that the row's or the column's head states, or a cell of the row that is a date, in the title's year."""
    for cell in (first, head):
        if cell is not None and (stated := own_date(walk, cell)):
            return stated
    for cell in row[1:]:
        if any(m.span.contains(cell) for m in walk.scan.dates_in(cell)) and (stated := own_date(walk, cell)):
            return stated
    return None


def latest(walk: Assembly, table: Table) -> StatedDate | None:
    """The latest date that heads a column of the table: what a column without one (同比) is about."""
    dates = [own_date(walk, cell) for cell in table.header(walk.text)]
    return max((d for d in dates if d and d.end), key=lambda d: d.end or date.min, default=None)


def own_date(walk: Assembly, cell: Span) -> StatedDate | None:
    """The date that a cell states, unless it only names what is compared with (比上年)."""
    compared = walk.language.dates.compared
    mentions = [
        m
        for m in walk.scan.dates_in(cell)
        if not m.compares and not compared.search(walk.text[cell.start : m.span.start])
    ]
    return walk.dates.glance(mentions)
