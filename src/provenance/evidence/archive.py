"""The archive: each file of evidence under the hash of its bytes."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from provenance.errors import InputError, Refused
from provenance.evidence.whole import write_whole
from provenance.store.tables import Source

__all__ = ["Archived", "archive", "archived_at", "archived_file", "check_archived", "holds"]


@dataclass(frozen=True, slots=True)
class Archived:
    """A file as it lies in the archive."""

    sha256: str
    suffix: str
    size: int


def archive(workspace: Path, path: Path) -> Archived:
    """Copy a file into the archive, all of it or nothing; a file that is there already stays as it is."""
    data = _bytes_of(path)
    archived = Archived(hashlib.sha256(data).hexdigest(), path.suffix.lower(), len(data))
    target = archived_at(workspace, archived.sha256, archived.suffix)
    if not holds(target, archived.sha256):
        try:
            write_whole(target, data)
        except OSError as error:
            raise InputError(
                "source.unarchived", name=path.name, path=target, reason=error.strerror
            ) from error
    return archived


def archived_file(workspace: Path, source: Source) -> Path:
    """Where a source's file lies: ``sources/archive/<first two digits>/<sha256><suffix>``."""
    return archived_at(workspace, source.sha256, source.suffix)


def check_archived(workspace: Path, source: Source) -> Path:
    """The source's archived file, once its bytes are found to have the source's hash; Refused where they have not."""
    path = archived_file(workspace, source)
    if not path.is_file():
        raise Refused("source.gone", slug=source.slug, path=path)
    if not holds(path, source.sha256):
        raise Refused("source.altered", slug=source.slug, path=path)
    return path


def archived_at(workspace: Path, sha256: str, suffix: str) -> Path:
    """Where the file of a hash and suffix lies, if it does."""
    return workspace / "sources" / "archive" / sha256[:2] / f"{sha256}{suffix}"


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError("source.unread", path=path, reason=error.strerror) from error


def holds(path: Path, sha256: str) -> bool:
    """Whether the file is there and its bytes have this hash."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except OSError:
        return False
