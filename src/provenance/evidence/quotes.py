"""Quotes: finding one in a text, letter for letter or but for white space."""

from provenance.document import Span

__all__ = ["find_quote"]


def find_quote(text: str, quote: str) -> Span | None:
    """Where a quote first stands in a text; white space counts only if it can be found with it."""
    start = text.find(quote)
    if start >= 0:
        return Span(start, start + len(quote))
    return _find_letters(text, quote)


def _find_letters(text: str, quote: str) -> Span | None:
    """Where the letters of a quote stand in the letters of a text, whatever white space lies between them."""
    places = [place for place, letter in enumerate(text) if not letter.isspace()]
    letters = "".join(text[place] for place in places)
    wanted = "".join(quote.split())
    start = letters.find(wanted)
    if start < 0 or not wanted:
        return None
    return Span(places[start], places[start + len(wanted) - 1] + 1)
