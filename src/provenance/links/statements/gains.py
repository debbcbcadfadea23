"""A level, what it gained, and by how many per cent: 总产量2874万吨，比上年增加36万吨，增长1.3%."""

from collections.abc import Iterator

from provenance.figures import Kind
from provenance.links.statements.levels import alike
from provenance.links.statements.said import Gain
from provenance.links.statements.sentence import Sentence

__all__ = ["gains"]

# How many characters may stand in front of the growth: 同比增长约.
LONGEST = 8


def gains(sentence: Sentence) -> Iterator[Gain]:
    """Three figures side by side, where gain and growth are over the same base."""
    words = sentence.words
    for i in range(2, len(sentence.claims)):
        level, gain, growth = sentence.claims[i - 2 : i + 1]
        if growth.figure.kind is not Kind.PERCENT or not level.own or gain.own or not alike(level, gain):
            continue
        by, on = sentence.gap(i - 1), sentence.gap(i)
        if words.stops.search(by + on) or words.since_then.search(by) or not words.net.search(by):
            continue
        one_base = not words.on_year.search(on) or words.on_year.search(by) or words.last_year.search(by)
        grown = words.change.search(on) and not words.not_on_year.search(on) and not words.rebased.search(on)
        if one_base and grown and len(on) <= LONGEST and not words.other_measure.search(on):
            yield Gain(level, gain, growth, falls=words.falls.search(by) is not None)
