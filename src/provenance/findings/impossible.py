"""impossible: a share of a whole over 100 %, an as-of date after publication, a range that runs backwards."""

from decimal import Decimal

from provenance.claims import Claim
from provenance.dates import How
from provenance.document import Span
from provenance.figures import Kind
from provenance.findings.contradictions import dated
from provenance.findings.finding import Evidence, Finding, finding, label, say

__all__ = ["check"]

HUNDRED = Decimal(100)


def check(evidence: Evidence) -> list[Finding]:
    """Every figure that no world could have; a date that lies ahead is told once, of the first figure that it dates."""
    found: list[Finding] = []
    told: set[Span] = set()
    for claim in evidence.claims:
        if (one := judged(evidence, claim, told)) is not None:
            found.append(one)
    return found


def judged(evidence: Evidence, claim: Claim, told: set[Span]) -> Finding | None:
    """What is impossible about a figure, if anything; ``told`` are the dates that were found to lie ahead."""
    words = {"label": label(evidence, claim), "a": claim.text}
    if too_large(evidence, claim):
        key = "share"
    elif too_late(evidence, claim, told):
        key = "date"
        words |= {"date_a": dated(claim), "published": f"{evidence.published}"}
    elif claim.figure.high is not None and claim.figure.high < claim.figure.value:
        key = "range"
    else:
        return None
    return finding("impossible", "error", (claim,), say(evidence, f"impossible.{key}", **words))


def too_large(evidence: Evidence, claim: Claim) -> bool:
    """Whether a rate that is part of a whole passes 100 %."""
    words = evidence.language.relations
    if claim.figure.kind is not Kind.PERCENT or claim.figure.value <= HUNDRED:
        return False
    return bool(words.bounded.search(claim.label[-12:])) and not words.unbounded.search(
        claim.label + claim.before[-10:]
    )


def too_late(evidence: Evidence, claim: Claim, told: set[Span]) -> bool:
    """Whether an as-of date lies after the publication, of a figure that is no plan."""
    stated, published = claim.stated, evidence.published
    if stated is None or published is None or stated.start is None or stated.span in told:
        return False
    if evidence.language.relations.plan.search(claim.clause + claim.around):
        return False
    as_of = stated.how is not How.EXPLICIT or evidence.language.relations.as_of.match(stated.wording)
    late = bool(as_of) and stated.start == stated.end and stated.start > published
    if late:
        told.add(stated.span)
    return late
