"""All mentions of one subject, from names to facts, series and contradictions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from provenance.facts.contradictions import Contradiction, contradictions
from provenance.facts.fact import Fact, Place, Series, fact_id
from provenance.facts.mention import Mention, order
from provenance.facts.names import measures
from provenance.facts.series import series
from provenance.facts.stands import Stand, stands
from provenance.languages import Language

__all__ = ["LARGEST", "Gathered", "gather"]

# Places of a fact beyond which it is continued in another part.
LARGEST = 1000


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the mentions of one subject, or of several, come to."""

    facts: list[Fact] = field(default_factory=list)
    series: list[Series] = field(default_factory=list)
    contradictions: list[Contradiction] = field(default_factory=list)


def gather(mentions: Sequence[Mention], language: Language) -> Gathered:
    """The facts of one subject; the order in which the mentions come does not matter.

    A fact is what at least two claims state. What only one claim states is a fact where it belongs to a series.
    """
    found = Gathered()
    for group in measures(sorted(mentions, key=order), language):
        if len(group) > 1:
            _measure(group, language, found)
    return found


def _measure(group: Sequence[Mention], language: Language, found: Gathered) -> None:
    """The facts of one measure, at all its dates."""
    first = group[0]
    names = sorted({one.topic for one in group})
    name = fact_id(first.block, first.events, first.areas, first.field, *names)
    told = [(stand, _fact(name, stand)) for stand in stands(group, language)]
    run = series(told)
    in_series = {point.fact for one in run for point in one.points}
    found.series.extend(run)
    found.contradictions.extend(contradictions([stand for stand, _ in told], language))
    for stand, fact in told:
        if stand.count > 1 or fact.id in in_series:
            found.facts.extend(_parts(fact))


def _fact(measure: str, stand: Stand) -> Fact:
    places = [Place(one, "repeats", 1.0, ()) for one in stand.leader.mentions]
    for variant, link in (*stand.same, *stand.against):
        score = round(link.score, 4)
        places.extend(Place(one, link.relation.value, score, link.reasons) for one in variant.mentions)
    told = stand.told
    key = fact_id(measure, told.bounds, told.value, told.high, told.qualifier, told.unit, told.label)
    return Fact(key, measure, told, tuple(places))


def _parts(fact: Fact) -> Iterator[Fact]:
    """The fact, in parts that none grows beyond bounds."""
    for part, start in enumerate(range(0, len(fact.places), LARGEST)):
        yield Fact(fact.id, fact.measure_id, fact.told, fact.places[start : start + LARGEST], part)
