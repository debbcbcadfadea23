"""Files become documents: one module a format, chosen by the file's suffix and imported when first needed.

A format is a module with ``extract(data: bytes, name: str) -> str`` and a line in ``READERS``. Whatever its library
raises leaves this room as one of our errors, in one sentence that names the file.
"""

import hashlib
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from provenance.document.document import Document
from provenance.errors import (
    BinaryInput,
    BrokenFile,
    EmptyInput,
    InputError,
    ProvenanceError,
    TooLarge,
    UnknownFormat,
)

__all__ = ["READERS", "read", "read_bytes"]

READERS = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".pdf": "pdf",
}
MOST_BYTES = 64 * 1024 * 1024  # of a file, in any format


def read(
    path: Path,
    *,
    published: date | None = None,
    language: str | None = None,
    title: str | None = None,
    publication: str | None = None,
) -> Document:
    """Read an article from a file, with the metadata in the ``.toml`` of the same name beside it, if there is one.

    What is given here overrides the metadata. Offsets count code points of ``Document.text``, from 0. Raises InputError
    (or one of its kinds) where the file, or its metadata, cannot be read.
    """
    path = Path(path)
    data = bytes_of(path)
    given = {"published": published, "language": language, "title": title, "publication": publication}
    known = beside(path) | {field: value for field, value in given.items() if value is not None}
    return read_bytes(data, name=path.name, suffix=path.suffix, **known)


def read_bytes(
    data: bytes,
    *,
    name: str,
    suffix: str = ".txt",
    published: date | None = None,
    language: str | None = None,
    title: str | None = None,
    publication: str | None = None,
) -> Document:
    """Read an article from the bytes of a file of the format that ``suffix`` names; an unknown one is read as text.

    Text files keep every character as it is: offsets count in the decoded file, after a byte order mark if it has one.
    Raises BinaryInput, BrokenFile, EmptyInput, TooLarge, UnknownFormat or plain InputError.
    """
    if len(data) > MOST_BYTES:
        raise TooLarge("document.too_large", name=name, most=MOST_BYTES >> 20)
    suffix = suffix.lower()
    text = extracted(data, name, suffix)
    if not text.strip():
        raise EmptyInput("document.empty", name=name)
    return Document(
        name=name,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        language=language,
        published=published,
        title=title,
        publication=publication,
        extracted=READERS.get(suffix, "text") != "text",
    )


def extracted(data: bytes, name: str, suffix: str) -> str:
    """The text of a file; whatever its reader's library raises becomes a BrokenFile."""
    reader = import_module(f"{__name__}.{READERS.get(suffix, 'text')}")
    try:
        return str(reader.extract(data, name))
    except BinaryInput as error:
        if suffix and suffix not in READERS:
            raise UnknownFormat(
                "document.unknown_format", name=name, suffix=suffix, known=list(READERS)
            ) from error
        raise
    except ProvenanceError:
        raise
    except Exception as error:
        kind = suffix.lstrip(".").upper()
        raise BrokenFile("document.broken", name=name, kind=kind) from error


def bytes_of(path: Path) -> bytes:
    """The bytes of a file, up to one more than we read; raises InputError where the system refuses it."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise InputError("file.missing", path=path) from error
    except IsADirectoryError as error:
        raise InputError("file.folder", path=path) from error
    except PermissionError as error:
        raise InputError("file.forbidden", path=path) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError("file.closed", path=path, reason=reason) from error


def beside(path: Path) -> dict[str, Any]:
    """The metadata in the TOML file beside an article, by field; empty where there is no such file."""
    toml = path.with_suffix(".toml")
    if toml == path or not toml.is_file():
        return {}
    from provenance.document.readers.metadata import metadata_of

    return metadata_of(toml).model_dump(exclude_none=True)
