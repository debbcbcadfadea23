"""The decision: same fact, same fact with values that cannot both be true, or not related.

Repeats are settled first, best pair first. What is left without a partner in another part of the article is then held
against what is left there: a name alike and a value that is a slip of the pen away make a conflict.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta

from provenance.claims import Claim
from provenance.dates import How, StatedDate
from provenance.figures import DIFFERENT, EQUAL, WITHIN, Figure, Kind, Qualifier, chance, slip
from provenance.languages import Language
from provenance.links.aspect import Aspect, aspects, together
from provenance.links.candidates import pairs
from provenance.links.features import (
    FEATURES,
    agreement,
    distinctness,
    kinship,
    likeness,
    named_around,
    significant,
)
from provenance.links.link import Link, Relation
from provenance.links.vetoes import OTHER_DATE, dates_differ, veto

__all__ = ["link"]

Pair = tuple[Aspect, Aspect]
ROUNDED = 0.5
BOUNDED = 0.5
# A limit (不低于五成) is no rounding of what lies within it, unless the names are all but one.
LIMIT = 0.8
# How many paragraphs under a subhead may state the figure that it announces.
SECTION = 3
# How much likelier two names are one where their values are a slip apart.
SLIPPED = 0.2
LIMITS = frozenset((Qualifier.AT_LEAST, Qualifier.AT_MOST))
SAME_PARAGRAPH = 0.9
SAME_PART = 0.85
NOT_A_SLIP = 0.9
# How alike two names must be for different values, by how likely the slip between these is to be met by chance.
SLIPS = ((0.004, 0.3), (0.03, 0.42), (0.1, 0.4), (0.2, 0.46), (1.0, 0.62))


def link(claims: Sequence[Claim], language: Language) -> list[Link]:
    """The links between the claims of an article, in the order of the text."""
    views = aspects(claims, language.aspects)
    repeats: list[Link] = []
    rivals: list[Link] = []
    for i, j in pairs(views):
        pair = views[i], views[j]
        if (found := judge(*pair)) is not None:
            (repeats if found.relation is Relation.REPEATS else rivals).append(found)
    by_claim = {id(one.claim): one for one in views}
    kept = settle(repeats, by_claim)
    kept += unresolved(rivals, kept, by_claim)
    return sorted(kept, key=lambda k: (k.a.origin, k.b.origin))


def judge(a: Aspect, b: Aspect) -> Link | None:
    """One pair: repeats, may conflict, or None."""
    reason = veto(a, b)
    redated = reason == OTHER_DATE and is_redated(a, b)
    if reason is not None and not redated:
        return None
    agreed = agreement(a, b)
    at_odds = agreed is DIFFERENT or redated or units_at_odds(a.figure, b.figure)
    if at_odds and agreed is DIFFERENT:
        needed = for_conflict(a, b)
        if needed > 1 or kinship(a, b) < needed:
            return None
    elif likeness(a, b) < for_repeat(a, b):
        return None
    scored = [(f, f.measure(a, b)) for f in FEATURES]
    score = min(1.0, sum(f.weight * value for f, value in scored))
    reasons = tuple(f"{f.name} {value:.2f}" for f, value in scored)
    return Link(
        a.claim, b.claim, Relation.CONFLICTS if at_odds else Relation.REPEATS, score, agreed, reasons, redated
    )


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
    shaped = (
        (one.start == one.end) == (other.start == other.end) and closes_month(one) and closes_month(other)
    )
    rare = (
        shaped
        and agreement(a, b) is EQUAL
        and (significant(a.written) >= 3 or (likeness(a, b) >= 0.9 and a.written.value > 9))
    )
    return rare and likeness(a, b) >= 0.7 and veto(a, b, skip_dates=True) is None


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
        return LIMIT if LIMITS & {one.qualifier, other.qualifier} else BOUNDED
    if one.kind is Kind.RANK or agreement(a, b) is not EQUAL or one.unit != other.unit:
        return ROUNDED
    distinct = distinctness(a.written)
    if significant(a.written) >= 2 and announces(a, b):
        return 0.0
    if (distinct >= 0.8 and named_around(a, b) >= 0.3) or (distinct >= 1 and a.zone != b.zone):
        return 0.0
    least = 0.58 - 0.5 * distinct
    dated = on_one_day(a.claim.stated, b.claim.stated)
    return least * 0.7 if one.kind is Kind.DURATION or dated else least


def announces(a: Aspect, b: Aspect) -> bool:
    """Whether one stands in the headline, or in a subhead, and the other in the text or right below it."""
    head, body = sorted((a, b), key=lambda one: one.claim.block)
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
    slipped = slip(one, other)
    if slipped is None or (
        one.qualifier is not other.qualifier and Qualifier.EXACT in (one.qualifier, other.qualifier)
    ):
        least = NOT_A_SLIP if is_one_size(one, other) else 2.0
    else:
        met = chance(one, other, slipped)
        least = next(need for odds, need in SLIPS if met <= odds)
    if a.zone == b.zone:
        return 2.0 if slipped is None or significant(one) < 3 else max(least, SAME_PART)
    return least


def is_one_size(one: Figure, other: Figure) -> bool:
    """Whether two values are of one size: neither more than twice the other."""
    low, high = sorted((abs(one.value), abs(other.value)))
    return bool(low * 2 >= high)


def settle(judged: Iterable[Link], by_claim: dict[int, Aspect]) -> list[Link]:
    """The repeats to keep: each claim repeats only its best partner in each part, and those nearly as good."""
    best: dict[tuple[int, tuple[str, str]], float] = defaultdict(float)
    kept: list[Link] = []
    facts = Facts(by_claim)
    for one in sorted(judged, key=lambda k: (-k.score, off_year(k, by_claim), k.a.origin, k.b.origin)):
        a, b = by_claim[id(one.a)], by_claim[id(one.b)]
        keys = (id(one.a), b.zone), (id(one.b), a.zone)
        if one.score >= max(best[key] for key in keys) - 0.06 and facts.one_time(id(one.a), id(one.b)):
            kept.append(one)
            facts.join(id(one.a), id(one.b))
            for key in keys:
                best[key] = max(best[key], one.score)
    return kept


def off_year(one: Link, by_claim: dict[int, Aspect]) -> bool:
    """Whether a claim of a pair is stated for another year than the one that the article is about."""
    year = by_claim[id(one.a)].article.year
    return any(
        c.stated is not None and c.stated.end is not None and c.stated.end.year != year
        for c in (one.a, one.b)
    )


def unresolved(rivals: Iterable[Link], repeats: Iterable[Link], by_claim: dict[int, Aspect]) -> list[Link]:
    """The conflicts to keep: between facts that have no place in the other's part, each with its best rival there."""
    facts = Facts(by_claim)
    for one in repeats:
        facts.join(id(one.a), id(one.b))
    kept: list[Link] = []

    def order(k: Link) -> tuple[float, ...]:
        a, b = by_claim[id(k.a)], by_claim[id(k.b)]
        return (
            -kinship(a, b) - (SLIPPED if slip(*together(a, b)) else 0),
            k.a.origin.start,
            k.b.origin.start,
        )

    for one in sorted(rivals, key=order):
        apart = by_claim[id(one.a)].zone != by_claim[id(one.b)].zone
        timely = one.dates or facts.one_time(id(one.a), id(one.b))
        if timely and (one.agreement is EQUAL or facts.may_meet(id(one.a), id(one.b), apart=apart)):
            kept.append(one)
            facts.join(id(one.a), id(one.b))
    return kept


class Facts:
    """Claims joined into facts, and the parts of the article in which each fact is stated."""

    def __init__(self, by_claim: dict[int, Aspect]) -> None:
        self.parent = {one: one for one in by_claim}
        self.zones = {one: {aspect.zone} for one, aspect in by_claim.items()}
        self.dated = {one: [aspect] if aspect.claim.stated else [] for one, aspect in by_claim.items()}

    def root(self, one: int) -> int:
        """The claim that stands for a fact."""
        while self.parent[one] != one:
            self.parent[one] = self.parent[self.parent[one]]
            one = self.parent[one]
        return one

    def join(self, one: int, other: int) -> None:
        """Make two facts one."""
        a, b = self.root(one), self.root(other)
        if a != b:
            self.parent[b] = a
            self.zones[a] |= self.zones[b]
            self.dated[a] += self.dated[b]

    def one_time(self, one: int, other: int) -> bool:
        """Whether no claim of the one's fact is stated for another time than one of the other's."""
        a, b = self.root(one), self.root(other)
        return a == b or not any(dates_differ(x, y) for x in self.dated[a] for y in self.dated[b])

    def may_meet(self, one: int, other: int, *, apart: bool) -> bool:
        """Whether one claim may be what the other was meant to be.

        They are if a third, vaguer one (超12万) already made them one fact; or if their facts share no part of the
        article, or stand in one part only.
        """
        a, b = self.root(one), self.root(other)
        if a == b:
            return apart
        return not self.zones[a] & self.zones[b] or (
            self.zones[a] == self.zones[b] and len(self.zones[a]) == 1
        )
