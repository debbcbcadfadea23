"""The walk over an article's lines: the blocks made so far, the section it is in, and what stands below a line."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from provenance.document.block import Role, Section
from provenance.document.line import LayoutCues, Line, Shape
from provenance.document.span import Span

__all__ = ["Layout", "Part", "ends_sentence", "following", "next_shape", "opens_dispatch"]


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


def ends_sentence(text: str) -> bool:
    """Whether a line ends where a paragraph may end."""
    return text.rstrip('”」』’"）)')[-1:] in "。！？!?…；;：:．."
