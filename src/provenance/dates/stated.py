"""Dates as the text states them: the wording, what it says, and the interval that it means."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from provenance.document.span import Span

__all__ = ["DateMention", "How", "Mode", "Moment", "Recall", "StatedDate", "Year", "YearBase"]


class Mode(StrEnum):
    """What a date says: a stretch of time, an instant, one that has been reached (截至), a start without an end."""

    PERIOD = "period"
    INSTANT = "instant"
    AS_OF = "as of"
    SINCE = "since"


class Recall(StrEnum):
    """What a time names that was spoken of before: 报告期内, 灯会期间, 今年暑运, 五年间, 同期, 届时, 本届, 当季."""

    REPORT = "report"
    EVENT = "event"
    YEARS = "years"
    SAME = "same"
    THEN = "then"
    EDITION = "edition"
    QUARTER = "quarter"
    THIS_QUARTER = "this quarter"
    SEASON = "season"
    MONTH = "month"


class YearBase(StrEnum):
    """What a year is counted from."""

    ABSOLUTE = "absolute"
    PUBLISHED = "published"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Year:
    """A year: itself (absolute), or so many years from the publication's or the context's year."""

    base: YearBase
    number: int = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """One end of a date: year, and where stated month and day; ``month`` 0 is the month in which the text stands, -1
    the one before it; ``day`` 0 the day spoken of last."""

    year: Year
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression in the text, not yet resolved. Offsets count in the reading text.

    ``first`` and ``last`` bound the interval (each widens to the whole year or month that it names). ``offset`` counts
    days from the publication (昨日 -1). ``compares`` marks a mention that names what is compared with (上年同期): it
    governs the one figure behind it. ``named`` marks a time that has a name but no date in the text (上届, 假期):
    it shields figures from other dates and states none itself. ``passing`` marks a time (全年) that holds only as
    far as the next semicolon where another date is in force. ``recall`` says that a named time may be one spoken of
    before: the event of ``name``, or ``years`` in a row.
    """

    span: Span
    rule: str
    first: Moment | None = None
    last: Moment | None = None
    mode: Mode = Mode.PERIOD
    offset: int | None = None
    compares: bool = False
    named: bool = False
    passing: bool = False
    recall: Recall | None = None
    name: str = ""
    years: int = 0
    series: tuple[tuple[Moment, Moment], ...] = ()


class How(StrEnum):
    """Where a figure's date comes from."""

    EXPLICIT = "explicit"
    INHERITED = "inherited"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class StatedDate:
    """The interval that the text states; an instant has ``start == end``, an open period has no ``end``."""

    start: date | None
    end: date | None
    span: Span
    how: How = How.EXPLICIT
    wording: str = ""
