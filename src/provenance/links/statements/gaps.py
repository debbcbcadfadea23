"""By how many points one rate passes another: 农村居民增长B%，快于城镇居民C个百分点."""

from collections.abc import Iterator

from provenance.claims import Claim
from provenance.figures import Kind
from provenance.links.statements.levels import rates
from provenance.links.statements.said import Gap
from provenance.links.statements.sentence import FAR, Sentence

__all__ = ["gaps"]

# Names shorter than this (全国) are of places, whose rate the article does not state under that name alone.
SHORTEST = 3


def gaps(sentence: Sentence) -> Iterator[Gap]:
    """A rate, and the points by which it passes one that the paragraph has stated of what is named."""
    for i in range(1, len(sentence.claims)):
        end, by = sentence.claims[i - 1], sentence.claims[i]
        if by.figure.kind is not Kind.POINTS or end.figure.kind is not Kind.PERCENT:
            continue
        m = sentence.words.faster.search(sentence.gap(i))
        base = rate_of(sentence, i - 1, m.group("whose") or m.group("whom")) if m else None
        if base is not None:
            yield Gap(base, end, by)


def rate_of(sentence: Sentence, i: int, name: str) -> Claim | None:
    """The last rate before claim ``i``, stated for the same time, whose name holds what is named."""
    core = sentence.language.aspects.generic.sub("", sentence.language.fold_label(name))
    end = sentence.claims[i]
    if len(core) < SHORTEST:
        return None
    for one in reversed([*sentence.earlier, *sentence.claims[max(0, i - FAR) : i]]):
        if rates(one, end) and core in one.label and one.stated_bounds == end.stated_bounds:
            return one if one.label.endswith(end.label[-2:]) else None
    return None
