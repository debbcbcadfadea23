"""A share, of what there is or of a plan, does not follow from its part and whole."""

from decimal import Decimal

from provenance.claims import Claim
from provenance.figures import Interval, interval
from provenance.findings.finding import Evidence, Finding, finding, say, short
from provenance.findings.possible import meets
from provenance.links import Share

__all__ = ["check"]

HUNDRED = Decimal(100)


def check(evidence: Evidence) -> list[Finding]:
    """Every stated share that follows from no figure that its whole's name may mean."""
    return [found for one in evidence.statements.shares if (found := shared(evidence, one)) is not None]


def shared(evidence: Evidence, share: Share) -> Finding | None:
    """A share against its part and whole."""
    if share.part.figure.value > share.whole.figure.value and not share.planned:
        return None
    whole = interval(share.whole.figure)
    others = (one for one in share.others if not interval(one.figure).meets(whole))
    if any(share_meets(share, one) for one in (share.whole, *others)):
        return None
    computed = abs(share.part.figure.value) / abs(share.whole.figure.value) * HUNDRED
    message = say(
        evidence,
        "arithmetic.share",
        part=share.part.text,
        whole=share.whole.text,
        computed=short(computed),
        stated=share.share.text,
    )
    return finding("arithmetic", "warning", (share.part, share.whole, share.share), message)


def share_meets(share: Share, whole: Claim) -> bool:
    """Whether the stated share follows from a whole, which may be nothing."""
    a, b = interval(share.part.figure), interval(whole.figure)
    if b.low <= 0:
        return whole is share.whole
    return meets(Interval(a.low / b.high * HUNDRED, a.high / b.low * HUNDRED), share.share.figure)
