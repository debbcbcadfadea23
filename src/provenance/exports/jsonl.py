"""An article's claims as JSON, a line each, with verdicts and citations; the schema is ``schema/claim.schema.json``."""

from typing import BinaryIO

from sqlalchemy.orm import Session

from provenance.audit import canonical
from provenance.exports.dossier import stream_claims
from provenance.exports.edition import Edition
from provenance.exports.schema import claim_line
from provenance.store.tables import Article

__all__ = ["MEDIA_TYPE", "SUFFIX", "write"]

SUFFIX = ".jsonl"
MEDIA_TYPE = "application/jsonl"


def write(session: Session, article: Article, stream: BinaryIO, edition: Edition) -> None:
    """Write the claims of the latest revision in the order of the text."""
    for claim in stream_claims(session, article, edition):
        stream.write(canonical(claim_line(claim)).encode() + b"\n")
