"""Colours, where the reader's terminal shows them."""

import os
from dataclasses import dataclass
from typing import TextIO

__all__ = ["Paint", "wants_colour"]

SEVERITY = {"error": "red", "warning": "yellow", "info": "cyan"}


def wants_colour(stream: TextIO) -> bool:
    """Whether a stream is a terminal whose owner has not declined colours (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@dataclass(frozen=True, slots=True)
class Paint:
    """Paints words by their role, or leaves them alone."""

    enabled: bool

    def style(self, text: str, colour: str | None = None, *, bold: bool = False, dim: bool = False) -> str:
        """The text between its escape sequences, if colours are wanted."""
        if not self.enabled or not text:
            return text
        from click import style

        return style(text, fg=colour, bold=bold or None, dim=dim or None)

    def severity(self, severity: str, text: str) -> str:
        """As grave as it is."""
        return self.style(text, SEVERITY[severity], bold=True)

    def strong(self, text: str) -> str:
        """What the eye should find first."""
        return self.style(text, bold=True)

    def frame(self, text: str) -> str:
        """Line numbers and rules."""
        return self.style(text, "blue", bold=True)

    def faint(self, text: str) -> str:
        """What is there for completeness."""
        return self.style(text, dim=True)
