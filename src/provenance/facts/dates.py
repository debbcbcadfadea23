"""Dates: which mentions speak of one time, and which give another time for what stands elsewhere."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from provenance.dates import StatedDate
from provenance.document import Span
from provenance.facts.mention import Mention
from provenance.links.vetoes.times import compatible

__all__ = ["Bounds", "meet", "times"]

Bounds = tuple[date, date]


@lru_cache(maxsize=65536)
def meet(one: Bounds, other: Bounds) -> bool:
    """Whether two closed stated dates can belong to one fact: equal, or an instant at the end of a period."""
    return one == other or compatible(_stated(one), _stated(other))


def _stated(bounds: Bounds) -> StatedDate:
    return StatedDate(*bounds, Span(0, 0))


def times(mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The mentions of one measure, time by time; each date joins the most frequent one that it can belong to."""
    by_bounds: dict[Bounds, list[Mention]] = defaultdict(list)
    for one in mentions:
        by_bounds[one.bounds].append(one)
    leaders: dict[Bounds, list[Mention]] = {}
    for bounds, said in sorted(by_bounds.items(), key=lambda item: (-len(item[1]), item[0])):
        home = next((leader for leader in leaders if meet(leader, bounds)), bounds)
        leaders.setdefault(home, []).extend(said)
    yield from leaders.values()
