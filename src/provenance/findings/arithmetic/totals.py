"""A total is not what its parts make."""

from dataclasses import replace
from decimal import Decimal

from provenance.figures import Figure, Interval, Slip, chance, interval, slip
from provenance.findings.finding import Evidence, Finding, amount, finding, label, say
from provenance.findings.possible import meets
from provenance.links import Part, Total

__all__ = ["check"]

# A slip between unrelated numbers that is no likelier than this does not come about by chance.
RARE = 0.004


def check(evidence: Evidence) -> list[Finding]:
    """Every column or list, and all the parts of a whole, that do not make their total."""
    found = [summed(evidence, one) for one in evidence.statements.totals]
    return [one for one in found if one is not None] + parts_exceed(evidence)


def summed(evidence: Evidence, total: Total) -> Finding | None:
    """A column against its total."""
    parts = [interval(c.figure) for c in total.parts]
    possible = Interval(sum((p.low for p in parts), Decimal(0)), sum((p.high for p in parts), Decimal(0)))
    if meets(possible, total.total.figure) or not (total.complete or is_slip_away(total)):
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
