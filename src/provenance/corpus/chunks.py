"""Chunks: an archive's articles dealt out in pieces that one task checks. The same input gives the same chunks."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from provenance.document.readers import READERS
from provenance.errors import InputError

__all__ = ["Chunk", "chunks"]

BYTES = 1 << 19  # of JSON Lines: some five hundred articles, a few seconds of work
FILES = 200
ROWS = 1000


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of the input.

    ``form`` is ``folder``, ``jsonl`` or ``parquet``. Of JSON Lines it is the bytes [start, stop) of the file, which
    begin with line ``first`` (from 1); of Parquet the rows [start, stop) of row group ``group``, the first of which is
    row ``first`` of the file; of a folder the ``files``, by their paths in it.
    """

    number: int
    form: str
    path: str
    start: int = 0
    stop: int = 0
    first: int = 1
    group: int = 0
    files: tuple[str, ...] = ()


def chunks(source: Path) -> list[Chunk]:
    """The chunks of a folder, a ``.jsonl`` or a ``.parquet`` file. Raises InputError where it is none of them."""
    if source.is_dir():
        found = list(_folder(source))
    elif not source.exists():
        raise InputError("archive.missing", path=source)
    elif source.suffix.lower() in (".jsonl", ".ndjson"):
        found = list(_lines(source))
    elif source.suffix.lower() == ".parquet":
        found = list(_parquet(source))
    else:
        raise InputError("archive.other_format", path=source)
    if not found:
        raise InputError("archive.empty", path=source)
    return found


def _folder(source: Path) -> Iterator[Chunk]:
    """The articles in a folder and the folders in it, in the order of their paths."""
    files = sorted(
        path.relative_to(source).as_posix()
        for path in source.rglob("*")
        if path.suffix.lower() in READERS and path.is_file()
    )
    for number, start in enumerate(range(0, len(files), FILES)):
        yield Chunk(number, "folder", str(source), files=tuple(files[start : start + FILES]))


def _lines(source: Path) -> Iterator[Chunk]:
    """Stretches of whole lines, found in one pass."""
    start, line, number = 0, 1, 0
    with source.open("rb") as file:
        while piece := file.read(BYTES):
            piece += file.readline()
            yield Chunk(number, "jsonl", str(source), start, start + len(piece), line)
            start, line, number = start + len(piece), line + piece.count(b"\n"), number + 1


def _parquet(source: Path) -> Iterator[Chunk]:
    """Stretches of rows, none across two row groups."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        groups = pq.ParquetFile(source).metadata
    except pa.ArrowInvalid:
        raise InputError("archive.parquet", path=source) from None
    number, first = 0, 1
    for group in range(groups.num_row_groups):
        rows = groups.row_group(group).num_rows
        for start in range(0, rows, ROWS):
            stop = min(start + ROWS, rows)
            yield Chunk(number, "parquet", str(source), start, stop, first + start, group)
            number += 1
        first += rows
