"""Citations: a place in a source, found there before anything is decided on it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from provenance.document import Span, read_bytes
from provenance.errors import InputError, Refused
from provenance.evidence.archive import check_archived
from provenance.evidence.places import cell_text, page_count, parse_cell
from provenance.evidence.quotes import find_quote
from provenance.store.tables import Source

__all__ = ["Citation", "cite", "cited", "source_text"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source: ``whole``, ``page``, ``quote`` or ``cell``, with what stands there, letter for letter."""

    source: Source
    place: str
    quote: str | None = None
    start: int | None = None
    end: int | None = None
    quote_sha256: str | None = None
    sheet: str | None = None
    cell: str | None = None
    page: int | None = None


def cite(
    workspace: Path,
    source: Source,
    *,
    quote: str | None = None,
    cell: str | None = None,
    page: int | None = None,
) -> Citation:
    """Cite a quote (found in the source's text), a table's cell (``SHEET!B7``), a page, or the source as a whole.

    Refused where the archived file is gone or altered, or the place is not in it. Nothing is written: the
    citation is stored by the verdict that rests on it (``provenance.desk.move``).
    """
    path = check_archived(workspace, source)
    if page is not None:
        _check_page(path, source, page)
    if cell is not None:
        if quote is not None or page is not None:
            raise Refused("citation.two_places")
        return _cite_cell(path, source, cell)
    if quote is not None:
        return _cite_quote(path, source, quote, page)
    return Citation(source, "whole" if page is None else "page", page=page)


def _cite_quote(path: Path, source: Source, quote: str, page: int | None) -> Citation:
    text = source_text(path, source)
    span = find_quote(text, quote) if quote.strip() else None
    if span is None:
        raise Refused("source.unsaid", slug=source.slug, quote=quote)
    found = span.of(text)
    return Citation(source, "quote", found, span.start, span.end, _hash(found), page=page)


def _cite_cell(path: Path, source: Source, reference: str) -> Citation:
    sheet, cell = parse_cell(reference)
    name, words = cell_text(path, sheet, cell)
    return Citation(source, "cell", words, quote_sha256=_hash(words), sheet=name, cell=cell)


def _check_page(path: Path, source: Source, page: int) -> None:
    pages = page_count(path)
    if page < 1 or (pages is not None and page > pages):
        if pages is None:
            raise Refused("source.no_page", slug=source.slug, page=page)
        raise Refused("source.last_page", slug=source.slug, page=page, pages=pages)


def source_text(path: Path, source: Source) -> str:
    """The text of an archived file, as an article of its format is read; Refused where it has none."""
    try:
        return read_bytes(path.read_bytes(), name=source.name, suffix=source.suffix).text
    except InputError as error:
        raise Refused("source.no_text", slug=source.slug, reason=error) from error


def cited(workspace: Path, citation: Citation) -> bool:
    """Whether the citation still holds: the archived file has its hash and the quote stands at its place."""
    try:
        path = check_archived(workspace, citation.source)
        return citation.quote is None or _stands(path, citation)
    except Refused:
        return False


def _stands(path: Path, citation: Citation) -> bool:
    if citation.cell is not None:
        return cell_text(path, citation.sheet, citation.cell)[1] == citation.quote
    if citation.start is None or citation.end is None:
        return False
    return Span(citation.start, citation.end).of(source_text(path, citation.source)) == citation.quote


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()
