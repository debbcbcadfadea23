"""A gain and a growth that do not fit the level that they led to."""

from decimal import Decimal

from provenance.figures import Interval, interval
from provenance.findings.finding import Evidence, Finding, finding, label, say, short
from provenance.findings.possible import meets
from provenance.links import Gain

__all__ = ["check"]

HUNDRED = Decimal(100)


def check(evidence: Evidence) -> list[Finding]:
    """Every growth that is not the gain over what there was before it."""
    return [found for one in evidence.statements.gains if (found := gained(evidence, one)) is not None]


def gained(evidence: Evidence, one: Gain) -> Finding | None:
    """A level's gain against its growth: gain / (level - gain), or loss / (level + loss)."""
    level, gain = interval(one.level.figure), interval(one.gain.figure)
    sign = 1 if one.falls else -1
    least, most = level.low + sign * (gain.low if one.falls else gain.high), level.high + sign * gain.high
    most = most if one.falls else level.high - gain.low
    if least <= 0:
        return None
    if meets(Interval(gain.low / most * HUNDRED, gain.high / least * HUNDRED), one.growth.figure):
        return None
    before = abs(one.level.figure.value) + sign * abs(one.gain.figure.value)
    computed = short(abs(one.gain.figure.value) / before * HUNDRED)
    message = say(
        evidence, "arithmetic.gain", label=label(evidence, one.level), level=one.level.text,
        gain=one.gain.text, computed=computed, stated=one.growth.text,
    )  # fmt: skip
    return finding("arithmetic", "warning", (one.level, one.gain, one.growth), message)
