"""Wholes that are divided: 按经营地分，城镇A，增长B%；乡村C; A、B、C共W，分别为A、B、C."""

from collections.abc import Iterator

from provenance.claims import Claim
from provenance.figures import Kind
from provenance.links.statements.levels import LEVELS, alike
from provenance.links.statements.said import Part
from provenance.links.statements.sentence import Sentence

__all__ = ["alternating", "divided", "whole_before_sentence"]

# How many parts are listed in one breath at most.
LISTED = 20
# Parts that make a whole, but for a slip, differ from it by less than a tenth.
ABOUT = 10
# Two parts of each of two wholes.
ALTERNATING = 4


def divided(sentence: Sentence) -> Iterator[Part]:
    """按经营地分，城镇A，增长B%；乡村C: all the parts of the figure before; A、B、C共W，分别为A、B、C."""
    words = sentence.words
    if sentence.claims and words.divides.search(sentence.gap(0).rpartition("。")[2]):
        yield from all_of_one(sentence)
    for i in range(1, len(sentence.claims) - 1):
        whole = sentence.claims[i - 1]
        if not sentence.counts_alike(whole, sentence.claims[i]) or not words.dealt.search(sentence.gap(i)):
            continue
        run = sentence.claims[i : i + LISTED]
        parts = [one for one, ok in zip(run, joined_from(sentence, i), strict=False) if ok]
        alone = words.dealt.fullmatch(sentence.gap(i)) is not None
        if len(parts) > 1 and (alone or make_up(whole, parts)):
            yield from (Part(whole, part) for part in parts)


def make_up(whole: Claim, parts: list[Claim]) -> bool:
    """Whether things that are dealt out behind others may be what these are: they are counted, and about as many."""
    made = sum(part.figure.value for part in parts)
    counted = whole.figure.kind is Kind.COUNT and whole.stated_bounds == parts[0].stated_bounds
    return counted and abs(made - whole.figure.value) * ABOUT <= whole.figure.value


def all_of_one(sentence: Sentence) -> Iterator[Part]:
    """The parts that a sentence divides (分产品看，三项收入分别为A、B和C), of the whole in front of it."""
    dealt = len(sentence.claims) > 1 and sentence.words.dealt.search(sentence.gap(1)) is not None
    first = int(dealt) if dealt else opens_list(sentence)
    parts = listed_from(sentence, first)
    if len(parts) < 2:
        return
    named = sentence.claims[0] if dealt else None
    whole = whole_before_sentence(sentence, parts[0], named) or whole_above(sentence, parts)
    if whole is not None and not sentence.words.additive_not.search(whole.label):
        yield from (Part(whole, part) for part in parts)


def opens_list(sentence: Sentence) -> int:
    """The first figure that is a part, not a bar that says of which (90平方米以下的58笔)."""
    return next((k for k in range(len(sentence.claims)) if not is_bar(sentence, k)), 0)


def is_bar(sentence: Sentence, i: int) -> bool:
    """Whether a figure only says what is counted by the next (60岁以上的)."""
    behind = sentence.claims[i].figure.span.end
    return sentence.words.bar.match(sentence.text, behind) is not None


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
        if alike(one, sentence.claims[i]) and (one.own or (k and is_bar(sentence, k - 1))):
            parts.append(one)
        elif one.figure.kind in LEVELS and not is_bar(sentence, k):
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


def alternating(sentence: Sentence) -> Iterator[Part]:
    """Parts of two wholes in turn: 其中，12座大型水库蓄水39亿立方米，84座中型水库蓄水13亿立方米."""
    claims = sentence.claims
    turns = len(claims) >= ALTERNATING and not alike(claims[0], claims[1])
    if not turns or not all(alike(one, claims[k % 2]) and one.own for k, one in enumerate(claims)):
        return
    second = claims[1::2]
    whole = whole_before_sentence(sentence, second[0], second[0])
    if whole is not None and sentence.additive(whole, second[0]):
        yield from (Part(whole, part) for part in second)


def whole_before_sentence(sentence: Sentence, part: Claim, named: Claim | None = None) -> Claim | None:
    """The one level of a part's kind in the sentence before; of several the one called like it, or like ``named``."""
    before = [c for c in sentence.earlier if c.sentence == sentence.earlier[-1].sentence]
    wholes = [c for c in before if alike(c, part) and c.own]
    if len(wholes) > 1 and named is not None:
        ending = ended(sentence, named)
        wholes = [c for c in wholes if c.stated_bounds == part.stated_bounds and ended(sentence, c) == ending]
    return wholes[0] if len(wholes) == 1 else None


def ended(sentence: Sentence, claim: Claim) -> str:
    """How a claim's name ends, without the words that tell nothing apart (总量)."""
    return sentence.language.aspects.generic.sub("", claim.measure)[-2:]
