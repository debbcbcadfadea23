"""Sheets laid out as text, so that the readers of articles read them: rows and columns name each cell's figure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from provenance.evidence.places import Cell, Sheet

__all__ = ["LaidOut", "lay_out"]

NAMELESS = re.compile(r"(?:sheet|工作表)\s*\d*", re.IGNORECASE)


@dataclass(slots=True)
class LaidOut:
    """A text of tables, and which cell each stretch of it came from."""

    text: str = ""
    cells: list[tuple[int, int, Cell]] = field(default_factory=list)

    def cell_at(self, offset: int) -> Cell | None:
        """The cell whose words stand at an offset."""
        return next((cell for start, end, cell in self.cells if start <= offset < end), None)

    def add(self, words: str, cell: Cell) -> None:
        """Write the words of a cell."""
        self.cells.append((len(self.text), len(self.text) + len(words), cell))
        self.text += words


def lay_out(sheets: Iterable[Sheet]) -> LaidOut:
    """Sheets one under another: a row with one cell is a title, one with more a table's row."""
    laid = LaidOut()
    for name, rows in sheets:
        if name and not NAMELESS.fullmatch(name):
            laid.text += f"{name}\n\n"
        used = _used(rows)
        for number, row in enumerate(rows, 1):
            _lay_row(laid, name, number, row, used)
        laid.text += "\n"
    return laid


def _used(rows: Sequence[Sequence[str]]) -> list[int]:
    """The columns in which anything stands."""
    width = max(map(len, rows), default=0)
    return [column for column in range(width) if any(column < len(row) and row[column] for row in rows)]


def _lay_row(laid: LaidOut, sheet: str | None, number: int, row: Sequence[str], used: Sequence[int]) -> None:
    words = [
        (row[column] if column < len(row) else "", (sheet, f"{letters(column)}{number}")) for column in used
    ]
    filled = [(one, cell) for one, cell in words if one]
    if len(filled) == 1:
        laid.text += "\n"
        laid.add(*filled[0])
        laid.text += "\n\n"
    elif filled:
        for one, cell in words:
            laid.text += "| "
            laid.add(one, cell)
            laid.text += " "
        laid.text += "|\n"
    else:
        laid.text += "\n"


def letters(column: int) -> str:
    """What a spreadsheet calls a column, from nought: 0 → A, 26 → AA."""
    name, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
