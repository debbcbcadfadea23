"""What of a claim the comparison looks at, computed once for each claim."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from math import fsum, log2

from provenance.claims import Claim
from provenance.document import Role, Section
from provenance.figures import Figure, Interval, Kind, interval
from provenance.languages import Aspects
from provenance.links.events import events_of

__all__ = ["Aspect", "aspects"]

ONE = Decimal(1)
NONE: frozenset[str] = frozenset()
DIGITS = re.compile(r"[A-Za-z]*[0-9]+(?:\.[0-9]+)?|[ⅠⅡⅢⅣⅤ]+")


@dataclass(slots=True, eq=False)
class Aspect:
    """A claim as the comparison sees it; made once and never changed.

    ``figure`` is the claim's in the base unit of its dimension (964斤 as 482公斤); ``core`` is the thing's name
    without words that tell nothing apart, ``pairs`` its neighbouring characters two by two; ``events`` how the
    thing is looked at; ``numbers`` the digits inside its name; ``rivals`` which of each group of excluding words it
    has, by the group's number; ``level`` and ``place`` its scope; ``zone`` the part of the article it stands in;
    ``mass`` how much all of ``pairs`` tell; ``opens`` and ``names`` how its dispatch's headline begins and what may
    be named in it; ``bounds`` the values that the figure can mean; ``article`` what it has in common with
    the article's other claims; ``elsewhere`` whether its place is a part of, or wider than, the area that the
    article is about.
    """

    claim: Claim
    figure: Figure
    core: str
    pairs: frozenset[str]
    events: frozenset[str]
    numbers: frozenset[str]
    rivals: Mapping[int, frozenset[str]]
    level: str
    place: str
    zone: tuple[str, str]
    field: str
    areas: frozenset[str]
    mass: float
    elsewhere: bool
    opens: frozenset[str]
    names: frozenset[str]
    bounds: Interval
    article: "Article"


@dataclass(slots=True)
class Article:
    """What of an article its aspects have in common, and what was computed for one claim and holds for others.

    ``main`` is the level of place that it is about, ``year`` the year in which most of its dates end; ``weights`` say
    how much each pair of characters tells, ``groups`` which groups of excluding words each word belongs to;
    ``compared`` is what is known of how alike two cores are.
    """

    words: Aspects
    main: int | None
    year: int | None
    weights: Mapping[str, float]
    groups: Mapping[str, Sequence[int]]
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
            groups = sorted(
                {number for word, numbers in self.groups.items() if word in label for number in numbers}
            )
            self.rivals[label] = {number: held(label, self.words.rivals[number]) for number in groups}
        return self.rivals[label]

    def head(self, headline: str) -> tuple[frozenset[str], frozenset[str]]:
        """How a dispatch's headline begins, and what may be named in it."""
        if headline not in self.heads:
            self.heads[headline] = openings(headline), couples(headline)
        return self.heads[headline]


def aspects(claims: Sequence[Claim], words: Aspects) -> list[Aspect]:
    """The aspects of an article's claims; pairs of characters that many names share weigh less."""
    cores = [words.generic.sub("", claim.topic) or claim.topic for claim in claims]
    paired = [couples(core) or frozenset((core,)) for core in cores]
    counts = Counter(chain.from_iterable(paired))
    weights = {pair: 1 / (1 + log2(1 + count / 4)) for pair, count in counts.items()}
    groups: dict[str, list[int]] = {}
    for number, group in enumerate(words.rivals):
        for word in group:
            groups.setdefault(word, []).append(number)
    article = Article(words, main_level(claims, words), main_year(claims), weights, groups)
    return [aspect(*one, article) for one in zip(claims, cores, paired, strict=True)]


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


def is_elsewhere(claim: Claim, place: str, main: int, words: Aspects) -> bool:
    """Whether a place that heads a clause or a table's row is of another level than the article's own."""
    level = rank_of(place, words.levels)
    heads = claim.row is not None or bool(heading(place).search(claim.around))
    return heads and level != main and level < len(words.levels)


def aspect(claim: Claim, core: str, pairs: frozenset[str], article: Article) -> Aspect:
    """The aspect of a claim whose name, without words that tell nothing apart, is ``core``."""
    words, main = article.words, article.main
    events = events_of(claim, words, article.events_in)
    place = "" if claim.figure.kind is Kind.RANK else claim.scope_plain or ""
    rank = rank_of(place, words.levels) if place else len(words.levels)
    opens, names = article.head(claim.dispatch)
    figure = standard(claim.figure, words)
    return Aspect(
        claim=claim,
        figure=figure,
        core=core,
        pairs=pairs,
        events=events,
        numbers=frozenset(DIGITS.findall(claim.topic)),
        rivals=article.rivals_in(claim.label),
        level=words.levels[rank][1] if rank < len(words.levels) else "",
        place=place,
        zone=(claim.dispatch, zone(claim)),
        mass=fsum(map(article.weights.__getitem__, pairs)),
        opens=opens,
        names=names,
        bounds=interval(figure),
        article=article,
        elsewhere=bool(place) and main is not None and is_elsewhere(claim, place, main, words),
        areas=frozenset(words.areas.findall(claim.before.rpartition("；")[2][-16:]))
        if figure.kind is Kind.RANK
        else NONE,
        field=words.generic.sub("", claim.field) if claim.field else "",
    )


def standard(figure: Figure, words: Aspects) -> Figure:
    """A figure in the base unit of its dimension."""
    base, size = words.scales.get(figure.unit, (figure.unit, ONE))
    if base == figure.unit:
        return figure
    high = figure.high * size if figure.high is not None else None
    return replace(figure, value=figure.value * size, step=figure.step * size, high=high, unit=base)


def held(label: str, group: tuple[str, ...]) -> frozenset[str]:
    """The words of a group that a label has, a longer one hiding the shorter inside it."""
    found = set()
    for word in sorted(group, key=len, reverse=True):
        if word in label:
            found.add(word)
            label = label.replace(word, "\x00")
    return frozenset(found)


def zone(claim: Claim) -> str:
    """Headline, subheads, running text, and each list or table are zones of their own."""
    if claim.section in (Section.BODY, Section.QUOTE, Section.NOTE):
        return "subhead" if claim.role is Role.TITLE else "text"
    return claim.section.value
