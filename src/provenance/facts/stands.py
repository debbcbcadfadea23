"""Stands: the value that stands for one thing at one time, who repeats it, and who contradicts it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from provenance.facts.dates import times
from provenance.facts.mention import Mention
from provenance.facts.variants import Variant, rank, variants
from provenance.languages import Language
from provenance.links import Link, Relation
from provenance.links.features import significant
from provenance.links.score import judge

__all__ = ["Stand", "stands"]

# A number of so many digits is not the same at two dates by chance.
DISTINCT = 4
# A number that several articles print for its time is a slip only where so many times as many print it for another.
STRAY = 4


@dataclass(slots=True)
class Stand:
    """A value and what is linked to it: variants that repeat it, and such as contradict it or give it another date."""

    leader: Variant
    same: list[tuple[Variant, Link]] = field(default_factory=list)
    against: list[tuple[Variant, Link]] = field(default_factory=list)

    @property
    def told(self) -> Mention:
        """The mention that stands for all."""
        return self.leader.first

    @property
    def count(self) -> int:
        """How many mentions there are, contradicting ones too."""
        return len(self.leader.mentions) + sum(len(one.mentions) for one, _ in (*self.same, *self.against))

    @property
    def articles(self) -> int:
        """How many articles print the value, in whatever words."""
        agreeing = (self.leader, *(variant for variant, _ in self.same))
        return len({one.article for variant in agreeing for one in variant.mentions})

    def takes(self, variant: Variant) -> bool:
        """Judge a variant against the leader, and keep it if the two are of one fact."""
        pairing = judge(self.leader.view, variant.view)
        if pairing is None or pairing.short > 0 or pairing.redated:
            return False
        link = pairing.link
        (self.same if link.relation is Relation.REPEATS else self.against).append((variant, link))
        return True


def stands(mentions: Sequence[Mention], language: Language) -> list[Stand]:
    """The values that stand for one measure at its times.

    At most times one value stands, and what differs contradicts it. Two figures too far apart to be meant for one (a
    part and its whole under one name) stand each by itself. A number that stands at another time contradicts that one's
    date, not this one's value.
    """
    given = variants(list(times(mentions)), language)
    moved = dict(_moved(given))
    found: list[Stand] = []
    for time in given:
        found.extend(_stands([one for one in time if id(one) not in moved]))
    by_leader = {id(stand.leader): stand for stand in found}
    known = {id(one): one for time in given for one in time}
    for one, (home, link) in moved.items():
        if (stand := _home(home, by_leader, found)) is not None:
            stand.against.append((known[one], link))
    return found


def _home(home: Variant, by_leader: dict[int, Stand], found: Sequence[Stand]) -> Stand | None:
    """The stand that a variant leads or repeats."""
    return by_leader.get(id(home)) or next(
        (stand for stand in found for one, _ in (*stand.same, *stand.against) if one is home), None
    )


def _stands(given: Sequence[Variant]) -> Iterator[Stand]:
    found: list[Stand] = []
    for one in sorted(given, key=rank):
        if not any(stand.takes(one) for stand in found):
            found.append(Stand(one))
    yield from found


def _is_stray(one: Variant, home: Variant) -> bool:
    """Whether few print a number for its time, and others, many more, for another: else it stayed as it was."""
    others = {mention.article for mention in home.mentions} - {mention.article for mention in one.mentions}
    return bool(others) and (one.articles == 1 or one.articles * STRAY <= home.articles)


def _moved(given: Sequence[Sequence[Variant]]) -> Iterator[tuple[int, tuple[Variant, Link]]]:
    """The variants whose number stands at another time in more articles, or was printed for it first."""
    leaders: dict[Decimal, Variant] = {}
    exact = [
        one for time in given for one in time if not one.vague and significant(one.view.figure) >= DISTINCT
    ]
    for one in sorted(exact, key=rank):
        home = leaders.setdefault(abs(one.first.value), one)
        if home is not one and _is_stray(one, home):
            pairing = judge(home.view, one.view)
            if pairing is not None and pairing.short <= 0 and pairing.redated:
                yield id(one), (home, pairing.link)
