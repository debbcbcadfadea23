"""The list of an article's claims, and the filters on it."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.desk import Status, list_claims, open_findings, supported
from provenance.store.tables import Article, Claim, Editor, Finding, Verdict

__all__ = ["FILTERS", "Listed", "listed", "severities_of"]

FILTERS = ("unverified", "unsourced", "undated", "finding", "mine")
GRAVITY = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Listed:
    """A claim as the list has it: ``marks`` are the filters that it passes, ``finding`` its gravest severity."""

    claim: Claim
    marks: frozenset[str]
    finding: str | None


def listed(session: Session, article: Article, editor: Editor) -> list[Listed]:
    """The claims of the latest revision in the order of the text."""
    claims = list_claims(session, article)
    grave = severities_of(open_findings(session, article))
    cited, mine = supported(session), _decided_by(session, article, editor)
    return [Listed(one, _marks(one, grave, cited, mine), grave.get(one.id)) for one in claims]


def severities_of(findings: Sequence[Finding]) -> dict[int, str]:
    """The gravest open finding of each claim, by the claims' keys."""
    found: dict[int, str] = {}
    for severity in GRAVITY:
        for finding in findings:
            if finding.severity == severity:
                for one in finding.about:
                    found.setdefault(one.claim_id, severity)
    return found


def _marks(claim: Claim, grave: Mapping[int, str], cited: Set[int], mine: Set[int]) -> frozenset[str]:
    passed = {
        "unverified": Status(claim.status).open,
        "unsourced": claim.id not in cited,
        "undated": claim.stated_how is None,
        "finding": claim.id in grave,
        "mine": claim.id in mine,
    }
    return frozenset(name for name, passes in passed.items() if passes)


def _decided_by(session: Session, article: Article, editor: Editor) -> set[int]:
    """The keys of the claims on which an editor has given a verdict."""
    wanted = select(Verdict.claim_id).join(Claim, Verdict.claim_id == Claim.id)
    wanted = wanted.where(Verdict.editor_id == editor.id, Claim.revision_id == article.revision.id)
    return set(session.scalars(wanted))
