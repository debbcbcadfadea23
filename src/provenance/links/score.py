"""The decision about one pair: same fact, same fact with values that cannot both be true, or not related.

Names alike and values that agree make one fact; a name alike and a value that is a slip of the pen away a conflict.
"""

from collections.abc import Sequence
from datetime import timedelta

from provenance.claims import Claim
from provenance.dates import How, StatedDate
from provenance.figures import DIFFERENT, EQUAL, WITHIN, Figure, Kind, Qualifier, chance, signs_differ, slip
from provenance.languages import Language
from provenance.links.aspect import Aspect, aspects, together
from provenance.links.candidates import pairs
from provenance.links.features import (
    agreement,
    distinctness,
    kinship,
    likeness,
    named_around,
    significant,
)
from provenance.links.link import Link
from provenance.links.settling import Pairing, settled
from provenance.links.vetoes import OTHER_DATE, veto

__all__ = ["judge", "link"]

ROUNDED = 0.5
# To three digits or more (5.84万 for 58436).
FINELY_ROUNDED = 0.4
BOUNDED = 0.45
# A limit (不低于五成) is no rounding of what lies within it, unless the names are all but one.
LIMIT = 0.8
# How many paragraphs under a subhead may state the figure that it announces.
SECTION = 3
LIMITS = frozenset((Qualifier.AT_LEAST, Qualifier.AT_MOST))
# How much less alike the names of a headline's figure and the text's may be.
ANNOUNCED = 0.12
# A number of three digits or more.
RARE = 0.8
# 108 % may be 1.08 times, and 16.3 % no slip for 1.6 times.
RATIOS = {Kind.PERCENT, Kind.MULTIPLE}
SAME_PARAGRAPH = 0.9
# How much less alike the names may be where the neighbours of two claims are known to repeat one another.
BORNE_OUT = 0.35
# Places in one field have no names of their own: what is ranked stands beside them.
RANKED_BY = 0.6
SAME_PART = 0.85
NOT_A_SLIP = 0.9
# A number of so many digits is no other fact's of another day, if the names have anything in common.
UNMISTAKEN = 4
HARDLY_ALIKE = 0.15
# How alike two names must be for different values, by how likely the slip between these is to be met by chance.
SLIPS = ((0.004, 0.3), (0.03, 0.42), (0.1, 0.4), (0.2, 0.45), (1.0, 0.58))


def link(claims: Sequence[Claim], language: Language) -> list[Link]:
    """The links between the claims of an article, in the order of the text."""
    views = aspects(claims, language.aspects)
    judged = [found for i, j in pairs(views) if (found := judge(views[i], views[j])) is not None]
    return sorted(settled(judged, views), key=lambda k: (k.a.origin, k.b.origin))


def judge(a: Aspect, b: Aspect) -> Pairing | None:
    """One pair: repeats, may conflict, or None; what only falls a little short may be borne out by its neighbours."""
    agreed = agreement(a, b)
    needed = 0.0
    if agreed is DIFFERENT and (a.claim.block == b.claim.block or (needed := for_conflict(a, b)) > 1):
        return None
    reason = veto(a, b)
    redated = (reason == OTHER_DATE or (reason is None and on_two_days(a, b))) and is_redated(a, b)
    if reason is not None and not redated:
        return None
    at_odds = agreed is DIFFERENT or redated or units_at_odds(a.figure, b.figure)
    if at_odds and not (told_of(a, b) and told_of(b, a)):
        return None
    short = needed - kinship(a, b) if agreed is DIFFERENT else for_repeat(a, b) - likeness(a, b)
    ranked = a.figure.kind is Kind.RANK and a.areas & b.areas
    borne_out = RANKED_BY if ranked else BORNE_OUT
    if short > (borne_out if a.zone != b.zone and a.figure.unit == b.figure.unit else 0):
        return None
    return Pairing(a, b, agreed, at_odds=at_odds, redated=redated, short=short)


def told_of(cell: Aspect, other: Aspect) -> bool:
    """Whether what a table's row is about is spoken of where the other claim, which is of no table, stands."""
    head = cell.article.words.generic.sub("", cell.claim.head)
    if cell.claim.row is None or other.claim.row is not None or len(head) < 2 or head not in cell.claim.label:
        return True
    words = other.claim.label + other.claim.around
    return any(head[k : k + 2] in words for k in range(len(head) - 1))


def is_redated(a: Aspect, b: Aspect) -> bool:
    """Whether one fact is given two dates: one number, one name, two dates of one shape, each stated outright."""
    one, other = a.claim.stated, b.claim.stated
    if (
        one is None
        or other is None
        or (one.start == one.end and "increment" in a.events | b.events)
        or one.how is not How.EXPLICIT
        or other.how is not How.EXPLICIT
        or a.zone == b.zone
    ):
        return False
    days = one.start == one.end and other.start == other.end
    if days and significant(a.written) >= UNMISTAKEN and agreement(a, b) is EQUAL:
        return likeness(a, b) >= HARDLY_ALIKE and veto(a, b, skip_dates=True) is None
    shaped = (one.start == one.end) == (other.start == other.end) and (
        (closes_month(one) and closes_month(other)) or (counted_on(a) and counted_on(b))
    )
    rare = (
        shaped
        and agreement(a, b) is EQUAL
        and (significant(a.written) >= 3 or (likeness(a, b) >= 0.9 and a.written.value > 9))
    )
    return rare and likeness(a, b) >= 0.7 and veto(a, b, skip_dates=True) is None


def on_two_days(a: Aspect, b: Aspect) -> bool:
    """Whether two figures are outright said to have been counted as of two days."""
    return counted_on(a) and counted_on(b) and a.claim.stated_bounds != b.claim.stated_bounds


def counted_on(one: Aspect) -> bool:
    """Whether a figure is outright said to have been counted as of a day (截至10月11日)."""
    stated = one.claim.stated
    as_of = one.article.words.as_of
    return stated is not None and stated.start == stated.end and bool(as_of.match(stated.wording))


def closes_month(stated: StatedDate) -> bool:
    """Whether a date ends with a month, as figures are mostly taken."""
    return stated.end is not None and (stated.end + timedelta(days=1)).day == 1


def units_at_odds(one: Figure, other: Figure) -> bool:
    """Whether one number is given two units that mean different things: 元 and 美元, % and 个百分点."""
    if one.kind is not other.kind:
        return {one.kind, other.kind} == {Kind.PERCENT, Kind.POINTS}
    return one.kind is Kind.MONEY and one.currency != other.currency


def for_repeat(a: Aspect, b: Aspect) -> float:
    """How alike the names must be for values that agree: the less, the rarer the number."""
    one, other = a.figure, b.figure
    if a.claim.block == b.claim.block and a.claim.sentence != b.claim.sentence:
        return SAME_PARAGRAPH
    if agreement(a, b) is WITHIN:
        if LIMITS & {one.qualifier, other.qualifier}:
            return LIMIT
        return 0.0 if is_rounded_in_head(a, b) else BOUNDED
    if one.kind is Kind.RANK or agreement(a, b) is not EQUAL or one.unit != other.unit:
        exact = min(significant(a.written), significant(b.written)) >= 3
        if exact and announces(a, b) and one.unit == other.unit and one.kind is not Kind.RANK:
            return 0.0
        return FINELY_ROUNDED if exact else ROUNDED
    distinct = distinctness(a.written)
    dated = on_one_day(a.claim.stated, b.claim.stated)
    if distinct >= RARE and (in_one_place(a, b) or sums_up(a, b) or (dated and a.zone != b.zone)):
        return 0.0
    if significant(a.written) >= 2 and announces(a, b):
        return 0.0
    if (distinct >= RARE and named_around(a, b) >= 0.3) or (distinct >= 1 and a.zone != b.zone):
        return 0.0
    least = 0.58 - 0.5 * distinct
    return least * 0.7 if one.kind is Kind.DURATION or dated else least


def is_rounded_in_head(a: Aspect, b: Aspect) -> bool:
    """Whether a headline only rounds three digits of the text (近387万 for 386.7万)."""
    one, other = abs(a.figure.value), abs(b.figure.value)
    exact = min(significant(a.written), significant(b.written)) >= 3 and a.figure.unit == b.figure.unit
    return exact and announces(a, b) and abs(one - other) * 100 <= max(one, other)


def in_one_place(a: Aspect, b: Aspect) -> bool:
    """Whether both are outright the figures of one place that is named, in text and table."""
    return (
        a.place == b.place
        and bool(a.place)
        and not a.article.words.unnamed.match(a.place)
        and a.zone != b.zone
    )


def sums_up(a: Aspect, b: Aspect) -> bool:
    """Whether one stands in the headline and the other in the list of figures."""
    return {a.zone[1], b.zone[1]} == {"headline", "scorecard"}


def announces(a: Aspect, b: Aspect) -> bool:
    """Whether one stands in the headline, or in a subhead, and the other in the text or right below it."""
    head, body = (a, b) if a.claim.block <= b.claim.block else (b, a)
    below = body.claim.block - head.claim.block
    return body.zone[1] == "text" and (
        head.zone[1] == "headline" or (head.zone[1] == "subhead" and 0 < below <= SECTION)
    )


def on_one_day(one: StatedDate | None, other: StatedDate | None) -> bool:
    """Whether two figures are outright stated for one and the same day."""
    if one is None or other is None or one.how is not How.EXPLICIT or other.how is not How.EXPLICIT:
        return False
    return one.start == one.end == other.start == other.end


def for_conflict(a: Aspect, b: Aspect) -> float:
    """How alike the names must be for values that differ: the less, the rarer the slip between them."""
    one, other = together(a, b)
    if a.claim.block == b.claim.block:
        return 2.0
    slipped = slip(one, other) if {one.kind, other.kind} != RATIOS else None
    if slipped is None or (
        one.qualifier is not other.qualifier and Qualifier.EXACT in (one.qualifier, other.qualifier)
    ):
        dated = on_one_day(a.claim.stated, b.claim.stated)
        least = (SAME_PART if dated else NOT_A_SLIP) if is_one_size(one, other) else 2.0
    else:
        met = chance(one, other, slipped)
        least = next(need for odds, need in SLIPS if met <= odds)
    if slipped is not None and announces(a, b):
        least -= ANNOUNCED
    if a.zone == b.zone:
        rare = max(significant(one), significant(other)) >= 3
        return max(least, SAME_PART) if slipped is not None and rare else 2.0
    return least


def is_one_size(one: Figure, other: Figure) -> bool:
    """Whether two values are of one size: neither more than twice the other."""
    a, b = abs(one.value), abs(other.value)
    return a * 2 >= b and b * 2 >= a and not signs_differ(one, other)
