"""What the audit log says about each thing that is kept: the subjects and payloads of the events."""

import hashlib
from collections.abc import Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from provenance.desk.status import Status
from provenance.store import contents_sha256, instant_text
from provenance.store.tables import (
    Article,
    Citation,
    Claim,
    Dismissal,
    Editor,
    Fate,
    Finding,
    Judgement,
    Link,
    Revision,
    Signoff,
    Verdict,
)

__all__ = [
    "PLACE",
    "article_subject",
    "claim_subject",
    "dismissal_facts",
    "editor_facts",
    "email_digest",
    "judgement_facts",
    "revision_facts",
    "signoff_facts",
    "text_sha256",
    "verdict_action",
    "verdict_actions",
    "verdict_facts",
]

PLACE = ("place", "quote", "start", "end", "quote_sha256", "sheet", "cell", "page")
CLAIM_ACTION = "claim."
WITHHELD = "sha256:"
LISTED = ("changed", "orphaned")


def article_subject(article: Article) -> str:
    """How an event names an article."""
    return f"article:{article.slug}"


def claim_subject(claim: Claim) -> str:
    """How an event names a claim."""
    return f"claim:{claim.reference}"


def verdict_action(to: Status) -> str:
    """How an event names what an editor does who makes a claim this."""
    return CLAIM_ACTION + to.verb


def verdict_actions(verdict: Verdict) -> frozenset[str]:
    """What may have led to a verdict: a first reader's verification leaves the claim in review."""
    to = Status(verdict.to_status)
    first = {verdict_action(Status.VERIFIED)} if to is Status.IN_REVIEW else set()
    return frozenset({verdict_action(to)} | first)


def text_sha256(text: str) -> str:
    """The SHA-256 of a text's UTF-8 bytes."""
    return hashlib.sha256(text.encode()).hexdigest()


def email_digest(name: str, email: str | None) -> str | None:
    """What the log keeps of an address: a hash, for it goes where the address should not."""
    if email is None or email.startswith(WITHHELD):
        return email
    return WITHHELD + text_sha256(f"{name}\n{email}")


def editor_facts(editor: Editor) -> dict[str, object]:
    """What is known of an editor."""
    email = email_digest(editor.name, editor.email)
    return {"role": editor.role, "since": instant_text(editor.at), "email": email}


def revision_facts(session: Session, article: Article, revision: Revision) -> dict[str, object]:
    """What is known of a revision, all that was read in it, and of its article at that time."""
    counts = {
        name: session.scalar(select(func.count()).where(table.revision_id == revision.id))
        for name, table in (("claims", Claim), ("links", Link), ("findings", Finding))
    }
    return counts | {
        "title": article.title,
        "publication": article.publication,
        "revision": revision.number,
        "name": revision.name,
        "sha256": revision.sha256,
        "text_sha256": text_sha256(revision.text),
        "extracted": revision.extracted,
        "language": revision.language,
        "published": revision.published and revision.published.isoformat(),
        "contents_sha256": contents_sha256(session, revision),
        **_fates(session, revision),
    }


def _fates(session: Session, revision: Revision) -> Mapping[str, object]:
    """How many claims of the revision before were carried over, and which were not."""
    if revision.number == 1:
        return {}
    found = session.scalars(select(Fate).where(Fate.revision_id == revision.id).order_by(Fate.position)).all()
    outcomes = [fate.outcome for fate in found]
    return {
        "outcomes": {outcome: outcomes.count(outcome) for outcome in sorted(set(outcomes))},
        "fates": [_fate(fate) for fate in found if fate.outcome in LISTED],
    }


def _fate(fate: Fate) -> Mapping[str, object]:
    return {
        "outcome": fate.outcome,
        "reason": fate.reason,
        "before": fate.before and [fate.before.public_id, fate.before.text],
        "after": fate.after and [fate.after.public_id, fate.after.text],
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


def dismissal_facts(dismissal: Dismissal) -> dict[str, object]:
    """Which finding was dismissed, and why."""
    names = ("finding", "message", "note")
    return {"revision": dismissal.number} | {name: getattr(dismissal, name) for name in names}


def judgement_facts(judgement: Judgement) -> dict[str, object]:
    """What was said of which two claims."""
    return {
        "revision": judgement.number,
        "a": judgement.a,
        "b": judgement.b,
        "relation": judgement.relation,
        "note": judgement.note,
    }


def signoff_facts(signoff: Signoff) -> dict[str, object]:
    """What was signed, and what it runs with."""
    revision = signoff.revision
    return {
        "revision": revision.number,
        "sha256": revision.sha256,
        "note": signoff.note,
        "exceptions": signoff.exceptions,
    }
