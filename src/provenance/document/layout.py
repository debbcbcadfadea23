"""From lines to blocks: which lines are headline, body, quote, scorecard, table or note.

A title that announces a list opens a scorecard, as do three list items in a row; a note or a paragraph of running text
ends it. A paragraph that a column or a line end breaks in mid-sentence is put together again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from provenance.document.block import Role, Section
from provenance.document.line import LayoutCues, Line, Shape
from provenance.document.lines import BULLET, is_prose, shapes
from provenance.document.rows import DIGIT
from provenance.document.span import Span

__all__ = ["Part", "lay_out"]


NUMBERED = re.compile(r"^[（(]?[0-9一二三四五六七八九十]{1,3}[.、．）)]")
# What stands right under a list's line may be as long as this and still be an item of it.
LONGEST_ITEM = 150
SUBTITLE = re.compile(r"[—–－]{1,2}")
BIG_NUMBER = re.compile(r"[^，。；：、0-9０-９]{0,3}[0-9０-９][0-9０-９.,．，]*[^，。；：0-9０-９]{1,6}")
AMOUNT = re.compile(r"[0-9０-９]\s?(?:[万萬亿億%％元家人个個项項倍]|千)")
SPEECH = re.compile(r"[“「『\"][^”」』\"，。！？；…]*+[，。！？；…][^”」』\"]*+[”」』\"]")


@dataclass(slots=True)
class Part:
    """A block in the making: one line, or the lines of one paragraph; offsets count in the article's text."""

    lines: list[Span]
    section: Section
    role: Role
    region: int


@dataclass(slots=True)
class Layout:
    """The state of the walk over an article's lines."""

    cues: LayoutCues
    lines: list[Line]
    parts: list[Part] = field(default_factory=list)
    section: Section = Section.HEADLINE
    region: int = 0
    quoted: bool = False

    def enter(self, section: Section) -> None:
        """Begin another region."""
        self.section = section
        self.region += 1

    def add(self, line: Line, role: Role, section: Section | None = None) -> None:
        """Append a block of one line."""
        self.parts.append(Part([line.span], section or self.section, role, self.region))


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


def ends_sentence(text: str) -> bool:
    """Whether a line ends where a paragraph may end."""
    return text.rstrip('”」』’"）)')[-1:] in "。！？!?…；;：:．."


def following(walk: Layout, i: int) -> Iterator[Line]:
    """The lines below line ``i`` that are not blank."""
    return (walk.lines[k] for k in range(i + 1, len(walk.lines)) if walk.lines[k].shape is not Shape.BLANK)


def next_shape(walk: Layout, i: int, within: int) -> Shape | None:
    """The shape of the next line, looking past blank lines and, within bounds, short lines such as (单位：亿元)."""
    for line, _ in zip(following(walk, i), range(within), strict=False):
        if line.shape is not Shape.SHORT:
            return line.shape
    return None


def opens_dispatch(walk: Layout, i: int) -> bool:
    """Whether a short line is the headline of a dispatch that opens with its own dateline below."""
    for line, _ in zip(following(walk, i), range(3), strict=False):
        if walk.cues.dateline.match(line.text) or line.shape is Shape.BYLINE:
            return True
        if line.shape is not Shape.SHORT:
            return False
    return False


def opens_card(walk: Layout, i: int, line: Line) -> bool:
    """Whether a line opens a scorecard: a title that announces one, or the first of three items in a row."""
    if heads_list(walk, i, line) and announces_card(walk, line):
        below = [line for line, _ in zip(following(walk, i), range(3), strict=False)]
        inside = walk.section is Section.SCORECARD and (
            line.shape is Shape.GROUP or walk.lines[i - 1].shape is not Shape.BLANK
        )
        return any(is_item(line) or is_numbered(line) for line in below) and not inside
    if walk.section is Section.SCORECARD:
        return False
    run = [line, *(line for line, _ in zip(following(walk, i), range(2), strict=False))]
    if line.shape is Shape.BULLET or (line.shape is Shape.HEADING and is_item(line)):
        return len(run) == 3 and all(r.shape is line.shape and is_item(r) for r in run)
    listed = [r for r in run[1:] if r.shape is Shape.BULLET]
    return (
        line.shape in (Shape.SHORT, Shape.GROUP) and len(listed) == 2 and walk.section is not Section.HEADLINE
    )


def heads_list(walk: Layout, i: int, line: Line) -> bool:
    """Whether a line could be the title of a list: a short one, or one with another mark than the items below."""
    if line.shape is not Shape.BULLET:
        return line.shape in (Shape.SHORT, Shape.HEADING, Shape.GROUP)
    below = next(following(walk, i), None)
    alone = i + 1 < len(walk.lines) and walk.lines[i + 1].shape is Shape.BLANK
    return alone and below is not None and below.shape is Shape.BULLET and below.text[0] != line.text[0]


def announces_card(walk: Layout, line: Line) -> bool:
    """Whether a title speaks of a list of figures and states none; at the top of the article it is a headline."""
    headline = not walk.parts or (walk.section is Section.HEADLINE and SUBTITLE.match(line.text))
    return bool(walk.cues.card.search(line.text)) and not AMOUNT.search(line.text) and not headline


def is_numbered(line: Line) -> bool:
    """Whether a line is a numbered sentence of figures: 1. 旅客1486万人次，增长10%。"""
    m = NUMBERED.match(line.text)
    return line.shape is Shape.HEADING and m is not None and bool(DIGIT.search(line.text, m.end()))


def is_item(line: Line) -> bool:
    """Whether a line could be an item or a head inside a scorecard."""
    if line.shape in (Shape.BULLET, Shape.GROUP, Shape.NOTE):
        return True
    text = NUMBERED.sub("", line.text)
    return line.shape in (Shape.SHORT, Shape.HEADING) and bool(DIGIT.search(text)) and not ends_sentence(text)


def stays_in_card(walk: Layout, i: int, line: Line) -> bool:
    """Whether a line still belongs to the scorecard that is open."""
    if line.shape in (Shape.BULLET, Shape.GROUP):
        return True
    if walk.parts[-1].section is Section.NOTE and len(walk.parts) > 1:
        titled = walk.parts[-2].role is Role.TITLE and walk.parts[-2].section is Section.SCORECARD
        if not titled:
            return False
    if opens_dispatch(walk, i):
        return False
    below = next(following(walk, i), None)
    if line.shape in (Shape.SHORT, Shape.HEADING):
        listed = below is not None and (is_item(below) or is_numbered(below))
        return bool(DIGIT.search(line.text)) or listed
    close = walk.lines[i - 1].shape is not Shape.BLANK
    short = len(line.text) <= (LONGEST_ITEM if close else 60)
    return short and bool(DIGIT.search(line.text)) and not walk.cues.dateline.match(line.text)


def rejoin(parts: list[Part], text: str, cues: LayoutCues) -> list[Part]:
    """Put paragraphs together that a column or a line end broke in mid-sentence."""
    whole: list[Part] = []
    for part in parts:
        if whole and continues(whole[-1], part, text, cues):
            whole[-1].lines.extend(part.lines)
        else:
            whole.append(part)
    return whole


def continues(first: Part, second: Part, text: str, cues: LayoutCues) -> bool:
    """Whether ``second`` goes on with the sentence that ``first`` leaves open."""
    if (
        first.section is second.section is Section.SCORECARD
        and first.role is Role.ITEM
        and second.role is not Role.NOTE
    ):
        return (second.role is Role.ITEM and wraps(first, second, text)) or is_big_number(first, second, text)
    prose = (Role.PARAGRAPH, Role.TITLE)
    if (
        first.role is not Role.PARAGRAPH
        or second.role not in prose
        or Section.HEADLINE in (first.section, second.section)
    ):
        return False
    last, start = first.lines[-1].of(text), second.lines[0]
    if ends_sentence(last) or cues.heading.match(start.of(text)) or cues.card.search(start.of(text)):
        return False
    return second.role is Role.PARAGRAPH or text[first.lines[-1].end : start.start].count("\n") == 1


def wraps(first: Part, second: Part, text: str) -> bool:
    """Whether a list item goes on in the next line: that has no bullet, and the item ends open."""
    last, start = first.lines[-1].of(text), second.lines[0].of(text)
    return last[-1] in "，、,：" and not is_bulleted(start)


def is_big_number(first: Part, second: Part, text: str) -> bool:
    """Whether an item is a number set alone on its line, and what it counts stands on the next."""
    number, label = first.lines[-1], second.lines[0]
    return (
        len(first.lines) == 1
        and bool(BIG_NUMBER.fullmatch(number.of(text)))
        and text[number.end : label.start].count("\n") == 1
        and not BIG_NUMBER.fullmatch(label.of(text))
        and not is_bulleted(label.of(text))
    )


def is_bulleted(text: str) -> bool:
    """Whether a line begins with a list mark."""
    return bool(BULLET.match(text))
