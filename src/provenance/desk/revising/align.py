"""Aligning two texts sentence by sentence: the same, edited, gone, or not to be told from one another."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

__all__ = ["Alignment", "align"]

ALIKE = 0.5  # how much of two sentences must be the same for one to be an edit of the other
CLEARLY = 0.1  # by how much it must be more so than any other pair
LONGEST = 60  # sentences of one rewritten passage that are compared each with each


@dataclass(frozen=True, slots=True)
class Alignment:
    """Old sentences by their numbers: ``same`` and ``edited`` name the new one; ``moved`` are out of their order.

    An ``ambiguous`` one has several places that are equally likely; whatever is in none of these is gone.
    """

    same: dict[int, int]
    moved: frozenset[int]
    edited: dict[int, int]
    ambiguous: frozenset[int]


def align(old: Sequence[str], new: Sequence[str]) -> Alignment:
    """Align two texts; where a sentence stands more than once on either side, nothing is guessed."""
    was, now = Counter(old), Counter(new)
    places = {text: place for place, text in enumerate(new)}
    same = {i: places[text] for i, text in enumerate(old) if was[text] == now[text] == 1}
    twice = {i for i, text in enumerate(old) if now[text] and i not in same}
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    in_order = {i for tag, i1, i2, _, _ in blocks if tag == "equal" for i in range(i1, i2)}
    edited: dict[int, int] = {}
    unclear: set[int] = set()
    for tag, i1, i2, j1, j2 in blocks:
        if tag == "replace":
            left = [i for i in range(i1, i2) if not now[old[i]]]
            right = [j for j in range(j1, j2) if not was[new[j]]]
            pairs, several = pair(old, new, left, right)
            edited.update(pairs)
            unclear.update(several)
    return Alignment(same, frozenset(same.keys() - in_order), edited, frozenset(twice | unclear))


def pair(
    old: Sequence[str], new: Sequence[str], left: Sequence[int], right: Sequence[int]
) -> tuple[dict[int, int], set[int]]:
    """Which of the sentences of a rewritten passage are edits of which, and those with more than one candidate."""
    if max(len(left), len(right)) > LONGEST:
        return {}, set(left)
    alike = {(i, j): likeness(old[i], new[j]) for i in left for j in right}
    close = {key: score for key, score in alike.items() if score >= ALIKE}
    pairs, several = {}, set()
    for (i, j), score in close.items():
        if all(score - rival >= CLEARLY for rival in rivals(alike, i, j)):
            pairs[i] = j
        else:
            several.add(i)
    return pairs, several - pairs.keys()


def likeness(one: str, other: str) -> float:
    """How much of two sentences is the same, 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def rivals(alike: dict[tuple[int, int], float], i: int, j: int) -> Iterator[float]:
    """How alike the other pairs are that either sentence could be part of."""
    yield from (score for (a, b), score in alike.items() if (a == i) != (b == j))
