"""arithmetic: figures of which the text says how they follow from one another, and they do not."""

from provenance.findings.arithmetic import changes, daily, gains, shares, totals
from provenance.findings.arithmetic.hindsight import hindsight
from provenance.findings.finding import Evidence, Finding

__all__ = ["check"]

CHECKS = (changes.check, shares.check, totals.check, gains.check, daily.check)


def check(evidence: Evidence) -> list[Finding]:
    """What does not follow where it is said, and by hindsight what has not been found wrong there."""
    found = [one for part in CHECKS for one in part(evidence)]
    return found + hindsight(evidence, {one.claims[-1].id for one in found})
