"""Rows of data, printed as a table for people or as JSON, JSONL or CSV for programs."""

import csv
import io
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from provenance.cli.catalogue import Catalogue
from provenance.cli.output import data, paint, tell, terminal_width
from provenance.cli.text.cells import cut, pad, width
from provenance.cli.text.safe import safe

__all__ = ["Row", "print_object", "print_rows"]

Row = Mapping[str, object]
FORMULA = re.compile(r"[=+@\t\r]|-(?!\d)")
FAIR_SHARE = 16
VOCABULARY = {"from": "status", "to": "status"}


def print_rows(rows: Sequence[Row], form: str, columns: Sequence[str], words: Catalogue) -> None:
    """Print rows; ``columns`` are those of the table, programs get all fields."""
    if form == "table":
        tell("\n".join(table(rows, columns, words)))
    elif form == "csv":
        data(as_csv(rows, columns))
    elif form == "json":
        print_object(list(rows))
    else:
        data("".join(compact(row) + "\n" for row in rows))


def print_object(value: object) -> None:
    """Print one JSON value, laid out for reading."""
    data(json.dumps(value, ensure_ascii=False, indent=2, default=exact) + "\n")


def compact(row: Row) -> str:
    """One JSON object on one line."""
    return json.dumps(row, ensure_ascii=False, default=exact)


def as_csv(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """CSV with its header, in which no cell is taken for a formula."""
    fields = list(rows[0]) if rows else list(columns)
    stream = io.StringIO()
    writer = csv.DictWriter(stream, fields, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: harmless(plain(value)) for name, value in row.items()} for row in rows)
    return stream.getvalue()


def harmless(cell: str) -> str:
    """A cell that a spreadsheet would run gets an apostrophe in front."""
    return f"'{cell}" if FORMULA.match(cell) else cell


def exact(value: object) -> str:
    """A date or a moment as JSON has them: ISO 8601."""
    return value.isoformat().replace("+00:00", "Z") if isinstance(value, date) else str(value)


def plain(value: object) -> str:
    """A value as text for a cell."""
    if value is None:
        return ""
    return "; ".join(map(str, value)) if isinstance(value, (list, tuple)) else exact(value)


def table(rows: Sequence[Row], columns: Sequence[str], words: Catalogue) -> Iterator[str]:
    """A header and a line a row; on a terminal the widest columns give way."""
    head = [words.say(f"column.{name}") for name in columns]
    lines = [[spoken(name, row[name], words) for name in columns] for row in rows]
    widths = fitting([max(map(width, column)) for column in zip(head, *lines, strict=True)])
    right = [bool(rows) and all(isinstance(row[name], int) for row in rows) for name in columns]
    brush = paint()
    yield brush.strong(aligned(head, widths, right))
    yield from (aligned(line, widths, right) for line in lines)
    if not rows:
        yield brush.faint(words.say("row.none"))


def spoken(name: str, value: object, words: Catalogue) -> str:
    """A value in the reader's words where it is one of ours, else as it is."""
    key = f"{VOCABULARY.get(name, name)}.{value}"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}"
    return words.say(key) if key in words else safe(plain(value))


def fitting(widths: list[int]) -> list[int]:
    """The widths, the widest reduced until the line fits a terminal; files and pipes take any line."""
    room = terminal_width() - 2 * (len(widths) - 1)
    while sys.stdout.isatty() and sum(widths) > room and max(widths) > FAIR_SHARE:
        widths[widths.index(max(widths))] -= 1
    return widths


def aligned(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    """The cells side by side."""
    parts = zip(cells, widths, right, strict=True)
    return "  ".join(pad(cut(cell, wide), wide, right=to_right) for cell, wide, to_right in parts).rstrip()
