"""Series: how a measure went on over time."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from provenance.facts.fact import Fact, Point, Series
from provenance.facts.stands import Stand

__all__ = ["series"]

Shape = tuple[int, ...]


def series(stands: Sequence[tuple[Stand, Fact]]) -> list[Series]:
    """The series of one measure: its values at dates that close like periods (each year's end, each half-year).

    Of several values at one date that which most articles print counts, and an exact one before a vague one.
    """
    shaped: dict[Shape, dict[date, tuple[tuple[bool, int], Point]]] = defaultdict(dict)
    for stand, fact in stands:
        point = Point(fact.id, stand.told.end, stand.told, stand.articles)
        weight = not stand.leader.vague, stand.articles
        points = shaped[_shape(stand.told.start, stand.told.end)]
        if point.end not in points or weight > points[point.end][0]:
            points[point.end] = weight, point
    return [
        _series(stands[0][1].measure_id, shape, [points[end][1] for end in sorted(points)])
        for shape, points in sorted(shaped.items())
        if len(points) > 1
    ]


def _series(measure_id: str, shape: Shape, points: Sequence[Point]) -> Series:
    last = points[-1].told
    return Series("-".join(map(str, (measure_id, *shape))), last.measure, last.subject, tuple(points))


def _shape(start: date, end: date) -> Shape:
    """What dates of one series have in common: the month in which a year so far or a stock closes, or the period."""
    so_far = (start.month, start.day, start.year) == (1, 1, end.year)
    if start == end or so_far:
        return (end.month,)
    return start.month, start.day, end.month, end.day, end.year - start.year
