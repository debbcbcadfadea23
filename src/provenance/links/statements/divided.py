"""Wholes that are divided: 按经营地分，城镇A，增长B%；乡村C; A、B、C共W，分别为A、B、C."""

from collections.abc import Iterator

from provenance.claims import Claim
from provenance.links.statements.levels import LEVELS, alike
from provenance.links.statements.said import Part
from provenance.links.statements.sentence import Sentence

__all__ = ["divided", "whole_before_sentence"]

# How many parts are listed in one breath at most.
LISTED = 20
# Parts that make a whole, but for a slip, differ from it by less than a tenth.
ABOUT = 10


def divided(sentence: Sentence) -> Iterator[Part]:
    """按经营地分，城镇A，增长B%；乡村C: all the parts of the figure before; A、B、C共W，分别为A、B、C."""
    words = sentence.words
    if sentence.claims and words.divides.search(sentence.gap(0).rpartition("。")[2]):
        parts = listed_from(sentence, 0)
        whole = whole_before_sentence(sentence, sentence.claims[0]) or whole_above(sentence, parts)
        if whole is not None and not words.additive_not.search(whole.label):
            yield from (Part(whole, part) for part in parts if len(parts) > 1)
    for i in range(1, len(sentence.claims) - 1):
        whole = sentence.claims[i - 1]
        if words.dealt.fullmatch(sentence.gap(i)) and alike(whole, sentence.claims[i]):
            run = sentence.claims[i : i + LISTED]
            parts = [one for one, ok in zip(run, joined_from(sentence, i), strict=False) if ok]
            if len(parts) > 1:
                yield from (Part(whole, part) for part in parts)


def joined_from(sentence: Sentence, i: int) -> list[bool]:
    """For figure ``i`` and each behind it whether it still stands in one list of its unit."""
    joined = [True]
    for k in range(i + 1, min(len(sentence.claims), i + LISTED)):
        linked = sentence.language.phrases.joined.fullmatch(sentence.gap(k))
        joined.append(joined[-1] and bool(linked) and alike(sentence.claims[i], sentence.claims[k]))
    return joined


def listed_from(sentence: Sentence, i: int) -> list[Claim]:
    """The levels of one unit from figure ``i`` on, as far as the sentence only divides."""
    words, parts = sentence.words, []
    for k in range(i, min(len(sentence.claims), i + LISTED)):
        one, gap = sentence.claims[k], sentence.gap(k)
        if k > i and (words.of_which.search(gap) or words.against.search(gap) or words.net.search(gap)):
            break
        if alike(one, sentence.claims[i]) and one.own:
            parts.append(one)
        elif one.figure.kind in LEVELS:
            break
    return parts


def whole_above(sentence: Sentence, parts: list[Claim]) -> Claim | None:
    """The one level of the block before of which the parts may be all there is: they make about as much."""
    if sentence.earlier or len(parts) < 2:
        return None
    one, made = parts[0], sum(part.figure.value for part in parts)
    wholes = [
        c
        for c in sentence.above
        if alike(c, one)
        and c.own
        and c.stated_bounds in (None, one.stated_bounds)
        and c.topic.endswith(one.topic[-2:])
        and abs(c.figure.value - made) * ABOUT <= c.figure.value
    ]
    return wholes[0] if len(wholes) == 1 else None


def whole_before_sentence(sentence: Sentence, part: Claim) -> Claim | None:
    """The one level of a part's kind in the sentence before."""
    before = [c for c in sentence.earlier if c.sentence == sentence.earlier[-1].sentence]
    wholes = [c for c in before if alike(c, part) and c.own]
    return wholes[0] if len(wholes) == 1 else None
