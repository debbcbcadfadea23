"""Which pairs are worth scoring: those that share a value, a slip of the pen, or a pair of characters in the name."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, combinations

from provenance.figures import Kind, signatures
from provenance.links.aspect import Aspect
from provenance.links.features import distinctness

__all__ = ["pairs"]

# Numbers of claims by what they share: a value, a slip's signature with its unit, or two characters of the name.
Blocks = dict[Decimal | tuple[str, str] | str, list[int]]

# In a block of more members than this (企业, 增长), each is held only against its neighbours.
COMMON = 40
FEWEST = 8
# A sentence that is printed more often than this is held only against its own copies.
COPIES = 4
FAMILY = {Kind.POINTS: Kind.PERCENT, Kind.MULTIPLE: Kind.PERCENT, Kind.MEASURE: Kind.COUNT}


def pairs(aspects: Sequence[Aspect]) -> Iterator[tuple[int, int]]:
    """The numbers of candidate pairs, each once, in order of the text."""
    families: dict[Kind, Blocks] = {kind: defaultdict(list) for kind in Kind}
    said: dict[tuple[object, ...], list[int]] = defaultdict(list)
    found: set[tuple[int, int]] = set()
    for number, one in enumerate(aspects):
        copies = said[wording(one)]
        copies.append(number)
        if len(copies) > COPIES:
            found.update((copy, number) for copy in copies[-COPIES - 1 : -1])
            continue
        family = FAMILY.get(one.figure.kind, one.figure.kind)
        if family is Kind.RANGE:
            family = FAMILY.get(Kind.MEASURE, Kind.COUNT)
        blocks = families[family]
        blocks[abs(one.figure.value).normalize()].append(number)
        if distinctness(one.written) >= 0.5:
            for signature in signatures(one.written):
                blocks[(one.written.unit, signature)].append(number)
        for pair in one.pairs:
            blocks[pair].append(number)
    for members in chain.from_iterable(blocks.values() for blocks in families.values()):
        size = len(members)
        if size > 1:
            if size <= COMMON:
                found.update(combinations(members, 2))
                continue
            for k, a in enumerate(members):
                found.update((a, b) for b in members[k + 1 : k + 1 + FEWEST])
    yield from sorted(found)


def wording(one: Aspect) -> tuple[object, ...]:
    """What two claims have in common that are one sentence, printed twice."""
    claim = one.claim
    return (claim.text, claim.label, claim.around, claim.stated_bounds, one.zone, one.events)
