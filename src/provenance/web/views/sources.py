"""A source as read, with the cited place marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.errors import ProvenanceError
from provenance.evidence import check_archived
from provenance.evidence.cite import source_text
from provenance.evidence.places import has_cells, sheets_of
from provenance.evidence.suggesting.sheets import letters
from provenance.store.tables import Citation, Source, Verdict

__all__ = ["Excerpt", "Grid", "SourcePage", "excerpt", "source_page"]

AROUND = 60
MOST_ROWS = 500


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quote between what stands before and after it."""

    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: rows of cells, each with its name (``B7``) and what stands in it; ``cut`` where more rows follow."""

    name: str | None
    rows: Sequence[Sequence[tuple[str, str]]]
    cut: bool


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A source's text around the marked quote, or its sheets; ``trouble`` says why there is nothing to show."""

    source: Source
    text: Excerpt | None
    grids: Sequence[Grid]
    cell: str | None
    trouble: ProvenanceError | None
    citations: Sequence[Citation]


def excerpt(workspace: Path, citation: Citation) -> Excerpt | None:
    """A cited quote in its context; None for a cell, a page, or a source that is gone."""
    if citation.start is None or citation.end is None:
        return None
    try:
        text = source_text(check_archived(workspace, citation.source), citation.source)
    except ProvenanceError:
        return None
    before, after = max(0, citation.start - AROUND), citation.end + AROUND
    return Excerpt(
        text[before : citation.start], text[citation.start : citation.end], text[citation.end : after]
    )


def source_page(
    session: Session, workspace: Path, source: Source, *, start: int | None, end: int | None, cell: str | None
) -> SourcePage:
    """A source with the span or cell marked that was asked for."""
    wanted = select(Citation).join(Verdict).where(Citation.source_id == source.id).order_by(Citation.id)
    citations = session.scalars(wanted).all()
    try:
        path = check_archived(workspace, source)
        if has_cells(path):
            return SourcePage(source, None, _grids(path), cell, None, citations)
        return SourcePage(source, _marked(source_text(path, source), start, end), (), None, None, citations)
    except ProvenanceError as error:
        return SourcePage(source, None, (), None, error, citations)


def _marked(text: str, start: int | None, end: int | None) -> Excerpt:
    if start is None or end is None or not 0 <= start < end <= len(text):
        return Excerpt(text, "", "")
    return Excerpt(text[:start], text[start:end], text[end:])


def _grids(path: Path) -> list[Grid]:
    return [Grid(name, _named(rows[:MOST_ROWS]), len(rows) > MOST_ROWS) for name, rows in sheets_of(path)]


def _named(rows: Sequence[Sequence[str]]) -> list[list[tuple[str, str]]]:
    return [
        [(f"{letters(column)}{number}", words) for column, words in enumerate(row)]
        for number, row in enumerate(rows, 1)
    ]
