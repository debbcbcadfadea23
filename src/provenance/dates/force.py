"""The date in force in a sentence, and what it hands on."""

from dataclasses import dataclass, field

from provenance.dates.carry import ended_before, looks_back
from provenance.dates.stated import StatedDate
from provenance.document.span import Span

__all__ = ["Dated", "Force"]


@dataclass(frozen=True, slots=True)
class Dated:
    """A figure's stated date as found in its own sentence.

    ``settled`` says that the sentence decided it, if only that there is none; otherwise the surroundings may.
    ``earlier`` is true where it is the surroundings' date, a year earlier (上年同期).
    """

    stated: StatedDate | None
    settled: bool
    earlier: bool = False


@dataclass(slots=True)
class Force:
    """The date in force in a sentence: ``opening`` may carry over; ``outer`` is what a passing date (全年) suspends.

    ``frame`` is where a comparison that holds several figures ends (与2019年那场…的洪水相比), and their date.
    """

    current: StatedDate | None
    settled: bool
    opening: StatedDate | None = None
    outer: list[StatedDate | None] = field(default_factory=list)
    frame: tuple[int, Dated] | None = None

    def framed(self, figure: Span) -> Dated | None:
        """The date of a figure that stands inside a comparison, or None where it does not."""
        return self.frame[1] if self.frame and figure.end <= self.frame[0] else None

    def govern(self, stated: StatedDate | None) -> None:
        """Another date takes over; one that only looks back (2024年为40艘) does not carry over in its stead."""
        self.outer = []
        if not looks_back(stated, self.opening):
            self.opening = stated
        elif self.current is self.opening:
            self.outer = [self.current]
        self.current, self.settled = stated, True

    def let_pass(self, mention: Span) -> None:
        """Keep a date that stands behind the sentence's first figure from carrying over."""
        if self.opening is not None and self.opening.span == mention:
            self.opening = None

    @property
    def looked_back(self) -> bool:
        """Whether the date in force ended before the one that it suspends began."""
        outer, current = self.outer[-1] if self.outer else None, self.current
        return bool(self.outer) and (outer is None or current is None or ended_before(current, outer))

    def suspend(self, stated: StatedDate | None) -> None:
        """A passing date takes over for a while."""
        self.outer = [self.current]
        self.current = stated

    def resume(self) -> None:
        """The suspended date is in force again."""
        if self.outer:
            self.current = self.outer.pop()
