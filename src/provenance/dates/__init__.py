"""Stated dates: their wording, what it resolves to, and which figures it governs."""

from provenance.dates.attach import DateReader
from provenance.dates.carry import year_before
from provenance.dates.cues import DateCues
from provenance.dates.force import Dated
from provenance.dates.resolve import Context, resolve
from provenance.dates.stated import DateMention, How, Mode, Moment, Recall, StatedDate, Year, YearBase

__all__ = [
    "Context",
    "DateCues",
    "DateMention",
    "DateReader",
    "Dated",
    "How",
    "Mode",
    "Moment",
    "Recall",
    "StatedDate",
    "Year",
    "YearBase",
    "resolve",
    "year_before",
]
