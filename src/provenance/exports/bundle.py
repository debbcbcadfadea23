"""The bundle: article, claims, evidence and audit log in one signed archive, with the script that verifies it."""

import json
from collections.abc import Iterator
from importlib import resources
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from sqlalchemy.orm import Session

from provenance.audit import canonical, log
from provenance.audit.keys import KEYS, load_key
from provenance.evidence import check_archived, original_of
from provenance.exports import jsonl
from provenance.exports.dossier import cited_sources
from provenance.exports.edition import Edition
from provenance.exports.seal.bundle import seal
from provenance.ledger import ledger_text
from provenance.store import instant_text
from provenance.store.tables import Article, Event

__all__ = ["MEDIA_TYPE", "SUFFIX", "write"]

SUFFIX = ".zip"
MEDIA_TYPE = "application/zip"
VERIFIER = "verify_bundle.py"


def write(session: Session, article: Article, stream: BinaryIO, edition: Edition) -> None:
    """Write the bundle, signed with the edition's key or the workspace's own.

    InputError where there is no key; Refused where a file of evidence is gone or altered.
    """
    key = load_key(edition.key or edition.workspace / KEYS)
    events, revision = log(session, article.slug), article.revision
    about = {
        "format": "provenance-bundle/1",
        "article": article.slug,
        "title": article.title,
        "revision": revision.number,
        "sha256": revision.sha256,
        "exported": instant_text(edition.at),
        "head": events[-1].hash,
    }
    seal(stream, _files(session, article, edition), about, key, edition.at)


def _files(session: Session, article: Article, edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The files in the order of the archive."""
    yield "article.txt", article.revision.text.encode()
    original = original_of(edition.workspace, article.revision)
    if original is not None:
        yield f"original/{Path(article.revision.name).name}", original.read_bytes()
    claims = BytesIO()
    jsonl.write(session, article, claims, edition)
    yield "claims.jsonl", claims.getvalue()
    yield "ledger.jsonl", ledger_text(session, article).encode()
    yield "audit.jsonl", "".join(_event(event) for event in log(session, article.slug)).encode()
    for source in cited_sources(session, article):
        yield (
            f"evidence/{source.sha256}{source.suffix}",
            check_archived(edition.workspace, source).read_bytes(),
        )
    yield VERIFIER, resources.files("provenance.exports.seal").joinpath(VERIFIER).read_bytes()


def _event(event: Event) -> str:
    names = ("chain", "seq", "at", "actor", "action", "subject", "previous", "hash")
    said = {name: getattr(event, name) for name in names}
    return canonical(said | {"payload": json.loads(event.payload)}) + "\n"
