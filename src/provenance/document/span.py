"""A half-open stretch of text."""

from typing import NamedTuple

__all__ = ["Span"]


class Span(NamedTuple):
    """Code points ``start`` (inclusive) to ``end`` (exclusive) of one text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
