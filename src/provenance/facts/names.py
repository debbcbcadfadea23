"""Names: which of the names under which an archive speaks of one place's things mean one thing.

Names that share two neighbouring characters are scored by rapidfuzz, each against all that share one with it. That two
different names mean one thing is never told from the names alone: 规上工业增加值 is not 工业增加值. They do where they
give the same numbers for the same dates, and more often than different ones.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz import fuzz, process

from provenance.facts.dates import Bounds, meet
from provenance.facts.mention import Mention
from provenance.facts.views import views
from provenance.languages import Language
from provenance.links.aspect import Aspect
from provenance.links.vetoes import veto

__all__ = ["measures"]

# Names less alike than this (0 to 100) are not held against one another.
ALIKE = 50
# Two characters that more names share than this tell nothing (企业, 收入); a name has others.
COMMON = 400
# A number of this many digits is not met by chance at the same date, for the same place, under a name alike.
FIRM = 4
# Numbers of so many digits speak for one thing where they agree at two dates.
FAIR = 3
# Different names that one thing can have in an archive, at most.
MOST_NAMES = 64


@dataclass(frozen=True, slots=True)
class Sense:
    """One wording of what is measured; ``view`` is how the rules see it, ``values`` what it is said to be, and when."""

    view: Aspect
    first: Mention
    values: Mapping[Bounds, set[Decimal]]

    @property
    def aspect(self) -> tuple[object, ...]:
        """What senses of one measure have in common besides the name."""
        return self.first.block, self.first.events, self.first.areas, self.first.field


def measures(mentions: Sequence[Mention], language: Language) -> list[list[Mention]]:
    """The mentions of one subject, those of one measure together, in the order in which they come."""
    senses = _senses(mentions, language)
    groups = _Groups()
    for a, b in _related(list(senses.values())):
        if groups.root(a.view.core) != groups.root(b.view.core) and _mean_one(a.values, b.values):
            groups.join(a.view.core, b.view.core)
    found: dict[tuple[object, ...], list[Mention]] = defaultdict(list)
    for one in mentions:
        sense = senses[_wording(one)]
        found[groups.root(sense.view.core), *sense.aspect].append(one)
    return list(found.values())


def _wording(one: Mention) -> tuple[object, ...]:
    return one.block, one.topic, one.label, one.events, one.areas, one.field


def _senses(mentions: Sequence[Mention], language: Language) -> dict[tuple[object, ...], Sense]:
    """The wordings, with their values by date."""
    values: dict[tuple[object, ...], dict[Bounds, set[Decimal]]] = defaultdict(lambda: defaultdict(set))
    firsts: dict[tuple[object, ...], Mention] = {}
    for one in mentions:
        key = _wording(one)
        firsts.setdefault(key, one)
        values[key][one.bounds].add(abs(one.value))
    seen = views(list(firsts.values()), language)
    return {
        key: Sense(view, first, values[key]) for view, (key, first) in zip(seen, firsts.items(), strict=True)
    }


def _related(senses: Sequence[Sense]) -> Iterator[tuple[Sense, Sense]]:
    """The pairs of senses with different names that are alike and that nothing else keeps apart, most alike first."""
    scored: dict[tuple[int, int], float] = {}
    for members in _index(senses):
        names = [senses[number].view.core for number in members]
        for k, number in enumerate(members[:-1]):
            alike = process.extract(
                names[k], names[k + 1 :], scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None
            )
            scored.update(
                ((number, members[k + 1 + place]), score) for _, score, place in alike if score < 100
            )
    for i, j in sorted(scored, key=lambda pair: (-scored[pair], pair)):
        a, b = senses[i], senses[j]
        if a.aspect == b.aspect and veto(a.view, b.view, skip_dates=True) is None:
            yield a, b


def _index(senses: Sequence[Sense]) -> Iterator[list[int]]:
    """The numbers of the senses of one block whose names share two neighbouring characters."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, sense in enumerate(senses):
        for pair in sorted(sense.view.pairs):
            index[sense.first.block, pair].append(number)
    yield from (members for members in index.values() if 1 < len(members) <= COMMON)


def _mean_one(values: Mapping[Bounds, set[Decimal]], others: Mapping[Bounds, set[Decimal]]) -> bool:
    """Whether two names mean one thing, by the numbers that they give for the same dates."""
    agreed = [
        max(map(_digits, said & said_too), default=0)
        for at, said in values.items()
        for at_too, said_too in others.items()
        if meet(at, at_too)
    ]
    same, apart = sum(digits >= FAIR for digits in agreed), agreed.count(0)
    return same > apart and (same > 1 or max(agreed) >= FIRM)


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


class _Groups:
    """Names joined into things, none with more names than a thing can have."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}
        self.names: dict[str, int] = {}

    def root(self, one: str) -> str:
        """The name that stands for a thing."""
        parent = self.parent.setdefault(one, one)
        while parent != self.parent[parent]:
            parent = self.parent[parent]
        self.parent[one] = parent
        return parent

    def join(self, one: str, other: str) -> None:
        """Make two things one, unless it grew too large."""
        a, b = sorted((self.root(one), self.root(other)))
        together = self.names.get(a, 1) + self.names.get(b, 1)
        if a != b and together <= MOST_NAMES:
            self.parent[b] = a
            self.names[a] = together
