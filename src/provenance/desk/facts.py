"""What the audit log says about a verdict and a revision: the payloads of their events."""

import hashlib
from collections.abc import Sequence

from provenance.desk.status import Status
from provenance.store.tables import Article, Citation, Claim, Revision, Verdict

__all__ = [
    "PLACE",
    "article_subject",
    "claim_subject",
    "revision_facts",
    "text_sha256",
    "verdict_action",
    "verdict_facts",
]

PLACE = ("place", "quote", "start", "end", "quote_sha256", "sheet", "cell", "page")
CLAIM_ACTION = "claim."


def article_subject(article: Article) -> str:
    """How an event names an article."""
    return f"article:{article.slug}"


def claim_subject(claim: Claim) -> str:
    """How an event names a claim."""
    return f"claim:{claim.reference}"


def verdict_action(verdict: Verdict) -> str:
    """How an event names what a verdict does."""
    return CLAIM_ACTION + Status(verdict.to_status).verb


def text_sha256(text: str) -> str:
    """The SHA-256 of a text's UTF-8 bytes."""
    return hashlib.sha256(text.encode()).hexdigest()


def revision_facts(article: Article, revision: Revision) -> dict[str, object]:
    """What is known of a revision, and of its article at that time."""
    return {
        "title": article.title,
        "publication": article.publication,
        "revision": revision.number,
        "name": revision.name,
        "sha256": revision.sha256,
        "text_sha256": text_sha256(revision.text),
        "language": revision.language,
        "published": revision.published and revision.published.isoformat(),
    }


def verdict_facts(claim: Claim, verdict: Verdict, citations: Sequence[Citation]) -> dict[str, object]:
    """What a verdict decided about a claim, and on what."""
    return {
        "revision": claim.revision.number,
        "sha256": claim.revision.sha256,
        "text": claim.text,
        "verdict": verdict.number,
        "from": verdict.from_status,
        "to": verdict.to_status,
        "note": verdict.note,
        "corrected_value": verdict.corrected_value,
        "citations": [_citation_facts(citation) for citation in citations],
    }


def _citation_facts(citation: Citation) -> dict[str, object]:
    named = {"source": citation.source.sha256}
    return named | {name: getattr(citation, name) for name in PLACE if getattr(citation, name) is not None}
