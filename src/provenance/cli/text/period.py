"""The date that a text states for a figure, in as few characters as say it."""

from calendar import monthrange
from datetime import date

from provenance.cli.catalogue import Catalogue
from provenance.cli.text.safe import safe
from provenance.report import StatedReport

__all__ = ["period", "stated_in_full"]


def period(stated: StatedReport) -> str:
    """``2024`` for a whole year, ``2024-06`` for a month, ``2024-12-31`` for a day, ``2021-01-01…`` since then."""
    start, end = stated.start, stated.end
    if start is None or end is None:
        return f"{start or ''}…{end or ''}"
    if start == end:
        return str(start)
    return whole(start, end) or f"{start}…{end}"


def whole(start: date, end: date) -> str | None:
    """The years or the month that a period fills."""
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year}…{end.year}"
    if (start.year, start.month, start.day) == (end.year, end.month, 1):
        return f"{start:%Y-%m}" if end.day == monthrange(end.year, end.month)[1] else None
    return None


def stated_in_full(stated: StatedReport | None, words: Catalogue) -> str:
    """The date with its wording and the way it came to the figure."""
    if stated is None:
        return words.say("date.none")
    how = words.say(f"how.{stated.how}")
    return words.say("date.full", period=period(stated), wording=safe(stated.text), how=how)
