"""What a form brings to be read: a file, or a text that was pasted into it."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from starlette.datastructures import FormData, UploadFile

from provenance.errors import EmptyInput, InputError
from provenance.store import slug_of
from provenance.web.uploads import received

__all__ = ["brought", "day", "whole", "word"]


def word(form: FormData, name: str) -> str:
    """What was written in a field; nothing for one that is not there."""
    value = form.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def day(form: FormData, name: str) -> date | None:
    """The date in a field, None for an empty one; InputError for what is no date."""
    said = word(form, name)
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        raise InputError("form.date", word=said) from None


def whole(form: FormData, name: str) -> int | None:
    """The whole number in a field, None for an empty one; InputError for what is none."""
    said = word(form, name)
    if said and not (said.isascii() and said.isdigit() and len(said) < 7):
        raise InputError("form.number", word=said)
    return int(said) if said else None


@contextmanager
def brought(form: FormData) -> Iterator[Path]:
    """The file of a form, or its pasted text as a file named for its title; gone afterwards."""
    file, text = form.get("file"), form.get("text", "")
    if isinstance(file, UploadFile) and file.filename:
        with received(file) as path:  # type: ignore[arg-type]
            yield path
    elif isinstance(text, str) and text.strip():
        with tempfile.TemporaryDirectory(prefix="provenance-paste-") as folder:
            path = Path(folder) / f"{slug_of(word(form, 'title') or word(form, 'slug') or text[:20])}.txt"
            path.write_bytes(text.replace("\r\n", "\n").encode("utf-8", "replace"))
            yield path
    else:
        raise EmptyInput("form.nothing")
