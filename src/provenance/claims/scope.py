"""Whose figure it is, and who says so."""

from bisect import bisect_right
from dataclasses import dataclass

from provenance.document import Span
from provenance.languages import Phrases

__all__ = ["Surroundings", "homes", "surroundings"]

FAR = 60000


def homes(text: str, phrases: Phrases) -> tuple[str, ...]:
    """The places that the article calls a city, county or province, without that word (无锡 of 无锡市)."""
    head = text[:FAR]
    counts: dict[str, int] = {}
    for m in phrases.home.finditer(head):
        name = m.group(1) or m.group(2)
        counts[name] = counts.get(name, 0) + 1
    return tuple(
        sorted((name for name in counts if head.count(name) >= 3), key=lambda name: (-len(name), name))
    )


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a sentence names: its ``places`` in order, and the ``source`` of what it says."""

    text: str
    sentence: Span
    phrases: Phrases
    places: tuple[Span, ...]
    source: Span | None

    def place_before(self, offset: int) -> Span | None:
        """The place named last in front of ``offset``: in its clause, else what opened the sentence."""
        number = bisect_right(self.places, offset, key=lambda place: place.end)
        if number < len(self.places) and self.places[number].start < offset:
            return self.place_cut_off(offset)
        while number and self.orders(self.places[number - 1], offset):
            number -= 1
        return self.places[number - 1] if number else None

    def orders(self, place: Span, offset: int) -> bool:
        """Whether a place only says among whom an earlier figure ranks (居全省第3位；…)."""
        return place.end < offset and bool(self.phrases.ordinal.match(self.text, place.end))

    def place_cut_off(self, offset: int) -> Span | None:
        """The same where what looks like a place goes on behind ``offset``: only what stands before it counts."""
        found = self.phrases.place.finditer(self.text, max(self.sentence.start, offset - 60), offset)
        return next((Span(*m.span()) for m in reversed(list(found))), None)


def surroundings(text: str, sentence: Span, phrases: Phrases) -> Surroundings:
    """What a sentence names, found in one scan for all its figures."""
    places = tuple(Span(*m.span()) for m in phrases.place.finditer(text, sentence.start, sentence.end))
    said = phrases.says.search(text, *sentence) and phrases.source.search(text, *sentence)
    return Surroundings(text, sentence, phrases, places, Span(*said.span("who")) if said else None)
