"""From A to B is not the stated change; two rates are not as far apart as stated."""

from decimal import Decimal

from provenance.figures import Interval, Kind, interval
from provenance.findings.finding import Evidence, Finding, amount, finding, label, say, short
from provenance.findings.possible import growth, magnitudes, meets, ratio
from provenance.links import Change, Gap

__all__ = ["check"]

HUNDRED = Decimal(100)
# Basis points in a percentage point.
BASIS = 100


def check(evidence: Evidence) -> list[Finding]:
    """Every stated change and distance that does not follow from the figures between which it lies."""
    found = [changed(evidence, one) for one in evidence.statements.changes]
    found += [apart(evidence, one) for one in evidence.statements.gaps]
    return [one for one in found if one is not None]


def changed(evidence: Evidence, change: Change) -> Finding | None:
    """A change against the figures between which it lies."""
    by = change.by.figure
    if change.base.figure.kind is Kind.RANK:
        return moved(evidence, change)
    if interval(change.base.figure).low <= 0:
        return None
    if by.kind is Kind.PERCENT and evidence.language.relations.constant_prices.search(change.end.label):
        return None
    possible, key, said = implied(evidence, change)
    if meets(possible, by):
        return None
    message = say(
        evidence, key, label=label(evidence, change.end, change.base), base=change.base.text, end=change.end.text,
        computed=said, stated=change.by.text,
    )  # fmt: skip
    return finding("arithmetic", "error", (change.base, change.end, change.by), message)


def moved(evidence: Evidence, change: Change) -> Finding | None:
    """By how many places something moved, against the two places."""
    places = abs(change.end.figure.value - change.base.figure.value)
    if places == abs(change.by.figure.value):
        return None
    words = {"base": change.base.text, "end": change.end.text, "stated": change.by.text}
    computed = amount(evidence, places, change.by.unit)
    message = say(evidence, "arithmetic.delta", label=label(evidence, change.end), computed=computed, **words)
    return finding("arithmetic", "error", (change.base, change.end, change.by), message)


def implied(evidence: Evidence, change: Change) -> tuple[Interval, str, str]:
    """What a change must lie within, what is said where it does not, and the change as computed."""
    base, end, by = change.base.figure, change.end.figure, change.by.figure
    a, b = interval(base), interval(end)
    apart = abs(abs(end.value) - abs(base.value))
    if by.kind is Kind.PERCENT:
        return growth(a, b), "arithmetic.growth", short(apart / abs(base.value) * HUNDRED)
    if by.kind is Kind.MULTIPLE:
        more = added(evidence, change)
        return ratio(a, b, added=more), "arithmetic.multiple", short(abs(end.value / base.value) - more)
    size = BASIS if by.unit.endswith("基点") else 1
    possible = magnitudes((b.low - a.high) * size, (b.high - a.low) * size)
    return possible, "arithmetic.delta", amount(evidence, apart * size, change.by.unit)


def added(evidence: Evidence, change: Change) -> bool:
    """Whether a multiple says by how much something grew (增长两倍), not what it grew to (是…的三倍, 翻番)."""
    grew = not change.by.figure.rule.endswith("doubled")
    return grew and bool(evidence.language.relations.change.search(change.by.before))


def apart(evidence: Evidence, gap: Gap) -> Finding | None:
    """The points by which one rate is said to pass another."""
    a, b = interval(gap.base.figure), interval(gap.end.figure)
    if meets(magnitudes(b.low - a.high, b.high - a.low), gap.by.figure):
        return None
    computed = amount(evidence, abs(gap.end.figure.value - gap.base.figure.value), gap.by.unit)
    told = {"end": gap.end.text, "base": gap.base.text, "computed": computed, "stated": gap.by.text}
    names = {"end_label": label(evidence, gap.end), "base_label": label(evidence, gap.base)}
    return finding(
        "arithmetic", "warning", (gap.base, gap.end, gap.by), say(evidence, "arithmetic.gap", **told, **names)
    )
