"""What of a claim the comparison looks at, computed once for each claim."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain
from math import fsum

from provenance.claims import Claim
from provenance.document import Role, Section
from provenance.figures import Figure, Interval, Kind, interval
from provenance.languages import Aspects
from provenance.links.article import NONE, Article, couples, heading, main_level, main_year, rank_of, told_by
from provenance.links.events import events_of

__all__ = ["Aspect", "aspects", "together"]

ONE = Decimal(1)
DIGITS = re.compile(r"[A-Za-z]*[0-9]+(?:\.[0-9]+)?|[ⅠⅡⅢⅣⅤ]+")


@dataclass(slots=True, eq=False)
class Aspect:
    """A claim as the comparison sees it; made once and never changed.

    ``figure`` is the claim's in the base unit of its dimension (964斤 as 482公斤), ``written`` as it stands;
    ``core`` is the thing's name without words that tell nothing apart, ``pairs`` its neighbouring characters two by
    two; ``events`` how the thing is looked at; ``numbers`` the digits inside its name; ``rivals`` which of each
    group of excluding words it has, by the group's number; ``level`` and ``place`` its scope; ``zone`` the part of
    the article it stands in; ``mass`` how much all of ``pairs`` tell; ``opens`` and ``names`` how its dispatch's
    headline begins and what may be named in it; ``bounds`` the values that the figure can mean; ``bare`` says that
    the name holds only words that tell nothing apart (公司), which then must do, ``ahead`` that the figure is
    stated for a time far behind the year that the article is about: what is planned; ``article`` what it has in
    common with the article's other claims; ``elsewhere`` whether its place is a part of, or wider than, the area
    that the article is about.
    """

    claim: Claim
    figure: Figure
    written: Figure
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
    bare: bool
    ahead: bool
    article: Article


def aspects(claims: Sequence[Claim], words: Aspects) -> list[Aspect]:
    """The aspects of an article's claims; pairs of characters that many names share weigh less."""
    told = [words.generic.sub("", claim.topic) for claim in claims]
    cores = [core or claim.topic for core, claim in zip(told, claims, strict=True)]
    paired = [couples(core) or frozenset((core,)) for core in cores]
    counts = Counter(chain.from_iterable(paired))
    weights = {pair: told_by(count) for pair, count in counts.items()}
    groups: dict[str, list[tuple[str, int]]] = {}
    for number, group in enumerate(words.rivals):
        for word in group:
            groups.setdefault(word[0], []).append((word, number))
    article = Article(words, main_level(claims, words), main_year(claims), weights, groups)
    return [aspect(*one, article) for one in zip(claims, told, paired, strict=True)]


def is_elsewhere(claim: Claim, place: str, main: int, words: Aspects) -> bool:
    """Whether a place that heads a clause or a table's row is of another level than the article's own."""
    level = rank_of(place, words.levels)
    heads = claim.row is not None or bool(heading(place).search(claim.around))
    return heads and level != main and level < len(words.levels)


def aspect(claim: Claim, told: str, pairs: frozenset[str], article: Article) -> Aspect:
    """The aspect of a claim of whose name ``told`` is left without the words that tell nothing apart."""
    words, main = article.words, article.main
    events = events_of(claim, words, article.events_in, article.year)
    ahead = lies_ahead(claim, article)
    if ahead:
        events |= {"target"}
    place = "" if claim.figure.kind is Kind.RANK else claim.scope_plain or ""
    rank = rank_of(place, words.levels) if place else len(words.levels)
    opens, names = article.head(claim.dispatch)
    figure = standard(claim.figure, words)
    return Aspect(
        claim=claim,
        figure=figure,
        written=claim.figure,
        core=told or claim.topic,
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
        bounds=scaled(interval(claim.figure), claim.figure, words),
        bare=not told,
        ahead=ahead,
        article=article,
        elsewhere=bool(place)
        and main is not None
        and not claim.dispatch
        and is_elsewhere(claim, place, main, words),
        areas=frozenset(words.areas.findall(claim.before.rpartition("；")[2][-16:]))
        if figure.kind is Kind.RANK
        else NONE,
        field=words.generic.sub("", claim.field) if claim.field else "",
    )


def together(a: Aspect, b: Aspect) -> tuple[Figure, Figure]:
    """Two figures in one unit: as written where they share it, else in the base unit of their dimension."""
    return (a.written, b.written) if a.written.unit == b.written.unit else (a.figure, b.figure)


def lies_ahead(claim: Claim, article: Article) -> bool:
    """Whether a claim's date ends later than in the year after the one that the article is about."""
    end = claim.stated.end if claim.stated else None
    return end is not None and article.year is not None and end.year > article.year + 1


def standard(figure: Figure, words: Aspects) -> Figure:
    """A figure in the base unit of its dimension."""
    base, size = words.scales.get(figure.unit, (figure.unit, ONE))
    if base == figure.unit:
        return figure
    high = figure.high * size if figure.high is not None else None
    return replace(figure, value=figure.value * size, step=figure.step * size, high=high, unit=base)


def scaled(bounds: Interval, figure: Figure, words: Aspects) -> Interval:
    """What a figure can mean, in the base unit of its dimension; how far 超 reaches goes by the number as written."""
    size = words.scales.get(figure.unit, (figure.unit, ONE))[1]
    return bounds if size == ONE else Interval(bounds.low * size, bounds.high * size)


def zone(claim: Claim) -> str:
    """Headline, subheads, running text, and each list or table are zones of their own."""
    if claim.section in (Section.BODY, Section.QUOTE, Section.NOTE):
        return "subhead" if claim.role is Role.TITLE else "text"
    return claim.section.value
