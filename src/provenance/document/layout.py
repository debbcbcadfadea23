"""From lines to blocks: which lines are headline, body, quote, scorecard, table or note.

A title that announces a list opens a scorecard, as do three list items in a row; a note or a paragraph of running text
ends it. A paragraph that a column or a line end breaks in mid-sentence is put together again.
"""

import re

from provenance.document.block import Role, Section
from provenance.document.cards import announces_card, heads_list, is_numbered, opens_card, stays_in_card
from provenance.document.line import LayoutCues, Line, Shape
from provenance.document.lines import is_prose, shapes
from provenance.document.rejoin import rejoin
from provenance.document.rows import DIGIT
from provenance.document.walk import Layout, Part, ends_sentence, following, next_shape, opens_dispatch

__all__ = ["SPEECH", "Part", "lay_out"]

# A quotation that is a sentence of its own.
SPEECH = re.compile(r"[“「『\"][^”」』\"，。！？；…]*+[，。！？；…][^”」』\"]*+[”」』\"]")


def lay_out(text: str, cues: LayoutCues) -> list[Part]:
    """The blocks of an article, in order."""
    lines = shapes(text, cues)
    walk = Layout(cues, lines)
    for i, line in enumerate(lines):
        if line.shape is not Shape.BLANK:
            place(walk, i, line)
    return rejoin(walk.parts, text, cues)


def place(walk: Layout, i: int, line: Line) -> None:
    """Decide where one line belongs."""
    if line.shape is Shape.WRAP:
        walk.parts[-1].lines.append(line.span)
    elif line.shape is Shape.MARK:
        walk.quoted = not walk.quoted
    elif walk.quoted:
        walk.add(line, Role.PARAGRAPH, Section.QUOTE)
    elif line.shape is Shape.NOTE:
        walk.add(line, Role.NOTE, Section.NOTE)
    elif line.shape is Shape.ROW:
        if walk.section is not Section.TABLE:
            walk.enter(Section.TABLE)
        walk.add(line, Role.ROW)
    elif heads_rows(walk, i, line):
        if walk.parts[-1].role is Role.ROW:
            walk.enter(Section.TABLE)
        walk.add(line, Role.TITLE)
    elif line.shape is Shape.BYLINE:
        walk.add(line, Role.BYLINE, Section.BODY)
        leave_headline(walk)
    elif opens_card(walk, i, line):
        walk.enter(Section.SCORECARD)
        adopt_note(walk, i)
        titled = line.shape is not Shape.BULLET or (heads_list(walk, i, line) and announces_card(walk, line))
        walk.add(line, Role.TITLE if titled else Role.ITEM)
    elif (
        walk.section is Section.SCORECARD and not heads_table(walk, i, line) and stays_in_card(walk, i, line)
    ):
        heading = line.shape in (Shape.GROUP, Shape.HEADING) or (
            not DIGIT.search(line.text) and len(line.text) < 20
        )
        heading = heading and not is_numbered(line)
        walk.add(line, Role.TITLE if heading and line.shape is not Shape.BULLET else Role.ITEM)
    else:
        place_prose(walk, i, line)


def adopt_note(walk: Layout, i: int) -> None:
    """Let a note that stands right over a list's first item belong to the list."""
    above = walk.lines[i - 1] if i else None
    if above is not None and above.shape is Shape.NOTE and walk.parts[-1].lines[-1] == above.span:
        walk.parts[-1].region = walk.region


def heads_rows(walk: Layout, i: int, line: Line) -> bool:
    """Whether a short line inside a table stands right over its rows: a header that single spaces divide."""
    inside = walk.section is Section.TABLE and line.shape is Shape.SHORT
    return inside and next_shape(walk, i, 1) is Shape.ROW and not walk.cues.table.match(line.text)


def titles_table(walk: Layout, i: int, line: Line) -> bool:
    """Whether a line is the title over a table: called one, or a short line with nothing but its unit in between."""
    if line.shape is Shape.PROSE:
        return False
    named = walk.cues.table.match(line.text) and next_shape(walk, i, 3) is Shape.ROW
    return bool(named) or (line.shape is Shape.SHORT and next_shape(walk, i, 2) is Shape.ROW)


def heads_table(walk: Layout, i: int, line: Line) -> bool:
    """Whether a short line behind a list stands right over the rows of a table."""
    below = next(following(walk, i), None)
    return line.shape is Shape.SHORT and below is not None and below.shape is Shape.ROW


def place_prose(walk: Layout, i: int, line: Line) -> None:
    """Put a line of the headline or the body where it belongs."""
    if titles_table(walk, i, line):
        walk.enter(Section.TABLE)
        walk.add(line, Role.TITLE)
    elif line.shape is Shape.PROSE or (line.shape is Shape.HEADING and is_prose(line.text, walk.cues)):
        leave_headline(walk)
        quote = bool(SPEECH.match(line.text)) and not_part_of_sentence(walk, i)
        walk.add(line, Role.PARAGRAPH, Section.QUOTE if quote else Section.BODY)
    elif line.shape is Shape.SHORT and (walk.section is Section.HEADLINE or opens_dispatch(walk, i)):
        walk.add(line, Role.TITLE, Section.HEADLINE)
    else:
        leave_headline(walk)
        listed = line.shape is Shape.BULLET or (line.shape is Shape.HEADING and line.text[-1] in "；;")
        walk.add(line, Role.ITEM if listed else Role.TITLE, Section.BODY)


def leave_headline(walk: Layout) -> None:
    """From here on it is body."""
    if walk.section is not Section.BODY:
        walk.enter(Section.BODY)


def not_part_of_sentence(walk: Layout, i: int) -> bool:
    """Whether the line opens a paragraph: the line above is blank, or ends a sentence."""
    above = walk.lines[i - 1] if i else None
    return above is None or above.shape is Shape.BLANK or ends_sentence(above.text)
