"""Where in a text something stands: lines and columns, as an editor's program counts them."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from provenance.cli.text.safe import safe

__all__ = ["Article"]

LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(slots=True)
class Article:
    """An article's name and text, with the beginnings of its lines; ``shown`` is the text that is safe to print."""

    name: str
    text: str
    shown: str = field(init=False)
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.name = safe(self.name)
        self.shown = safe(self.text)
        self.starts = [0, *(end.end() for end in LINE_END.finditer(self.text))]

    def line(self, offset: int) -> int:
        """The number of the line, from 1."""
        return bisect_right(self.starts, offset)

    def column(self, offset: int) -> int:
        """The character of that line, from 1."""
        return offset - self.starts[self.line(offset) - 1] + 1

    def at(self, offset: int) -> str:
        """``story.txt:12:7``, which most editors open when clicked."""
        return f"{self.name}:{self.line(offset)}:{self.column(offset)}"
