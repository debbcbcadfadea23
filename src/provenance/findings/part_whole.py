"""part_whole: a part larger than its whole."""

from provenance.figures import interval
from provenance.findings.finding import Evidence, Finding, finding, label, say

__all__ = ["check"]


def check(evidence: Evidence) -> list[Finding]:
    """Every part that exceeds the whole it is said to belong to."""
    found = []
    for one in evidence.statements.parts:
        if interval(one.part.figure).low > interval(one.whole.figure).high:
            message = say(
                evidence, "part_whole", label=label(evidence, one.part), part=one.part.text,
                whole_label=label(evidence, one.whole), whole=one.whole.text,
            )  # fmt: skip
            found.append(finding("part_whole", "error", (one.whole, one.part), message))
    return found
