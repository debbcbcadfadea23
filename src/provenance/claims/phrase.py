"""Stretches of the reading from which a label is cut: trimmed at both ends without losing where they stand."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from provenance.document import Span

__all__ = ["Phrase", "joined"]

# No connecting word at the end of a label is longer.
LONGEST_TAIL = 12


def joined(text: str, spans: Sequence[Span]) -> str:
    """The characters of some spans of a text as one string."""
    if len(spans) == 1:
        return text[spans[0].start : spans[0].end]
    return "".join([text[span.start : span.end] for span in spans])


@dataclass(slots=True)
class Phrase:
    """Some spans of ``text`` in order, read as one string."""

    text: str
    spans: tuple[Span, ...]
    known: str | None = field(default=None, repr=False, compare=False)

    @property
    def plain(self) -> str:
        """The characters, joined."""
        if self.known is None:
            self.known = joined(self.text, self.spans)
        return self.known

    def cut_off(self, tail: re.Pattern[str]) -> "Phrase":
        """The phrase without a tail that matches."""
        m = tail.search(self.plain)
        return self.part(0, m.start()) if m else self

    def without(self, holes: list[Span]) -> "Phrase":
        """The phrase with the holes cut out; the holes are in order and apart."""
        spans: list[Span] = []
        for span in self.spans:
            start = span.start
            for hole in holes[bisect_right(holes, start, key=lambda h: h.end) :]:
                if hole.start >= span.end:
                    break
                if hole.start > start:
                    spans.append(Span(start, hole.start))
                start = max(start, hole.end)
            if start < span.end:
                spans.append(Span(start, span.end))
        return Phrase(self.text, tuple(spans))

    def drop(self, left: int = 0, right: int = 0) -> "Phrase":
        """The phrase without so many characters at its ends."""
        spans = list(self.spans)
        while spans and left:
            size = spans[0].end - spans[0].start
            cut = min(left, size)
            spans[0] = Span(spans[0].start + cut, spans[0].end)
            left -= cut
            if spans[0].start == spans[0].end:
                spans.pop(0)
        while spans and right:
            size = spans[-1].end - spans[-1].start
            cut = min(right, size)
            spans[-1] = Span(spans[-1].start, spans[-1].end - cut)
            right -= cut
            if spans[-1].start == spans[-1].end:
                spans.pop()
        return Phrase(self.text, tuple(spans))

    def part(self, start: int, end: int) -> "Phrase":
        """Characters ``start`` to ``end`` of the joined string."""
        size = len(self.plain)
        return self.drop(start, max(0, size - end))

    def trimmed(self, lead: re.Pattern[str], tail: re.Pattern[str]) -> "Phrase":
        """The phrase without what matches ``lead`` at its start and ``tail`` at its end, again and again."""
        plain, left, right = self.plain, 0, 0
        for _ in range(12):
            size = len(plain)
            if (m := tail.search(plain, max(0, size - LONGEST_TAIL))) and m.start() < m.end() == size:
                right += size - m.start()
                plain = plain[: m.start()]
            elif (m := lead.match(plain)) and m.end():
                left += m.end()
                plain = plain[m.end() :]
            else:
                break
        return self.drop(left, right) if left or right else self

    def __bool__(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.spans)
