"""Changes between two levels: 由A增至B，增长C%，净增D; 与A相比，B增长C%; A，比上年的B增长C%."""

from collections.abc import Iterator

from provenance.claims import Claim
from provenance.figures import Kind
from provenance.links.statements.levels import LEVELS, alike, rates
from provenance.links.statements.said import Change
from provenance.links.statements.sentence import FAR, Sentence

__all__ = ["changes"]


def changes(sentence: Sentence) -> Iterator[Change]:
    """由A增至B，增长C%，净增D; 与A相比，B增长C%; A，比上年的B增长C%."""
    words = sentence.words
    for i in range(1, len(sentence.claims)):
        base, end = sentence.claims[i - 1], sentence.claims[i]
        if (
            (alike(base, end) or rates(base, end))
            and words.end.search(sentence.gap(i))
            and words.start.search(sentence.gap(i - 1))
        ) or (
            alike(base, end)
            and words.likened.match(sentence.gap(i))
            and words.beside.search(sentence.gap(i - 1))
            and not (words.change.search(sentence.gap(i)) or words.net.search(sentence.gap(i)))
        ):
            yield from stated(sentence, base, end, i + 1)
        elif (now := now_against(sentence, i)) is not None:
            yield from told_before(sentence, end, now, i)
            yield from stated(sentence, end, now, i + 1)


def now_against(sentence: Sentence, i: int) -> Claim | None:
    """What claim ``i`` is compared with, where it is only named for comparison."""
    against = sentence.words.against.search(sentence.gap(i))
    if not against:
        return None
    now, then = sentence.claims[i - 1], sentence.claims[i]
    if rates(now, then):
        moves = sentence.words.start.search(sentence.gap(i))
        return now if not moves and (not then.own or then.topic == now.topic) else None
    return level_before(sentence, i) if then.figure.kind in LEVELS else None


def level_before(sentence: Sentence, i: int) -> Claim | None:
    """The claim to which claim ``i`` is the figure compared with: the last of its unit that is not itself one."""
    against = sentence.claims[i]
    for k in range(i - 1, max(-1, i - 1 - FAR), -1):
        one = sentence.claims[k]
        if alike(one, against) and not sentence.is_aside(k) and sentence.additive(one, against):
            same = one.topic == against.topic or not against.own
            return one if same else None
        if one.figure.kind in LEVELS and one.own:
            return None
    return None


def told_before(sentence: Sentence, base: Claim, end: Claim, i: int) -> Iterator[Change]:
    """The growth on the year that stands before its base: A，同比增长C%，上年同期为B."""
    words = sentence.words
    if words.sequential.search(sentence.gap(i)):
        return
    for j in range(i - 1, 0, -1):
        by, gap = sentence.claims[j], sentence.gap(j)
        if by is end or words.stops.search(gap) or words.other_measure.search(gap):
            return
        if words.on_year.search(gap) and says_change(sentence, by, end, gap):
            yield Change(base, end, by)


def stated(sentence: Sentence, base: Claim, end: Claim, start: int) -> Iterator[Change]:
    """The figures behind a pair that say by how much it changed."""
    words = sentence.words
    for j in range(start, min(start + 3, len(sentence.claims))):
        by, gap = sentence.claims[j], sentence.gap(j)
        level = by.figure.kind in LEVELS
        if (
            words.stops.search(gap)
            or (by.figure.kind is end.figure.kind and words.against.search(gap))
            or (by.own and level and not words.net.search(gap))
        ):
            return
        if words.other_measure.search(gap) or (j > start and words.rebased.search(gap)):
            return
        if words.on_year.search(gap) and words.sequential.search(sentence.gap(start - 1)):
            return
        if says_change(sentence, by, end, gap):
            yield Change(base, end, by)


def says_change(sentence: Sentence, by: Claim, end: Claim, gap: str) -> bool:
    """Whether a figure behind a level or rate says how it changed: a rate by points, a level by the rest."""
    words, kind = sentence.words, by.figure.kind
    if end.figure.kind is Kind.PERCENT:
        return kind is Kind.POINTS and bool(words.change.search(gap))
    if kind is Kind.MULTIPLE:
        doubled = by.figure.rule.endswith("doubled")
        return doubled or bool(words.change.search(gap) or words.times.search(gap))
    if kind is Kind.PERCENT:
        return bool(words.change.search(gap))
    return by.figure.unit == end.figure.unit and kind is end.figure.kind and bool(words.net.search(gap))
