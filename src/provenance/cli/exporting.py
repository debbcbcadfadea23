"""Where an export goes, and what it is made with."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from shutil import copyfileobj
from typing import TYPE_CHECKING, BinaryIO

import click

from provenance.cli.command import messages
from provenance.cli.office import Office, now
from provenance.cli.output import remark
from provenance.cli.progress import counted

if TYPE_CHECKING:
    from provenance.exports import Edition

__all__ = ["Destination", "edition"]

TEXTS = frozenset({"csv", "jsonl", "html", "annotations", "prov", "claimreview"})  # fit for a terminal


def edition(office: Office, at: datetime | None, *, bom: bool = False, key: Path | None = None) -> "Edition":
    """What the command line and the workspace say about an export."""
    from provenance.exports import Edition

    return Edition(
        workspace=office.workspace.root,
        at=at or now(),
        language=click.get_current_context().find_root().params["lang"],
        bom=bom,
        key=key,
        publisher=office.workspace.settings.publisher,
        watch=counted,
        remark=remark,
    )


@dataclass(frozen=True, slots=True)
class Destination:
    """A file, or standard output."""

    path: Path | None
    form: str

    @contextmanager
    def opened(self) -> Iterator[BinaryIO]:
        """A stream whose content arrives when all of it is written, or not at all."""
        if self.path is not None:
            with whole_file(self.path) as stream:
                yield stream
            return
        if sys.stdout.isatty() and self.form not in TEXTS:
            raise click.UsageError(messages().say("usage.binary", form=self.form))
        with tempfile.TemporaryFile() as spool:
            yield spool
            spool.seek(0)
            copyfileobj(spool, sys.stdout.buffer)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A new file under another name, put in its place when all is written: nobody ever sees half an export."""
    if path.exists() and not path.is_file():  # a pipe or a device
        with path.open("wb") as stream:
            yield stream
        return
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".exporting-")
    written = Path(name)
    try:
        with os.fdopen(descriptor, "w+b") as stream:
            yield stream
        written.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        written.replace(path)
    except BaseException:
        written.unlink(missing_ok=True)
        raise
