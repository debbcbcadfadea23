"""Articles of a chunk, read one by one: what cannot be read is one bad article, never the end of the rest."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from provenance.corpus.chunks import Chunk
from provenance.document import Document, read
from provenance.errors import ProvenanceError

__all__ = ["Bad", "Loaded", "Record", "load"]


class Record(BaseModel):
    """An article as a line of JSON, or a row: ``text`` is needed, ``id`` should be there and be unique.

    Further fields are passed over. ``published`` is an ISO 8601 date, with or without a time.
    """

    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)

    text: str = Field(min_length=1)
    id: str | None = Field(default=None, min_length=1)
    title: str | None = None
    publication: str | None = None
    published: date | None = None
    language: str | None = None

    @field_validator("published", mode="before")
    @classmethod
    def day_of(cls, value: Any) -> Any:
        """The day as it is written, in whatever zone; an empty field is none."""
        if isinstance(value, str):
            return datetime.fromisoformat(value.strip()).date() if value.strip() else None
        return value.date() if isinstance(value, datetime) else value


@dataclass(frozen=True, slots=True)
class Bad:
    """An article that cannot be read: where it stands, and why."""

    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """A chunk's content: ``sha256`` of all that was read, and its articles by what they are called."""

    sha256: str
    articles: list[tuple[str, Document] | Bad]


def load(chunk: Chunk) -> Loaded:
    """Read a chunk."""
    return {"folder": _folder, "jsonl": _lines, "parquet": _parquet}[chunk.form](chunk)


def _folder(chunk: Chunk) -> Loaded:
    root, digest = Path(chunk.path), hashlib.sha256()
    found: list[tuple[str, Document] | Bad] = []
    for name in chunk.files:
        try:
            document = read(root / name)
        except ProvenanceError as error:
            found.append(Bad(name, str(error)))
            digest.update(f"{name}\0{error}\0".encode("utf-8", "replace"))
            continue
        shown = name.encode("utf-8", "replace").decode()
        found.append((shown, replace(document, name=shown)))
        known = (document.published, document.title, document.publication, document.language)
        digest.update(f"{shown}\0{document.sha256}\0{known}\0".encode())
    return Loaded(digest.hexdigest(), found)


def _lines(chunk: Chunk) -> Loaded:
    with Path(chunk.path).open("rb") as file:
        file.seek(chunk.start)
        data = file.read(chunk.stop - chunk.start)
    name = Path(chunk.path).name
    found = [
        _parsed(f"{name}:{number}", line)
        for number, line in enumerate(data.split(b"\n"), chunk.first)
        if line.strip()
    ]
    return Loaded(hashlib.sha256(data).hexdigest(), found)


def _parsed(where: str, line: bytes) -> tuple[str, Document] | Bad:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Bad(where, f"not a line of JSON in UTF-8 ({error})")
    if not isinstance(fields, dict):
        return Bad(where, 'not a JSON object: write {"id": …, "text": …}')
    return _document(where, fields)


def _parquet(chunk: Chunk) -> Loaded:
    import pyarrow.parquet as pq

    file = pq.ParquetFile(chunk.path)
    wanted = [name for name in file.schema_arrow.names if name in Record.model_fields]
    rows = file.read_row_group(chunk.group, columns=wanted).slice(chunk.start, chunk.stop - chunk.start)
    listed = rows.to_pylist()
    digest = hashlib.sha256(json.dumps(listed, default=str, sort_keys=True).encode()).hexdigest()
    name = Path(chunk.path).name
    return Loaded(digest, [_document(f"{name}:{n}", row) for n, row in enumerate(listed, chunk.first)])


def _document(where: str, fields: Mapping[str, Any]) -> tuple[str, Document] | Bad:
    try:
        record = Record.model_validate(fields)
        name = record.id or where
        plain = Document.of_text(
            record.text, name=name, language=record.language or None, published=record.published
        )
        return name, replace(plain, title=record.title, publication=record.publication)
    except ValidationError as error:
        first = error.errors()[0]
        return Bad(where, f"{'.'.join(map(str, first['loc']))}: {first['msg']}")
    except ProvenanceError as error:
        return Bad(where, str(error))
