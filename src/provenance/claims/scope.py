"""Whose figure it is, and who says so."""

from provenance.document import Span
from provenance.languages import Phrases

__all__ = ["attribution", "homes", "scope"]


def homes(text: str, phrases: Phrases) -> frozenset[str]:
    """The places that the article calls a city, county or province, without that word: 无锡 of 无锡市."""
    counts: dict[str, int] = {}
    for m in phrases.home.finditer(text[:60000]):
        name = m.group(1) or m.group(2)
        counts[name] = counts.get(name, 0) + 1
    return frozenset(name for name in counts if text.count(name) >= 3)


def scope(text: str, clause: Span, sentence: Span, phrases: Phrases) -> Span | None:
    """The place named last in front of a figure in its clause; else the one that opened the sentence."""
    last = None
    for m in phrases.place.finditer(text, clause.start, clause.end):
        last = Span(*m.span())
    if last is not None:
        return last
    for m in phrases.place.finditer(text, sentence.start, clause.end):
        last = Span(*m.span())
    return last


def attribution(text: str, sentence: Span, phrases: Phrases) -> Span | None:
    """Who is named as the source of what the sentence says."""
    m = phrases.source.search(text, sentence.start, sentence.end)
    return Span(*m.span("who")) if m else None
