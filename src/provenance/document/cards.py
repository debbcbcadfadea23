"""Where a scorecard opens, and which lines below still belong to it."""

import re

from provenance.document.block import Role, Section
from provenance.document.line import Line, Shape
from provenance.document.rows import DIGIT
from provenance.document.walk import Layout, ends_sentence, following, opens_dispatch

__all__ = ["announces_card", "heads_list", "is_numbered", "opens_card", "stays_in_card"]

NUMBERED = re.compile(r"^[（(]?[0-9一二三四五六七八九十]{1,3}[.、．）)]")
# What stands right under a list's line may be as long as this and still be an item of it.
LONGEST_ITEM = 150
SUBTITLE = re.compile(r"[—–－]{1,2}")
AMOUNT = re.compile(r"[0-9０-９]\s?(?:[万萬亿億%％元家人个個项項倍]|千)")


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
