"""The figures and dates of a reading, each in order, the bare numbers of its tables among them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from provenance.claims.cell_figures import bare_figures
from provenance.claims.table import Table
from provenance.dates import DateMention
from provenance.document import Reading, Span
from provenance.figures import Figure
from provenance.languages import Language

__all__ = ["Scan", "scan"]


@dataclass(slots=True)
class Scan:
    """Figures and dates of a reading, each in order."""

    figures: list[Figure]
    dates: list[DateMention]
    figure_starts: list[int] = field(default_factory=list)
    date_starts: list[int] = field(default_factory=list)

    def figures_in(self, span: Span) -> list[Figure]:
        """The figures that begin inside a span."""
        return self.figures[
            bisect_right(self.figure_starts, span.start - 1) : bisect_right(self.figure_starts, span.end - 1)
        ]

    def dates_in(self, span: Span) -> list[DateMention]:
        """The dates that begin inside a span."""
        return self.dates[
            bisect_right(self.date_starts, span.start - 1) : bisect_right(self.date_starts, span.end - 1)
        ]


def scan(reading: Reading, language: Language, laid: dict[int, Table]) -> Scan:
    """Read every figure and date of a text, and the bare numbers of its tables."""
    found = list(language.scanner.scan(reading.plain))
    figures = [one for one in found if isinstance(one, Figure)]
    dates = [one for one in found if isinstance(one, DateMention)]
    cells = [f for table in laid.values() for f in bare_figures(table, reading.plain, language)]
    if cells:
        taken = {f.span.start: f for f in cells}
        places = sorted(c.span for c in cells)
        kept = [f for f in figures if not meets(f.span, places)]
        figures = sorted([*kept, *taken.values()], key=lambda f: f.span)
        dates = [d for d in dates if not meets(d.span, places)]
    return Scan(figures, dates, [f.span.start for f in figures], [d.span.start for d in dates])


def meets(span: Span, places: Sequence[Span]) -> bool:
    """Whether a span overlaps one of ``places``, which are in order and apart."""
    behind = bisect_left(places, span.end, key=lambda place: place.start)
    return behind > 0 and places[behind - 1].end > span.start
