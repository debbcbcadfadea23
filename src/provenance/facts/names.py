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
from provenance.facts.views import figure_of, views
from provenance.figures import DIFFERENT, Figure, Slip, chance, compare, slip
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
# A slip between unrelated numbers that is no likelier than this does not come about by chance.
RARE = 0.004
# What numbers of one date tell that are not the same: they may agree, were meant to be one, or are two things.
NEITHER, SLIPPED, APART = 0, -1, -2
# Different names that one thing can have in an archive, at most.
MOST_NAMES = 64


Figures = Mapping[Decimal, Figure]


@dataclass(frozen=True, slots=True)
class Sense:
    """One wording of what is measured; ``view`` is how the rules see it, ``values`` what it is said to be, and when."""

    view: Aspect
    first: Mention
    values: Mapping[Bounds, Figures]

    @property
    def aspect(self) -> tuple[object, ...]:
        """What senses of one measure have in common besides the name."""
        return self.first.block, self.first.events, self.first.areas, self.first.field


def measures(mentions: Sequence[Mention], language: Language) -> list[list[Mention]]:
    """The mentions of one subject, those of one measure together, in the order in which they come."""
    senses = _senses(mentions, language)
    groups = _Groups()
    for a, b in _related(list(senses.values())):
        if groups.root(a.view.core) != groups.root(b.view.core) and _mean_one(a, b):
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
    values: dict[tuple[object, ...], dict[Bounds, dict[Decimal, Figure]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    firsts: dict[tuple[object, ...], Mention] = {}
    for one in mentions:
        key = _wording(one)
        firsts.setdefault(key, one)
        values[key][one.bounds].setdefault(abs(one.value), figure_of(one))
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


def _mean_one(a: Sense, b: Sense) -> bool:
    """Whether two names mean one thing, by the numbers that they give for the same dates.

    Where one name is inside the other (高新技术企业, 有效期内高新技术企业), numbers that are a rare slip of the pen
    apart speak for it too.
    """
    said = [
        _told(figures, others)
        for at, figures in a.values.items()
        for at_too, others in b.values.items()
        if meet(at, at_too)
    ]
    same, slips, apart = (sum(one >= FAIR for one in said), said.count(SLIPPED), said.count(APART))
    if same > apart and (same > 1 or max(said) >= FIRM):
        return True
    inside = a.view.core in b.view.core or b.view.core in a.view.core
    return inside and slips > 0 and not apart


def _told(figures: Figures, others: Figures) -> int:
    """What the numbers of one date tell: how many digits the longest has that both give, or one of the words below."""
    if shared := figures.keys() & others.keys():
        return max(len(value.normalize().as_tuple().digits) for value in shared)
    pairs = [(one, other) for one in figures.values() for other in others.values()]
    differing = [pair for pair in pairs if compare(*pair) is DIFFERENT]
    if any(_rare(one, other) for one, other in differing):
        return SLIPPED
    return APART if len(differing) == len(pairs) else NEITHER


def _rare(one: Figure, other: Figure) -> bool:
    """Whether two numbers are a slip apart that hardly comes about by chance; a tenth may well be a part."""
    slipped = slip(one, other)
    return slipped in (Slip.SWAPPED, Slip.DIGIT) and chance(one, other, slipped) <= RARE


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
