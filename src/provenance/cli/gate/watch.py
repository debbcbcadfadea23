"""Watching files while they are written: each is checked again when it is saved."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from provenance.errors import ProvenanceError

__all__ = ["saved"]

BESIDE = ".toml"  # an article's metadata


def saved(paths: Sequence[str]) -> Iterator[list[str]]:
    """Those of the files that were saved, time and again, until somebody interrupts; those that are gone are left out.

    Folders are watched, not files: many programs save by putting a new file in the old one's place.
    """
    try:
        import watchfiles
    except ModuleNotFoundError as error:
        raise ProvenanceError("library.watchfiles") from error
    wanted = {path: {Path(path).resolve(), Path(path).resolve().with_suffix(BESIDE)} for path in paths}
    folders = {file.parent for files in wanted.values() for file in files}
    for changes in watchfiles.watch(*folders, recursive=False, watch_filter=None):
        changed = {Path(name).resolve() for _, name in changes}
        again = [path for path in paths if wanted[path] & changed and Path(path).exists()]
        if again:
            yield again
