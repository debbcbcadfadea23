"""An article's claims as JSON, a line each, with their verdicts and citations."""

from typing import TextIO

from sqlalchemy.orm import Session

from provenance.audit import canonical
from provenance.desk import list_claims, verdicts_of
from provenance.desk.facts import PLACE
from provenance.store import instant_text
from provenance.store.rows import claim_report
from provenance.store.tables import Article, Citation, Claim, Verdict

__all__ = ["write"]


def write(session: Session, article: Article, stream: TextIO) -> None:
    """Write the claims of the latest revision in the order of the text: the same characters for the same content."""
    for claim in list_claims(session, article):
        stream.write(canonical(_claim(claim)) + "\n")


def _claim(claim: Claim) -> dict[str, object]:
    return claim_report(claim).model_dump(mode="json") | {
        "article": claim.revision.article.slug,
        "revision": claim.revision.number,
        "sha256": claim.revision.sha256,
        "status": claim.status,
        "verdicts": [_verdict(verdict) for verdict in verdicts_of(claim)],
    }


def _verdict(verdict: Verdict) -> dict[str, object]:
    return {
        "revision": verdict.claim.revision.number,
        "number": verdict.number,
        "editor": verdict.editor.name if verdict.editor else None,
        "at": instant_text(verdict.at),
        "from": verdict.from_status,
        "to": verdict.to_status,
        "note": verdict.note,
        "corrected_value": verdict.corrected_value,
        "event": verdict.event.hash,
        "citations": [_citation(citation) for citation in verdict.citations],
    }


def _citation(citation: Citation) -> dict[str, object]:
    source = citation.source
    named = {"source": source.slug, "sha256": source.sha256, "title": source.title, "url": source.url}
    return named | {name: getattr(citation, name) for name in PLACE if getattr(citation, name) is not None}
