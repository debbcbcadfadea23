"""Places in a source that are no text: the cells of a table and the pages of a PDF."""

import csv
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

from provenance.document import read_bytes
from provenance.errors import Refused

__all__ = ["Cell", "Sheet", "cell_text", "has_cells", "page_count", "parse_cell", "sheets_of"]

Cell = tuple[str | None, str]
Sheet = tuple[str | None, list[list[str]]]
_DELIMITERS = {".csv": ",", ".tsv": "\t"}
_WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
_REFERENCE = re.compile(r"(?:(?P<sheet>.+)!)?(?P<cell>\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6})")


def parse_cell(reference: str) -> Cell:
    """Sheet and cell of ``SHEET!B7`` or ``B7``; Refused where it is neither."""
    match = _REFERENCE.fullmatch(reference.strip())
    if match is None:
        raise Refused("citation.no_cell", cell=reference)
    sheet = match["sheet"]
    return (sheet.strip("'") if sheet else None), match["cell"].replace("$", "").upper()


def cell_text(path: Path, sheet: str | None, cell: str) -> Cell:
    """The sheet's name and what stands in the cell; Refused where there is no such sheet, or nothing in the cell."""
    name, rows = _sheet(path, sheet)
    row, column = _coordinates(cell)
    words = rows[row][column] if row < len(rows) and column < len(rows[row]) else ""
    if not words:
        raise Refused("citation.empty_cell", cell=cell, sheet=name or path.name)
    return name, words


def has_cells(path: Path) -> bool:
    """Whether a file is a table or a workbook."""
    return path.suffix in _WORKBOOKS or path.suffix in _DELIMITERS


def sheets_of(path: Path) -> list[Sheet]:
    """The sheets of a workbook, or the one of a CSV file, which has no name; Refused where there are none."""
    if path.suffix in _WORKBOOKS:
        with _open_workbook(path) as book:
            return [(name, _rows(book.get_sheet_by_name(name))) for name in book.sheet_names]
    if path.suffix in _DELIMITERS:
        text = read_bytes(path.read_bytes(), name=path.name).text
        rows = csv.reader(StringIO(text, newline=""), delimiter=_DELIMITERS[path.suffix])
        return [(None, [[_words(cell) for cell in row] for row in rows])]
    if not path.suffix:
        raise Refused("citation.no_suffix")
    raise Refused("citation.no_cells", suffix=path.suffix)


def _sheet(path: Path, wanted: str | None) -> Sheet:
    """The sheet of a name, or the first one; the one of a CSV file goes by any name."""
    sheets = sheets_of(path)
    if wanted is None:
        return sheets[0]
    if path.suffix in _DELIMITERS:
        return wanted, sheets[0][1]
    found = [sheet for sheet in sheets if sheet[0] == wanted]
    if not found:
        raise Refused("citation.no_sheet", sheet=wanted, known=[str(name) for name, _ in sheets])
    return found[0]


@contextmanager
def _open_workbook(path: Path) -> Iterator[Any]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        yield CalamineWorkbook.from_filelike(BytesIO(path.read_bytes()))
    except CalamineError as error:
        raise Refused("citation.workbook", reason=str(error)) from error


def _rows(sheet: Any) -> list[list[str]]:
    return [[_words(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]


def _coordinates(cell: str) -> tuple[int, int]:
    """Row and column, from nought: ``B7`` → 6, 1."""
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(cell[len(letters) :]) - 1, column - 1


def _words(value: object) -> str:
    """What an editor sees in a cell: a workbook's whole numbers come as floats."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def page_count(path: Path) -> int | None:
    """How many pages a PDF has; None where the file has no pages that we can count."""
    if path.suffix != ".pdf":
        return None
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        with PdfDocument(path) as document:
            return len(document)
    except PdfiumError as error:
        raise Refused("citation.pages", reason=str(error)) from error
