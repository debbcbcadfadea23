"""Parts of a whole: W，其中P; of W，P; W个…中，P; 按…分，P，Q."""

from collections.abc import Iterator

from provenance.claims import Claim
from provenance.figures import Kind
from provenance.links.statements.divided import alternating, divided, whole_before_sentence
from provenance.links.statements.levels import LEVELS, alike
from provenance.links.statements.said import Part
from provenance.links.statements.sentence import FAR, Sentence

__all__ = ["parts"]

# How many parts are listed in one breath at most.
LISTED = 20
# How many characters may stand between two of them.
LONGEST = 16
# What is so many times its whole is no part of it, but counts something else.
FAR_MORE = 2


def parts(sentence: Sentence) -> Iterator[Part]:
    """W，其中P; of W，P; W个…中，P."""
    words = sentence.words
    if (whole := whole_of_sentence(sentence)) is not None:
        yield from siblings(sentence, whole, 0)
        yield from alternating(sentence)
    yield from divided(sentence)
    for i in range(1, len(sentence.claims)):
        part = sentence.claims[i]
        if part.figure.kind not in LEVELS:
            continue
        gap = sentence.gap(i)
        if is_attribute(sentence, i - 1):
            gap = sentence.gap(i - 1) + gap
        if words.among_these.match(gap) and alike(sentence.claims[i - 1], part):
            yield from siblings(sentence, sentence.claims[i - 1], i)
        elif (
            words.inside.search(gap)
            and (m := words.among.search(gap))
            and (whole := named_whole(sentence, i, m.group("whole"))) is not None
        ) or (
            (opens := words.of_which.search(gap))
            and (whole := sentence.whole_before(i)) is not None
            and (not words.stops.search(gap) or goes_on(sentence, whole, i, opens.start()))
        ):
            yield from siblings(sentence, whole, i)


def is_attribute(sentence: Sentence, i: int) -> bool:
    """Whether a figure behind 其中 only tells which part is counted next (其中提供24小时入住的52家)."""
    one, after = sentence.claims[i], sentence.claims[i + 1]
    between = sentence.gap(i + 1)
    attributive = between.endswith(sentence.words.attribute) and not sentence.words.pause.search(between)
    return (
        i > 0
        and attributive
        and not alike(one, after)
        and bool(sentence.words.of_which.search(sentence.gap(i)))
    )


def goes_on(sentence: Sentence, whole: Claim, i: int, opens: int) -> bool:
    """Whether a part that opens right behind a semicolon can only be of the whole: W，日均D；其中P."""
    stops, gap = sentence.words.stops, sentence.gap(i)
    if stops.search(gap, opens + 1) or (found := stops.search(gap)) is None or found.start() != opens:
        return False
    for k in range(i - 1, -1, -1):
        one = sentence.claims[k]
        if one is not whole and alike(one, whole) and one.own and sentence.additive(one, sentence.claims[i]):
            return False
        if stops.search(sentence.gap(k)):
            break
    return True


def siblings(sentence: Sentence, whole: Claim, i: int) -> Iterator[Part]:
    """The part ``i`` of a whole, and those listed behind it in the same breath.

    A share may stand behind each (A5家，占28%；B9家，占50%); a semicolon ends a list of parts without any.
    """
    words = sentence.words
    if words.additive_not.search(whole.label):
        return
    yield Part(whole, sentence.claims[i])
    shared = False
    for k in range(i + 1, min(len(sentence.claims), i + 1 + LISTED)):
        one, gap = sentence.claims[k], sentence.gap(k)
        if is_share_of_all(sentence, k):
            shared = True
            continue
        stop = words.stops.search(gap)
        told = one.own or words.remains.search(gap)
        if not alike(one, whole) or not told or len(gap) > LONGEST or not sentence.additive(whole, one):
            return
        if (
            (stop and not (shared and is_share_of_all(sentence, k + 1)))
            or words.net.search(gap)
            or words.against.search(gap)
        ):
            return
        if one.figure.value > whole.figure.value * FAR_MORE:
            return
        yield Part(whole, one)
        shared = False


def is_share_of_all(sentence: Sentence, i: int) -> bool:
    """Whether claim ``i`` is a share whose whole goes without saying (占28%)."""
    if i >= len(sentence.claims):
        return False
    share = sentence.claims[i]
    if share.figure.kind is not Kind.PERCENT or share.own:
        return False
    m = sentence.share_named(i)
    return m is not None and not m.group("whole")


def whole_of_sentence(sentence: Sentence) -> Claim | None:
    """What a sentence that begins with 其中 or 研发人员中 divides: a figure of its kind in the sentence before."""
    words, opening = sentence.words, sentence.gap(0).rpartition("。")[2] if sentence.claims else ""
    if m := words.among.search(opening):
        return named_whole(sentence, 0, m.group("whole"))
    if not opening or not words.of_which.match(opening):
        return None
    return whole_before_sentence(sentence, sentence.claims[0])


def named_whole(sentence: Sentence, i: int, name: str) -> Claim | None:
    """The claim before ``i`` whose topic is most like the name of a whole (研发人员中，…); of equals the last."""
    known = [
        c for c in (*sentence.earlier, *sentence.claims[max(0, i - FAR) : i]) if c.own and len(c.topic) >= 2
    ]
    alikes = [(likeness(name, c.topic), k) for k, c in enumerate(known) if alike(c, sentence.claims[i])]
    best, k = max(alikes, default=(0, -1))
    return known[k] if best else None


def likeness(name: str, topic: str) -> int:
    """How many stretches of four characters of a name stand in a topic; one more where the name ends like it."""
    shared = sum(name[k : k + 4] in topic for k in range(len(name) - 3))
    return shared + name.endswith(topic[-4:])
