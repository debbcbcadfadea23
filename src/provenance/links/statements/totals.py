"""The totals of tables."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from provenance.claims import Claim
from provenance.figures import Kind
from provenance.languages import Language
from provenance.links.statements.levels import LEVELS
from provenance.links.statements.said import Total

__all__ = ["table_totals"]


def table_totals(claims: Sequence[Claim], language: Language) -> Iterator[Total]:
    """The columns of a table that end in a row of totals."""
    cells = [c for c in claims if c.row is not None]
    for _, group in groupby(
        sorted(cells, key=lambda c: (c.region, c.column or 0, c.row or 0)), key=lambda c: (c.region, c.column)
    ):
        column = list(group)
        last = column[-1]
        if len(column) < 3 or not language.phrases.total.search(last.head or ""):
            continue
        if last.figure.kind not in LEVELS or language.relations.additive_not.search(last.label):
            continue
        if any(c.figure.unit != last.figure.unit for c in column) or (
            last.figure.kind is Kind.MEASURE and "/" in last.figure.unit
        ):
            continue
        yield Total(last, tuple(column[:-1]))
