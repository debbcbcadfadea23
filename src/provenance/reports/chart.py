"""A series as a small picture: SVG text, for pages, reports and files alike."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from html import escape

__all__ = ["chart"]

WIDTH, HEIGHT = 320, 96
MARGIN, FOOT = 24, 20

Point = tuple[date, Decimal, str]


def chart(points: Sequence[Point], *, title: str, marked: date | None = None) -> str:
    """A line through the points, each a date, a value and the words to show; the one at ``marked`` stands out.

    The picture scales with its text, takes its colours from where it stands (``currentColor``), and says its title and
    its values to those who cannot see it. Fewer than two points give an empty text: there is nothing to draw.
    """
    if len(points) < 2:
        return ""
    ordered = sorted(points)
    places = list(
        zip(_across([at for at, _, _ in ordered]), _down([value for _, value, _ in ordered]), strict=True)
    )
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    said = "; ".join(f"{at.year}: {words}" for at, _, words in ordered)
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="series" role="img" viewBox="0 0 {WIDTH} {HEIGHT}">',
            f"<title>{escape(title)}</title>",
            f"<desc>{escape(said)}</desc>",
            f'<polyline points="{line}" fill="none" stroke="currentColor" stroke-width="1.5"/>',
            *(_dot(place, one, one[0] == marked) for place, one in zip(places, ordered, strict=True)),
            "</svg>",
        )
    )


def _across(dates: Sequence[date]) -> list[float]:
    """The horizontal places of dates."""
    first, span = dates[0], max((dates[-1] - dates[0]).days, 1)
    return [MARGIN + (WIDTH - 2 * MARGIN) * (at - first).days / span for at in dates]


def _down(values: Sequence[Decimal]) -> list[float]:
    """The vertical places of values, between the smallest and the largest."""
    low, span = min(values), max(values) - min(values)
    room = HEIGHT - MARGIN - FOOT
    return [MARGIN + room * (1 - float((value - low) / span if span else Decimal("0.5"))) for value in values]


def _dot(place: tuple[float, float], point: Point, marked: bool) -> str:
    """A point with its value above and its year below."""
    (x, y), (at, _, words) = place, point
    size, weight = (4, "bold") if marked else (2.5, "normal")
    text = f'text-anchor="middle" font-size="9" font-weight="{weight}" fill="currentColor"'
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size}" fill="currentColor"/>'
        f'<text x="{x:.1f}" y="{y - 7:.1f}" {text}>{escape(words)}</text>'
        f'<text x="{x:.1f}" y="{HEIGHT - 5}" {text}>{at.year}</text>'
    )
