"""A daily average that is not the total by the days of its period."""

from decimal import Decimal

from provenance.figures import Interval, interval
from provenance.findings.finding import Evidence, Finding, amount, finding, label, say
from provenance.findings.possible import meets
from provenance.links import Daily

__all__ = ["check"]

# A house may be closed on some days: an average over no fewer than these of all is left alone.
OPEN = Decimal("0.8")


def check(evidence: Evidence) -> list[Finding]:
    """Every daily average that does not follow from its total."""
    return [found for one in evidence.statements.daily if (found := averaged(evidence, one)) is not None]


def averaged(evidence: Evidence, one: Daily) -> Finding | None:
    """A total by its days against the stated average."""
    total = interval(one.total.figure)
    if meets(Interval(total.low / one.days, total.high / (one.days * OPEN)), one.each.figure):
        return None
    computed = amount(evidence, abs(one.total.figure.value) / one.days, one.each.unit)
    message = say(
        evidence, "arithmetic.daily", label=label(evidence, one.total), total=one.total.text, days=one.days,
        computed=computed, stated=one.each.text,
    )  # fmt: skip
    return finding("arithmetic", "warning", (one.total, one.each), message)
