"""Sealing files in one archive: a manifest of their hashes, and one signature over every byte."""

import hashlib
import json
import tempfile
from collections.abc import Iterable, Mapping
from datetime import datetime
from shutil import copyfileobj
from typing import BinaryIO

from provenance.audit.keys import Key
from provenance.exports.seal.archive import write_archive
from provenance.exports.seal.verify_bundle import DIGITS, DOMAIN, MARK

__all__ = ["MANIFEST", "Files", "seal"]

MANIFEST = "manifest.json"
Files = Iterable[tuple[str, bytes]]


def seal(stream: BinaryIO, files: Files, about: Mapping[str, object], key: Key, at: datetime) -> None:
    """Write the archive; ``about`` goes into the manifest. ``verify_bundle.py`` beside this says what is signed.

    Nothing is compressed: the bytes do not depend on a library's version.
    """
    with tempfile.TemporaryFile() as archive:
        noted: dict[str, object] = {}
        members = [_noting(name, data, noted) for name, data in files]
        manifest = dict(about) | {"public_key": key.public, "files": noted}
        head = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"
        write_archive(archive, [(MANIFEST, head), *members], at, pack=False, comment=MARK + b"0" * DIGITS)
        archive.seek(-DIGITS, 2)
        archive.truncate()
        archive.seek(0)
        digest = hashlib.file_digest(archive, "sha256").hexdigest()
        archive.seek(0)
        copyfileobj(archive, stream)
        stream.write(key.sign(DOMAIN + digest.encode("ascii")).hex().encode("ascii"))


def _noting(name: str, data: bytes, noted: dict[str, object]) -> tuple[str, bytes]:
    noted[name] = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
    return name, data
