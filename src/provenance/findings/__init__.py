"""Findings: one file a check; each returns leads with a sentence and the computed reason."""

from collections.abc import Sequence
from datetime import date

from provenance.claims import Claim
from provenance.findings import arithmetic, contradictions, impossible, part_whole, undated
from provenance.findings.finding import Check, Evidence, Finding
from provenance.languages import Language
from provenance.links import Link, Statements

__all__ = ["Finding", "find"]

CHECKS: tuple[Check, ...] = (
    contradictions.check,
    arithmetic.check,
    part_whole.check,
    impossible.check,
    undated.check,
)
ORDER = {"error": 0, "warning": 1, "info": 2}


def find(
    claims: Sequence[Claim],
    links: Sequence[Link],
    said: Statements,
    published: date | None,
    language: Language,
) -> list[Finding]:
    """Everything that the checks find, gravest first, each kind in the order of the text."""
    evidence = Evidence(claims, links, said, published, language)
    found = {one.id: one for check in CHECKS for one in check(evidence)}
    return sorted(found.values(), key=lambda f: (ORDER[f.severity], f.claims[0].origin, f.id))
