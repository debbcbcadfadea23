"""Which pairs are worth scoring: those that share a value, a slip of the pen, or a pair of characters in the name."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, combinations, product

from provenance.figures import Kind, signatures
from provenance.links.article import told_by
from provenance.links.aspect import Aspect
from provenance.links.features import distinctness

__all__ = ["Blocked", "blocked", "pairs", "pairs_across"]

# Numbers of claims by what they share: a value, a slip's signature with its unit, or two characters of the name.
Blocks = dict[Decimal | tuple[str, str] | str, list[int]]

# In a block of more members than this (企业, 增长), each is held only against its neighbours.
COMMON = 40
FEWEST = 8
# A sentence that is printed more often than this is held only against its own copies.
COPIES = 4
# No two characters tell more than this.
EVER = 2.0
FAMILY = {Kind.POINTS: Kind.PERCENT, Kind.MULTIPLE: Kind.PERCENT, Kind.MEASURE: Kind.COUNT}


@dataclass(frozen=True, slots=True)
class Blocked:
    """Claims by what they share, in families of kinds; ``copies`` are pairs of sentences printed again and again."""

    families: dict[Kind, Blocks]
    copies: set[tuple[int, int]]


def blocked(aspects: Sequence[Aspect], first: int = 0, *, alone: bool = False) -> Blocked:
    """The blocks of claims that are numbered from ``first`` on.

    Where they are held ``alone`` against one another, what only one name has is left out.
    """
    limit = told_by(1) if alone else EVER
    families: dict[Kind, Blocks] = {kind: defaultdict(list) for kind in Kind}
    said: dict[tuple[object, ...], list[int]] = defaultdict(list)
    found: set[tuple[int, int]] = set()
    for number, one in enumerate(aspects, first):
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
        weights = one.article.weights
        for pair in one.pairs:
            if weights[pair] < limit:
                blocks[pair].append(number)
    return Blocked(families, found)


def pairs(aspects: Sequence[Aspect]) -> Iterator[tuple[int, int]]:
    """The numbers of candidate pairs, each once, in order of the text."""
    sorted_in = blocked(aspects, alone=True)
    found = set(sorted_in.copies)
    for members in chain.from_iterable(blocks.values() for blocks in sorted_in.families.values()):
        size = len(members)
        if size > 1:
            if size <= COMMON:
                found.update(combinations(members, 2))
                continue
            for k, a in enumerate(members):
                found.update((a, b) for b in members[k + 1 : k + 1 + FEWEST])
    yield from sorted(found)


def pairs_across(ours: Blocked, theirs: Blocked) -> list[tuple[int, int]]:
    """The pairs with a claim in each of two texts, numbered on, as ``pairs`` finds them in both together.

    Whose copies they are tells the part of the article, so no claim of one text is a copy of one of the other.
    """
    found: set[tuple[int, int]] = set()
    for kind, blocks in theirs.families.items():
        for shared, others in blocks.items():
            mine = ours.families[kind].get(shared, [])
            if len(mine) + len(others) <= COMMON:
                found.update(product(mine, others))
                continue
            for behind, a in enumerate(reversed(mine[-FEWEST:])):
                found.update((a, b) for b in others[: FEWEST - behind])
    return sorted(found)


def wording(one: Aspect) -> tuple[object, ...]:
    """What two claims have in common that are one sentence, printed twice."""
    claim = one.claim
    return (claim.text, claim.label, claim.around, claim.stated_bounds, one.zone, one.events)
