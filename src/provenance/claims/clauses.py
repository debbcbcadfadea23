"""The clauses of a text: where each begins and ends, found in one scan."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

__all__ = ["Clauses"]


@dataclass(slots=True)
class Clauses:
    """The pauses of ``text``, each one character, in order. ``pause`` is what divides clauses."""

    text: str
    pause: re.Pattern[str]
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Find every pause."""
        self.starts = [m.start() for m in self.pause.finditer(self.text)]

    def start(self, offset: int, floor: int) -> int:
        """Where the clause that ends at ``offset`` begins, not before ``floor``.

        A comma right in front of ``offset`` is a pause whatever stands behind it (…企业,5家).
        """
        if offset > floor and self.pause.match(self.text, offset - 1, offset):
            return offset
        before = bisect_left(self.starts, offset)
        return max(floor, self.starts[before - 1] + 1) if before else floor

    def end(self, offset: int, ceiling: int) -> int:
        """Where the clause that goes on at ``offset`` ends, not behind ``ceiling``."""
        behind = bisect_left(self.starts, offset)
        return min(ceiling, self.starts[behind]) if behind < len(self.starts) else ceiling
