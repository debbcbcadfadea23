"""Originals: the files that articles were read from, where their text alone does not give them back."""

import hashlib
from pathlib import Path

from provenance.document import Document
from provenance.errors import InputError, Refused
from provenance.evidence.archive import archive, archived_at, holds
from provenance.store.tables import Revision

__all__ = ["keep_original", "original_of"]


def keep_original(workspace: Path, document: Document, path: Path) -> Path | None:
    """Archive the file of an article under its hash, as sources are; None where its text is all that it holds.

    InputError where the file is not the one that was read any more.
    """
    if hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest() == document.sha256:
        return None
    archived = archive(workspace, path)
    if archived.sha256 != document.sha256:
        raise InputError("file.changed", name=path.name)
    return archived_at(workspace, archived.sha256, archived.suffix)


def original_of(workspace: Path, revision: Revision) -> Path | None:
    """The archived file of a revision; None where none is kept, Refused where it was altered."""
    path = archived_at(workspace, revision.sha256, Path(revision.name).suffix.lower())
    if not path.is_file():
        return None
    if not holds(path, revision.sha256):
        raise Refused("source.altered", slug=revision.name, path=path)
    return path
