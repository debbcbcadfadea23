"""undated: a figure for which the text states no date."""

from provenance.findings.finding import Evidence, Finding, finding, label, say

__all__ = ["check"]


def check(evidence: Evidence) -> list[Finding]:
    """One note for each claim without a stated date."""
    return [
        finding("undated", "info", (c,), say(evidence, "undated", label=label(evidence, c), a=c.text))
        for c in evidence.claims
        if c.stated is None
    ]
