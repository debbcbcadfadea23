"""Where a figure stands in its sentence."""

from dataclasses import dataclass

from provenance.document import Span

__all__ = ["Place"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands: its sentence, the figures beside it, and the dates, which no label holds."""

    sentence: Span
    before: Span | None
    after: Span | None
    holes: list[Span]

    @property
    def floor(self) -> int:
        """Where the figure before ends, or the sentence begins."""
        return self.before.end if self.before else self.sentence.start
