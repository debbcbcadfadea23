"""A rule: a name, a pattern, and what it produces."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from provenance.document.span import Span

__all__ = ["Capture", "Rule"]

T_co = TypeVar("T_co", covariant=True)


@dataclass(slots=True)
class Capture:
    """What a rule's pattern matched. Offsets count in the text that was scanned."""

    rule: str
    text: str
    match: "re.Match[str]"

    def group(self, name: str) -> str | None:
        """The characters of the rule's named group, or None where it took no part."""
        value: str | None = self.match.group(name)
        return value

    def has(self, name: str) -> bool:
        """Whether the named group matched at least one character."""
        return bool(self.group(name))

    def span(self, name: str) -> Span:
        """The span of the rule's named group; (-1, -1) where it took no part."""
        return Span(*self.match.span(name))

    @property
    def start(self) -> int:
        """Where the whole match begins."""
        return self.match.start()

    @property
    def end(self) -> int:
        """Where the whole match ends."""
        return self.match.end()

    def before(self, size: int) -> str:
        """Up to ``size`` characters in front of the match, none of them from another line."""
        return self.text[max(0, self.start - size) : self.start].rpartition("\n")[2]

    def after(self, size: int) -> str:
        """Up to ``size`` characters behind the match, none of them from another line."""
        return self.text[self.end : self.end + size].partition("\n")[0]


@dataclass(frozen=True, slots=True)
class Rule(Generic[T_co]):
    """``pattern`` finds a thing, ``produce`` says what it is, or None where it is not that thing after all.

    ``first`` lists the characters with which a match can begin: the engine tries the rule only there. A pattern must
    match in bounded time (no unbounded repeat of what can begin a match).
    """

    name: str
    first: str
    pattern: str
    produce: Callable[[Capture], T_co | None]
