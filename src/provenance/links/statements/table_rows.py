"""What the cells of one row of a table say of one another: a share of the total, a growth between two years."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from provenance.claims import Claim
from provenance.figures import Kind
from provenance.languages import Language
from provenance.links.statements.levels import LEVELS, alike
from provenance.links.statements.said import Change, Share

__all__ = ["row_changes", "row_shares"]

Rows = list[list[Claim]]


def rows_of(claims: Sequence[Claim]) -> Iterator[Rows]:
    """The cells of each table, row by row."""
    cells = sorted(
        (c for c in claims if c.row is not None), key=lambda c: (c.region, c.row or 0, c.column or 0)
    )
    for _, group in groupby(cells, key=lambda c: c.region):
        yield [list(row) for _, row in groupby(group, key=lambda c: c.row)]


def row_shares(claims: Sequence[Claim], language: Language) -> Iterator[Share]:
    """Each share in a row, with the level before it and that of the row of totals (用水142.6，占比53.9)."""
    words = language.relations
    for rows in rows_of(claims):
        totals = {c.column: c for c in rows[-1] if language.phrases.total.search(c.head or "")}
        for row in rows[:-1] if totals else []:
            for share in row:
                grows = language.aspects.moves.search(share.label)
                if share.figure.kind is Kind.PERCENT and not grows and words.share_head.search(share.label):
                    part = level_before(row, share)
                    whole = totals.get(part.column) if part else None
                    if part is not None and whole is not None and alike(part, whole):
                        yield Share(part, whole, share)


def row_changes(claims: Sequence[Claim], language: Language) -> Iterator[Change]:
    """Each growth in a row, with the levels of a year and of the year before it."""
    for rows in rows_of(claims):
        for row in rows:
            for by in row:
                grows = by.figure.kind is Kind.PERCENT and language.aspects.moves.search(by.label)
                found = years_before(row, by) if grows else None
                if found is not None:
                    yield Change(*found, by)


def level_before(row: Sequence[Claim], cell: Claim) -> Claim | None:
    """The last level in a row before a cell."""
    levels = [c for c in row if (c.column or 0) < (cell.column or 0) and c.figure.kind in LEVELS]
    return levels[-1] if levels else None


def years_before(row: Sequence[Claim], cell: Claim) -> tuple[Claim, Claim] | None:
    """The last two levels in a row before a cell, the earlier first, if they are a year apart."""
    levels = [c for c in row if (c.column or 0) < (cell.column or 0) and c.figure.kind in LEVELS]
    if len(levels) < 2 or not alike(*levels[-2:]):
        return None
    ends = [c.stated.end if c.stated else None for c in levels[-2:]]
    if ends[0] is None or ends[1] is None or abs(ends[0].year - ends[1].year) != 1:
        return None
    first, second = levels[-2:]
    return (first, second) if ends[0] < ends[1] else (second, first)
