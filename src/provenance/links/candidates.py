"""Which pairs are worth scoring: those that share a value, a slip of the pen, or a pair of characters in the name."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from provenance.figures import Kind, signatures
from provenance.links.aspect import Aspect
from provenance.links.features import distinctness

__all__ = ["pairs"]

COMMON = 40
FAMILY = {Kind.POINTS: Kind.PERCENT, Kind.MULTIPLE: Kind.PERCENT, Kind.MEASURE: Kind.COUNT}


def pairs(aspects: Sequence[Aspect]) -> Iterator[tuple[int, int]]:
    """The numbers of candidate pairs, each once, in order of the text."""
    blocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, one in enumerate(aspects):
        family = FAMILY.get(one.claim.figure.kind, one.claim.figure.kind)
        if family is Kind.RANGE:
            family = FAMILY.get(Kind.MEASURE, Kind.COUNT)
        blocks[(family, "value", abs(one.claim.figure.value).normalize())].append(number)
        if distinctness(one.claim.figure) >= 0.8:
            for signature in signatures(one.claim.figure):
                blocks[(family, "slip", one.claim.figure.unit, signature)].append(number)
        for pair in one.pairs:
            blocks[(family, "label", pair)].append(number)
    found: set[tuple[int, int]] = set()
    for members in blocks.values():
        if 1 < len(members):
            near = len(members) > COMMON
            for k, a in enumerate(members):
                found.update((a, b) for b in (members[k + 1 : k + 1 + COMMON] if near else members[k + 1 :]))
    yield from sorted(found)
