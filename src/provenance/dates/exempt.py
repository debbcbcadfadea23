"""Figures that the date in force does not date: what a thing is built to be, a change since, what is only supposed."""

from dataclasses import dataclass

from provenance.dates.carry import runs_from_new_year
from provenance.dates.cues import DateCues
from provenance.dates.force import Force
from provenance.dates.stated import How
from provenance.document.span import Span

__all__ = ["NEAR", "Exempt", "Supposed"]

NEAR = 12
YEAR = 366


@dataclass(frozen=True, slots=True)
class Supposed:
    """From where on a sentence tells only what would be (``always``), or what will be if no date says when."""

    start: int
    always: bool

    def holds(self, figure: Span, force: Force) -> bool:
        """Whether a figure is only supposed."""
        if figure.start < self.start:
            return False
        return self.always or force.current is None or force.current.span.start < self.start


@dataclass(frozen=True, slots=True)
class Exempt:
    """Reads the words around the figures of ``text``, the reading."""

    text: str
    cues: DateCues

    def is_growth(self, figure: Span, sentence: Span) -> bool:
        """Whether the words in front of a figure in its clause say that it is growth: 去年是410万，同比增长18%."""
        return bool(self.cues.grown.search(self.lead(figure, NEAR, sentence.start)))

    def is_timeless(self, figure: Span) -> bool:
        """Whether a figure is what a thing is built to be (全长78公里), not of one spoken of (全长4公里的隧道).

        How long an event lasts (为期5天的博览会) is of no day of it.
        """
        lead = self.cues.timeless.search(self.text, max(0, figure.start - NEAR), figure.start)
        if lead is None:
            return False
        return lead["lasts"] is not None or not self.cues.of_it.match(self.text, figure.end)

    def is_change_since(self, force: Force, figure: Span) -> bool:
        """Whether a figure is the change since a date, which is not its own: 2020年底是52万亩，五年净增18万亩."""
        current = force.current
        if current is None or current.start is None or current.end is None or current.how is not How.EXPLICIT:
            return False
        return (current.end - current.start).days <= YEAR and bool(
            self.cues.since.match(self.lead(figure, NEAR))
        )

    def is_running_total(self, force: Force, figure: Span) -> bool:
        """Whether a figure adds up more than the period of another sentence: 累计培育200家; not more than a day's."""
        current = force.current
        if current is None or current.how is not How.INHERITED or runs_from_new_year(current):
            return False
        instant, lead = current.start == current.end, self.lead(figure, 2 * NEAR)
        return bool(self.cues.costs.search(lead) or (not instant and self.cues.gathers.search(lead)))

    def supposed(self, sentence: Span) -> Supposed | None:
        """From where on a sentence tells what would or will be: 每升高1℃, 达产后."""
        found = self.cues.supposes.search(self.text, sentence.start, sentence.end)
        return Supposed(found.start(), found["once"] is None) if found else None

    def lead(self, figure: Span, size: int, start: int = 0) -> str:
        """The words in front of a figure in its clause, ``size`` characters at most, not before ``start``."""
        return self.cues.clause.split(self.text[max(start, figure.start - size) : figure.start])[-1]
