"""The fingerprint of the program: what was made by other rules is made anew, never mixed with what these make."""

import hashlib
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

__all__ = ["fingerprint"]

READ_BY = (
    "claims", "corpus", "dates", "document", "facts", "figures", "findings", "grammar", "languages", "links",
    "pipeline.py", "report.py",
)  # fmt: skip


@cache
def fingerprint() -> str:
    """The SHA-256 over the version, the code and the word lists of the rooms that read, link and check."""
    root = Path(str(files("provenance")))
    digest = hashlib.sha256(version("provenance").encode())
    for name in READ_BY:
        place = root / name
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.suffix in (".py", ".toml") and not path.name.endswith(".examples.toml"):
                digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
