"""What the aspects of an article's claims have in common, computed once for all of them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from math import log2

from provenance.claims import Claim
from provenance.figures import Kind
from provenance.languages import Aspects

__all__ = ["NONE", "Article", "couples", "heading", "main_level", "main_year", "rank_of", "told_by"]

NONE: frozenset[str] = frozenset()


@dataclass(slots=True)
class Article:
    """What of an article its aspects have in common, and what was computed for one claim and holds for others.

    ``main`` is the level of place that it is about, ``year`` the year in which most of its dates end; ``weights`` say
    how much each pair of characters tells, ``groups`` the words of groups that exclude one another, by their first
    character, with their group's number;
    ``compared`` is what is known of how alike two cores are.
    """

    words: Aspects
    main: int | None
    year: int | None
    weights: Mapping[str, float]
    groups: Mapping[str, Sequence[tuple[str, int]]]
    rivals: dict[str, dict[int, frozenset[str]]] = field(default_factory=dict)
    events: dict[str, frozenset[str]] = field(default_factory=dict)
    heads: dict[str, tuple[frozenset[str], frozenset[str]]] = field(default_factory=dict)
    compared: dict[tuple[str, str], tuple[float, float, float]] = field(default_factory=dict)

    def events_in(self, text: str) -> frozenset[str]:
        """The events that a stretch of words speaks of."""
        found = self.events.get(text)
        if found is None:
            found = NONE
            if text and self.words.eventful.search(text):
                found = frozenset(name for name, said in self.words.events.items() if said.search(text))
            self.events[text] = found
        return found

    def rivals_in(self, label: str) -> dict[int, frozenset[str]]:
        """The words of each group of excluding words that a label has."""
        if label not in self.rivals:
            words = chain.from_iterable(self.groups.get(first, ()) for first in sorted(set(label)))
            groups = sorted({number for word, number in words if word in label})
            self.rivals[label] = {number: held(label, self.words.rivals[number]) for number in groups}
        return self.rivals[label]

    def head(self, headline: str) -> tuple[frozenset[str], frozenset[str]]:
        """How a dispatch's headline begins, and what may be named in it."""
        if headline not in self.heads:
            self.heads[headline] = openings(headline), couples(headline)
        return self.heads[headline]


def told_by(count: int) -> float:
    """How much two neighbouring characters tell that stand in so many names: the more, the less."""
    return 1 / (1 + log2(1 + count / 4))


def couples(text: str) -> frozenset[str]:
    """Every two neighbouring characters of a text."""
    return frozenset(map(str.__add__, text, text[1:]))


def openings(headline: str) -> frozenset[str]:
    """How the parts of a headline begin: mostly with the place or firm that it is about."""
    return frozenset(
        part[:2]
        for part in re.split(r"[\s，！？：、；“”]+", headline)
        if not part[:2].isdigit() and len(part) > 1
    )


def main_level(claims: Sequence[Claim], words: Aspects) -> int | None:
    """The level of place that most figures are about, as its number in ``levels``; None where places are rare."""
    counts = Counter(
        rank_of(c.scope_plain, words.levels)
        for c in claims
        if c.scope_plain and c.figure.kind is not Kind.RANK and c.row is None
    )
    level, count = counts.most_common(1)[0] if counts else (0, 0)
    return level if count >= 3 else None


def main_year(claims: Sequence[Claim]) -> int | None:
    """The year in which most stated dates end."""
    years = Counter(c.stated.end.year for c in claims if c.stated and c.stated.end)
    return years.most_common(1)[0][0] if years else None


@lru_cache(maxsize=1024)
def rank_of(place: str, levels: tuple[tuple[re.Pattern[str], str], ...]) -> int:
    """The number of a place's level, widest first; behind the last where it has none."""
    return next((k for k, (pattern, _) in enumerate(levels) if pattern.search(place)), len(levels))


@lru_cache(maxsize=1024)
def heading(place: str) -> re.Pattern[str]:
    """Finds a place where it heads a clause."""
    return re.compile(rf"(?:^|[，。；：、看]|其中|同期){re.escape(place)}")


def held(label: str, group: tuple[str, ...]) -> frozenset[str]:
    """The words of a group that a label has, a longer one hiding the shorter inside it."""
    found = set()
    for word in sorted(group, key=len, reverse=True):
        if word in label:
            found.add(word)
            label = label.replace(word, "\x00")
    return frozenset(found)
