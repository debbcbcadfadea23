"""Which of the pairs that may be one fact are: the best of each claim, and those that their neighbours bear out.

Repeats are settled first, best pair first. What is left without a partner in another part of the article is then held
against what is left there.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from provenance.figures import DIFFERENT, EQUAL, Agreement, Kind, Slip, chance, slip
from provenance.links.aspect import Aspect, together
from provenance.links.believed import believed
from provenance.links.facts import Facts
from provenance.links.features import FEATURES, kinship, likeness, named_around
from provenance.links.link import Link, Relation

__all__ = ["Pairing", "settled"]

# How far in its sentence a neighbour may stand.
NEAR = 2
# What is ranked may be told long before its place.
FAR = 4
# By how much a pair may score less than a claim's best and be kept.
CLOSE = 0.06
# How much likelier two names are one where their values are a slip apart.
SLIPPED = 0.2
FAR_SLIPPED = 0.4
# A slip between unrelated numbers that is no likelier than this does not come about by chance.
RARE = 0.03
HARDLY = 0.004
# Names so alike are of one thing.
NAMESAKE = 0.7
# By themselves, whatever the sentences around them say.
NAMESAKE_ALONE = 0.5
# How much of a name the other's sentence must hold for a dropped digit to be one.
HEARD = 0.2


@dataclass(slots=True, eq=False)
class Pairing:
    """Two claims that may be one fact; ``short`` is by how much their names are less alike than they should be."""

    a: Aspect
    b: Aspect
    agreed: Agreement
    at_odds: bool
    redated: bool
    short: float
    known: Link | None = None

    @property
    def link(self) -> Link:
        """The pair as a link, scored by all features."""
        if self.known is None:
            scored = [(f, f.measure(self.a, self.b)) for f in FEATURES]
            score = min(1.0, sum(f.weight * value for f, value in scored))
            reasons = tuple(f"{f.name} {value:.2f}" for f, value in scored)
            relation = Relation.CONFLICTS if self.at_odds else Relation.REPEATS
            self.known = Link(self.a.claim, self.b.claim, relation, score, self.agreed, reasons, self.redated)
        return self.known


def settled(judged: Sequence[Pairing], views: Sequence[Aspect]) -> list[Link]:
    """The links to keep."""
    places = {id(one.claim): k for k, one in enumerate(views)}
    repeats = [one for one in judged if not one.at_odds]
    kept = settle([one for one in repeats if one.short <= 0])
    beside = Neighbours(views, places, kept)
    if more := [one for one in repeats if one.short > 0 and beside.bear_out(one)]:
        kept = settle([*(one for one in repeats if one.short <= 0), *more])
        beside = Neighbours(views, places, kept)
    rivals = [one for one in judged if one.at_odds and (one.short <= 0 or beside.bear_out(one))]
    kept = believed(kept, [one.link for one in rivals if one.short <= 0], views)
    return kept + unresolved(rivals, kept, views)


class Neighbours:
    """What stands beside each claim in its sentence, and which claims are known to repeat one another."""

    def __init__(self, views: Sequence[Aspect], places: dict[int, int], kept: Iterable[Link]) -> None:
        self.views, self.places = views, places
        self.repeats: dict[int, set[int]] = defaultdict(set)
        for one in kept:
            a, b = places[id(one.a)], places[id(one.b)]
            self.repeats[a].add(b)
            self.repeats[b].add(a)

    def bear_out(self, one: Pairing) -> bool:
        """Whether what stands beside the one claim repeats what stands beside the other, and neither has a partner."""
        a, b = self.places[id(one.a.claim)], self.places[id(one.b.claim)]
        if self.has_partner(a, one.b) or self.has_partner(b, one.a):
            return False
        if one.agreed is DIFFERENT and slip(*together(one.a, one.b)) is None:
            return False
        if one.agreed is not EQUAL and one.agreed is not DIFFERENT:
            return False
        near = set(self.beside(b))
        return self.is_told(one, a, b) or any(self.repeats[k] & near for k in self.beside(a))

    def is_told(self, one: Pairing, a: int, b: int) -> bool:
        """Whether the numbers alone tell: a claim that nothing repeats is a slip away that is hardly met by chance."""
        if one.agreed is not DIFFERENT or (self.repeats[a] and self.repeats[b]):
            return False
        slipped = slip(*together(one.a, one.b))
        if slipped is None or (slipped is Slip.DROPPED and named_around(one.a, one.b) < HEARD):
            return False
        return chance(*together(one.a, one.b), slipped) <= HARDLY

    def has_partner(self, place: int, other: Aspect) -> bool:
        """Whether a claim is known to repeat one in the other's part of the article."""
        return any(self.views[k].zone == other.zone for k in self.repeats[place])

    def beside(self, place: int) -> list[int]:
        """The numbers of the claims next to one in its sentence."""
        sentence = self.views[place].claim.sentence
        reach = FAR if self.views[place].figure.kind is Kind.RANK else NEAR
        near = range(max(0, place - reach), min(len(self.views), place + reach + 1))
        return [k for k in near if k != place and self.views[k].claim.sentence == sentence]


def settle(repeats: Sequence[Pairing]) -> list[Link]:
    """The repeats to keep: each claim repeats only its best partner in each part, and those nearly as good."""
    best: dict[tuple[int, tuple[str, str]], float] = defaultdict(float)
    kept: list[Link] = []
    facts = Facts()
    for one in sorted(
        repeats, key=lambda k: (-k.link.score, off_year(k), k.a.claim.origin, k.b.claim.origin)
    ):
        a, b, score = one.a, one.b, one.link.score
        keys = (id(a), b.zone), (id(b), a.zone)
        if score >= max(best[key] for key in keys) - CLOSE and facts.one_time(a, b):
            kept.append(one.link)
            facts.join(a, b)
            for key in keys:
                best[key] = max(best[key], score)
    return kept


def off_year(one: Pairing) -> bool:
    """Whether a claim of a pair is stated for another year than the one that the article is about."""
    stated = (one.a.claim.stated, one.b.claim.stated)
    return any(s is not None and s.end is not None and s.end.year != one.a.article.year for s in stated)


def unresolved(rivals: Iterable[Pairing], repeats: Iterable[Link], views: Sequence[Aspect]) -> list[Link]:
    """The conflicts to keep: between facts that have no place in the other's part, each with its best rival there."""
    facts = Facts()
    by_claim = {id(one.claim): one for one in views}
    for known in repeats:
        facts.join(by_claim[id(known.a)], by_claim[id(known.b)])
    kept: list[Link] = []
    for one in sorted(rivals, key=kinless):
        a, b = one.a, one.b
        timely = one.redated or facts.one_time(a, b)
        free = one.agreed is EQUAL or facts.may_meet(a, b, apart=a.zone != b.zone)
        if timely and (free or (is_misprint(one) and facts.is_lone(a, b))):
            kept.append(one.link)
            facts.join(a, b)
    return kept


def is_misprint(one: Pairing) -> bool:
    """Whether one name is given two numbers that are hardly a slip apart by chance."""
    slipped = slip(*together(one.a, one.b))
    if slipped is None or chance(*together(one.a, one.b), slipped) > RARE:
        return False
    return likeness(one.a, one.b) >= NAMESAKE_ALONE and kinship(one.a, one.b) >= NAMESAKE


def kinless(one: Pairing) -> tuple[object, ...]:
    """Sorts the likeliest rivals first: those of like names, and those a slip of the pen apart."""
    found = slip(*together(one.a, one.b))
    slipped = (
        SLIPPED if found and chance(*together(one.a, one.b), found) > RARE else FAR_SLIPPED if found else 0
    )
    return (one.short > 0, -kinship(one.a, one.b) - slipped, one.a.claim.origin, one.b.claim.origin)
