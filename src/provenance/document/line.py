"""A line of an article, what it looks like by itself, and the words by which the press sets off an article's parts."""

import re
from dataclasses import dataclass
from enum import StrEnum

from provenance.document.span import Span

__all__ = ["LayoutCues", "Line", "Shape"]


class Shape(StrEnum):
    """What a line looks like by itself."""

    BLANK = "blank"
    ROW = "row"
    NOTE = "note"
    BULLET = "bullet"
    GROUP = "group"
    HEADING = "heading"
    BYLINE = "byline"
    MARK = "mark"
    WRAP = "wrap"
    SHORT = "short"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class LayoutCues:
    """The words by which a language's press sets off the parts of an article, as compiled patterns.

    ``terminal`` ends a sentence; ``card`` is found in a scorecard's title; ``note`` opens a note; ``dateline`` opens a
    dispatch; ``byline`` is a line that only names who wrote; ``heading`` opens a numbered subhead; ``group`` is a
    head inside a list; ``table`` opens a table's title.
    """

    terminal: re.Pattern[str]
    card: re.Pattern[str]
    note: re.Pattern[str]
    dateline: re.Pattern[str]
    byline: re.Pattern[str]
    heading: re.Pattern[str]
    group: re.Pattern[str]
    table: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its surrounding white space; offsets count in the article's text."""

    span: Span
    text: str
    shape: Shape
