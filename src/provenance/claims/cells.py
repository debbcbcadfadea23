"""What a table's cell is about: its label from column and row, its date from them, the title or the newest column."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from provenance.claims.assembly import Assembly
from provenance.claims.cell_figures import IN_BRACKETS
from provenance.claims.claim import Label
from provenance.claims.phrase import Phrase
from provenance.claims.table import Table
from provenance.dates import How, StatedDate
from provenance.document import Span

__all__ = [
    "cell_date",
    "cell_label",
    "grows",
    "is_growth",
    "is_named",
    "latest",
    "titled",
    "total_label",
    "under_title",
    "whole_time",
]

# A table's header and its total head no time.
HEADED = 2


def cell_label(
    walk: Assembly, head: Span | None, first: Span | None, beside: Span | None = None
) -> tuple[Label, Span | None]:
    """Column and row as the measure; a row headed by a place gives the scope instead.

    ``beside`` is the column whose growth the column gives (营业收入｜同比增长).
    """
    place = walk.language.phrases.place
    whose = first if first is not None and place.fullmatch(first.of(walk.text)) else None
    spans = []
    for cell in (beside, head, None if whose else first):
        if cell is None or any(m.span.contains(cell) for m in walk.scan.dates_in(cell)):
            continue
        if walk.language.phrases.value_head.fullmatch(cell.of(walk.text)):
            continue
        spans.append(bare_head(walk, cell))
    return Label(tuple(spans), tuple(spans)), whose


def grows(walk: Assembly, table: Table, row: tuple[Span, ...], column: int) -> Span | None:
    """The nearest column to the left that names what a column of growth (同比, 增速) is the growth of, or None."""
    words, text = walk.language.phrases, walk.text
    head = table.column_head(row, column, text)
    if not is_growth(walk, head):
        return None
    for left in range(column - 1, 0, -1):
        named = table.column_head(row, left, text)
        if named is not None and not words.growth_head.fullmatch(named.of(text)):
            return named
    return None


def total_label(walk: Assembly, table: Table, head: Span | None, beside: Span | None) -> Label | None:
    """What a row of totals sums up where its column is headed by a date or a growth: the subject of the title.

    Or what the growth is of, where the column ``beside`` names it.
    """
    if head is None or not (own_date(walk, head) or is_growth(walk, head)):
        return None
    if beside is not None and own_date(walk, beside) is None:
        return cell_label(walk, head, None, beside)[0]
    phrase = subject(walk, table)
    grown = (bare_head(walk, head),) if is_growth(walk, head) else ()
    return Label((*phrase.spans, *grown), phrase.spans, grown) if phrase else None


def bare_head(walk: Assembly, cell: Span) -> Span:
    """A cell without the unit in its brackets."""
    m = IN_BRACKETS.search(cell.of(walk.text))
    return Span(cell.start, cell.start + m.start()) if m and m.start() else cell


def titled(walk: Assembly, table: Table, head: Span | None) -> bool:
    """Whether a table is about the one thing that its title names: a column headed by a date says nothing of it."""
    if head is None or not table.title or own_date(walk, head) is None:
        return False
    return bool(walk.language.phrases.head.search(subject(walk, table).plain))


def under_title(walk: Assembly, table: Table, label: Label) -> Label | None:
    """A row's label with what the title names: 失业率 of 各年龄层失业率, by the row's age."""
    head = walk.language.phrases.head.search(subject(walk, table).plain)
    if head is None or head.group() in label.of(walk.text):
        return None
    spans = (*subject(walk, table).spans, *label.spans)
    return Label(spans, spans)


def subject(walk: Assembly, table: Table) -> Phrase:
    """What a table's title names, without its dates, its unit and words such as 一览."""
    if not table.title:
        return Phrase(walk.text, ())
    block = table.title[0]
    holes = [m.span for m in walk.scan.dates_in(block.span)]
    phrase = Phrase(walk.text, (block.span,)).without(holes)
    return phrase.trimmed(walk.language.phrases.lead, walk.language.phrases.table_tail)


def is_named(walk: Assembly, head: Span | None) -> bool:
    """Whether a column is headed by a time that has a name but no date: 本届."""
    return head is not None and any(m.named and not m.compares for m in walk.scan.dates_in(head))


def is_growth(walk: Assembly, head: Span | None) -> bool:
    """Whether a column gives the growth of another."""
    return head is not None and bool(walk.language.phrases.growth_head.fullmatch(head.of(walk.text)))


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


def whole_time(walk: Assembly, table: Table) -> StatedDate | None:
    """From the first to the last of the times that head the rows of a table: what their total is of."""
    heads = [own_date(walk, cells[0]) for _, cells in table.rows if cells]
    dates = [d for d in heads if d is not None and d.start is not None and d.end is not None]
    if len(dates) < len(heads) - HEADED or len(dates) < HEADED:
        return None
    last = max(d.end for d in dates if d.end is not None)
    return replace(min(dates, key=lambda d: d.start or date.max), end=last, how=How.INHERITED)


def latest(walk: Assembly, table: Table, row: tuple[Span, ...], column: int) -> StatedDate | None:
    """The latest date that heads a column of the table: what a column without one (同比) is about.

    Where columns of growth stand behind several groups of columns, the latest of their own group.
    """
    near = [own_date(walk, cell) for cell in group_before(walk, table, row, column)]
    dates = near if any(near) else [own_date(walk, cell) for cell in table.header(walk.text)]
    return max((d for d in dates if d and d.end), key=lambda d: d.end or date.min, default=None)


def group_before(walk: Assembly, table: Table, row: tuple[Span, ...], column: int) -> list[Span]:
    """The heads of the columns between a column of growth, with those right before it, and the growth before them."""
    heads = [table.column_head(row, k, walk.text) for k in range(column + 1)]
    grown = [is_growth(walk, head) for head in heads]
    if not grown[column]:
        return []
    while column and grown[column]:
        column -= 1
    first = next((k + 1 for k in range(column, -1, -1) if grown[k]), 0)
    return [head for head in heads[first : column + 1] if head is not None]


def own_date(walk: Assembly, cell: Span) -> StatedDate | None:
    """The date that a cell states, unless it only names what is compared with (比上年)."""
    compared = walk.language.dates.compared
    mentions = [
        m
        for m in walk.scan.dates_in(cell)
        if not m.compares and not compared.search(walk.text[cell.start : m.span.start])
    ]
    return walk.dates.glance(mentions)
