"""A stretch of the article that belongs together: a paragraph, a title, a list item, a table row, a note."""

from dataclasses import dataclass
from enum import StrEnum

from provenance.document.span import Span

__all__ = ["Block", "Role", "Section"]


class Section(StrEnum):
    """Where in the article something stands."""

    HEADLINE = "headline"
    BODY = "body"
    QUOTE = "quote"
    SCORECARD = "scorecard"
    TABLE = "table"
    NOTE = "note"


class Role(StrEnum):
    """What a block is within its section."""

    PARAGRAPH = "paragraph"
    TITLE = "title"
    BYLINE = "byline"
    ITEM = "item"
    ROW = "row"
    HEADER = "header"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """One block. Offsets count in the reading text; ``region`` numbers the stretches of one section in order.

    ``cells`` holds the cells of a table's row, empty elsewhere. A paragraph that opens with somebody's words is a quote
    as far as ``quoted``, where the words end; what the reporter adds behind them is body, unless it goes on with what
    was said (“…”王某说，…).
    """

    span: Span
    section: Section
    role: Role
    region: int
    cells: tuple[Span, ...] = ()
    quoted: int | None = None

    def section_at(self, offset: int) -> Section:
        """The section of what stands at ``offset`` of the reading."""
        if self.quoted is not None and offset >= self.quoted:
            return Section.BODY
        return self.section
