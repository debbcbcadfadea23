"""Shares: P，占W的C%."""

from collections.abc import Iterator, Mapping

from provenance.claims import Claim
from provenance.figures import Kind
from provenance.links.statements.levels import LEVELS, alike
from provenance.links.statements.said import Share
from provenance.links.statements.sentence import Sentence
from provenance.links.statements.wholes import Wholes

__all__ = ["shares"]

# How many figures (growths, bases) may stand between a part and its share.
BACK = 4


def shares(sentence: Sentence, wholes: Wholes, divided: Mapping[str, Claim]) -> Iterator[Share]:
    """P，占W的C%; ``divided`` are the wholes of parts, for a share that names none."""
    for i in range(1, len(sentence.claims)):
        share = sentence.claims[i]
        m = sentence.share_named(i) if share.figure.kind is Kind.PERCENT and not share.own else None
        if m is None:
            continue
        name = sentence.language.fold_label(m.group("whole"))
        year = sentence.words.year.search(sentence.gap(i))
        for part, told in dealt(sentence, i):
            if name:
                called, others = wholes.find(name, part, told, year.group()[:4] if year else "")
            else:
                called, others = divided.get(part.id), ()
            if called is not None and called is not part and is_part(sentence, called, part):
                yield Share(part, called, told, others)


def is_part(sentence: Sentence, whole: Claim, part: Claim) -> bool:
    """Whether a level can be part of another; a sum (合计16200万元) can, of whatever it is the sum (每10股派3元)."""
    summed = not part.own and sentence.words.additive_not.search(part.event + whole.label) is None
    return summed or sentence.additive(whole, part)


def dealt(sentence: Sentence, i: int) -> Iterator[tuple[Claim, Claim]]:
    """The part of which claim ``i`` is the share, or in turn those of a list of shares (A和B，分别占C%和D%)."""
    if not sentence.words.dealt.search(sentence.gap(i)):
        if (part := part_before(sentence, i)) is not None:
            yield part, sentence.claims[i]
        return
    size = 1
    while i + size < len(sentence.claims) and sentence.claims[i + size].figure.kind is Kind.PERCENT:
        if not sentence.language.phrases.joined.fullmatch(sentence.gap(i + size)):
            break
        size += 1
    parts = sentence.claims[max(0, i - size) : i]
    if len(parts) == size and all(alike(one, parts[0]) for one in parts):
        yield from zip(parts, sentence.claims[i : i + size], strict=True)


def part_before(sentence: Sentence, i: int) -> Claim | None:
    """The level of which claim ``i`` is the share: the last before it that is not only compared with."""
    for k in range(i - 1, max(-1, i - 1 - BACK), -1):
        one = sentence.claims[k]
        if one.figure.kind in LEVELS and not sentence.is_aside(k):
            return one
        if one.own and one.figure.kind not in LEVELS:
            return None
    return None
