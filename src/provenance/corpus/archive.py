"""The folder of a checked archive: where each thing stands in it, and files that are there whole or not at all.

::

    manifest.json                 the parts, in order, and what they came to
    claims/00012-KEY.parquet      and articles, links, findings, mentions: a file a part
    reports/00012-KEY.jsonl       the check report of each article, a line each; errors/ likewise
    parts/00012-KEY.json          written last: the part is complete
    across/                       what linking across articles made: facts, places, series, contradictions
"""

import json
import re
import shutil
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from provenance.errors import InputError

__all__ = ["Archive", "whole"]

UNFINISHED = re.compile(r"\..+\.[0-9a-f]{32}")
KINDS = ("articles", "claims", "links", "findings", "mentions", "reports", "errors", "parts")


@dataclass(frozen=True, slots=True)
class Archive:
    """The folder that ``corpus check`` makes."""

    root: Path

    def file(self, kind: str, name: str, suffix: str) -> Path:
        """The file of one part: ``claims/00012-KEY.parquet``."""
        return self.root / kind / f"{name}.{suffix}"

    @property
    def across(self) -> Path:
        """The folder of what was linked across articles."""
        return self.root / "across"

    def manifest(self) -> dict[str, Any]:
        """What the archive consists of. Raises InputError where no check has been completed here."""
        return read_json(self.root / "manifest.json", InputError("archive.unchecked", folder=self.root))

    def links_manifest(self) -> dict[str, Any]:
        """What the linking made. Raises InputError where the archive has not been linked."""
        return read_json(self.across / "manifest.json", InputError("archive.unlinked", folder=self.root))

    def bad(self) -> Iterator[tuple[str, str]]:
        """The articles that could not be read, in order: where each stands, and why it cannot be read."""
        for part in self.manifest()["parts"]:
            for line in self.file("errors", part["name"], "jsonl").read_text("utf-8").splitlines():
                error = json.loads(line)
                yield error["where"], error["reason"]

    def complete(self, manifest: Mapping[str, Any]) -> None:
        """Write the manifest, and take away the files of parts that are not in it."""
        kept = {part["name"] for part in manifest["parts"]}
        for kind in KINDS:
            for path in (self.root / kind).glob("*-*.*"):
                if path.name.partition(".")[0] not in kept:
                    path.unlink()
        clear_unfinished(self.root)
        write_json(self.root / "manifest.json", manifest)

    def complete_links(self, manifest: Mapping[str, Any]) -> None:
        """Write the manifest of what was linked across articles."""
        clear_unfinished(self.across)
        write_json(self.across / "manifest.json", manifest)

    def forget_links(self) -> None:
        """Take away what was linked across the articles of another state of the archive."""
        shutil.rmtree(self.across, ignore_errors=True)


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A name to write to; the file takes its place at once, and only if all went well."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    try:
        yield unfinished
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def clear_unfinished(folder: Path) -> None:
    """Take away what killed processes left half written."""
    for path in folder.rglob(".*"):
        if UNFINISHED.fullmatch(path.name):
            path.unlink(missing_ok=True)


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """A JSON file, at once."""
    with whole(path) as unfinished:
        unfinished.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")


def read_json(path: Path, otherwise: InputError | None = None) -> dict[str, Any]:
    """The content of a JSON file; ``otherwise`` is raised where it is not there."""
    try:
        found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise otherwise or InputError("archive.unfinished", path=path) from None
    return found
