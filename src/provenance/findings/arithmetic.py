"""arithmetic: from A to B is not the stated change; a share, a multiple or a total does not follow."""

from dataclasses import replace
from decimal import Decimal

from provenance.claims import Claim
from provenance.figures import Figure, Interval, Kind, Slip, chance, interval, slip
from provenance.findings.finding import Evidence, Finding, amount, finding, label, say, short
from provenance.findings.hindsight import hindsight
from provenance.findings.possible import growth, magnitudes, meets, ratio
from provenance.links import Change, Gap, Part, Share, Total

__all__ = ["check"]

HUNDRED = Decimal(100)
# Basis points in a percentage point.
BASIS = 100
# A slip between unrelated numbers that is no likelier than this does not come about by chance.
RARE = 0.004


def check(evidence: Evidence) -> list[Finding]:
    """Every stated change, share and total that does not follow from the figures it relates."""
    found = [f for change in evidence.statements.changes if (f := changed(evidence, change))]
    found += [f for gap in evidence.statements.gaps if (f := apart(evidence, gap))]
    found += [f for share in evidence.statements.shares if (f := shared(evidence, share))]
    found += [f for total in evidence.statements.totals if (f := summed(evidence, total))]
    found += parts_exceed(evidence)
    return found + hindsight(evidence, {f.claims[-1].id for f in found})


def changed(evidence: Evidence, change: Change) -> Finding | None:
    """A change against the figures between which it lies."""
    by = change.by.figure
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


def summed(evidence: Evidence, total: Total) -> Finding | None:
    """A column against its total."""
    parts = [interval(c.figure) for c in total.parts]
    possible = Interval(sum((p.low for p in parts), Decimal(0)), sum((p.high for p in parts), Decimal(0)))
    if meets(possible, total.total.figure) or not is_slip_away(total):
        return None
    computed = sum((c.figure.value for c in total.parts), Decimal(0))
    message = say(
        evidence,
        "arithmetic.total",
        label=label(evidence, total.total),
        computed=amount(evidence, computed, total.total.unit),
        stated=total.total.text,
    )
    return finding("arithmetic", "warning", (*total.parts, total.total), message)


def is_slip_away(total: Total) -> bool:
    """Whether parts and total disagree by a slip of the pen in one of them, or the parts make more than the total.

    Where they make less by some other amount, the table may leave parts out; a total less than one of them is no sum.
    """
    made = sum((c.figure.value for c in total.parts), Decimal(0))
    missing = total.total.figure.value - made
    if total.total.figure.value < max(c.figure.value for c in total.parts):
        return False
    if missing < 0 or slip(total.total.figure, replace(total.total.figure, value=made)):
        return True
    return any(slip(c.figure, replace(c.figure, value=c.figure.value + missing)) for c in total.parts)


def is_slip(whole: Figure, computed: Decimal) -> bool:
    """Whether what the parts make is a slip of the pen from their whole that hardly comes about by chance."""
    made = replace(whole, value=computed)
    slipped = slip(whole, made)
    return slipped in (Slip.SWAPPED, Slip.DIGIT) and chance(whole, made, slipped) <= RARE


def parts_exceed(evidence: Evidence) -> list[Finding]:
    """Parts listed in one breath that make more than their whole, though none of them does alone.

    Or less by a slip of the pen: where they merely make less, others may go unnamed.
    """
    wholes: dict[str, list[Part]] = {}
    for one in evidence.statements.parts:
        wholes.setdefault(one.whole.id, []).append(one)
    found = []
    for parts in wholes.values():
        whole = parts[0].whole
        lows = [interval(one.part.figure).low for one in parts]
        computed = sum((one.part.figure.value for one in parts), Decimal(0))
        high = interval(whole.figure).high
        exceed = sum(lows) > high or sum(lows) == high > whole.figure.value
        if (
            len(parts) < 2
            or max(lows) > whole.figure.value
            or not (exceed or is_slip(whole.figure, computed))
        ):
            continue
        message = say(
            evidence,
            "arithmetic.total",
            label=label(evidence, whole),
            computed=amount(evidence, computed, whole.unit),
            stated=whole.text,
        )
        found.append(finding("arithmetic", "warning", (whole, *(one.part for one in parts)), message))
    return found
