"""Lists of figures that are added up right behind: 省财政下达1200万元，县财政配套300万元，两级合计1500万元."""

from collections.abc import Iterator

from provenance.claims import Claim
from provenance.links.statements.levels import LEVELS, alike, plain
from provenance.links.statements.said import Total
from provenance.links.statements.sentence import Sentence

__all__ = ["sums"]

# Parts that make a total, but for a slip, differ from it by less than a tenth.
ABOUT = 10
# How many characters may name an item.
LONGEST = 16


def sums(sentence: Sentence) -> Iterator[Total]:
    """Each total with the list in front of it, where that makes about as much."""
    for i in range(2, len(sentence.claims)):
        total = sentence.claims[i]
        if total.figure.kind not in LEVELS or not plain(total):
            continue
        if sentence.words.sums.search(sentence.gap(i)) and len(parts := listed_before(sentence, i)) > 1:
            made = sum(part.figure.value for part in parts)
            if abs(made - total.figure.value) * ABOUT <= abs(total.figure.value):
                yield Total(total, tuple(parts), complete=True)


def listed_before(sentence: Sentence, i: int) -> list[Claim]:
    """The figures of the unit of figure ``i`` that stand in one list right in front of it."""
    found: list[Claim] = []
    for k in range(i - 1, -1, -1):
        if not alike(sentence.claims[k], sentence.claims[i]):
            break
        if found and not is_joint(sentence, sentence.gap(k + 1)):
            break
        found.append(sentence.claims[k])
    return found[::-1]


def is_joint(sentence: Sentence, gap: str) -> bool:
    """Whether words join two items of a list, the second with its name (，县财政配套)."""
    phrases = sentence.language.phrases
    named = phrases.joint.match(gap) and len(gap) <= LONGEST and not sentence.words.change.search(gap)
    return bool(phrases.joined.fullmatch(gap) or named)
