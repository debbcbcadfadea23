"""The pieces that extracted text is made of, the same in every format: lines, list items, rows of tables.

Blocks stand apart by an empty line; the items of one list and the rows of one table follow each other line by line.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import Enum, auto

__all__ = ["Kind", "Piece", "assemble", "clean", "is_wide", "joint", "row", "tidy"]


class Kind(Enum):
    """What a line of extracted text is; ``MORE`` goes on with the block before it, on a new line."""

    BLOCK = auto()
    ITEM = auto()
    ROW = auto()
    MORE = auto()


Piece = tuple[Kind, str]

INVISIBLE = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]")
SPACES = re.compile(r"[^\S\u3000]+")


def clean(text: str) -> str:
    """One line of text without invisible characters and without white space at its ends."""
    return INVISIBLE.sub("", text).replace("\xa0", " ").strip()


def tidy(text: str) -> str:
    """One line of text with white space as a browser shows it.

    A line end between two words becomes a space, beside a Chinese character nothing.
    """
    bare = clean(text)
    return SPACES.sub(lambda space: gap(space, bare), bare)


def gap(space: re.Match[str], text: str) -> str:
    """What is shown for a stretch of white space inside ``text``."""
    if "\n" in space[0] or "\r" in space[0]:
        return joint(text[space.start() - 1], text[space.end()])
    return " "


def joint(left: str, right: str) -> str:
    """What stands between two characters when the line end between them is taken away."""
    return "" if is_wide(left) or is_wide(right) or right in "%‰℃°.,;:!?)" else " "


def is_wide(character: str) -> bool:
    """Whether it is a Chinese character or Chinese punctuation, which words are not spaced from."""
    return unicodedata.east_asian_width(character) in "WF"


def row(cells: Iterable[str]) -> str:
    """A row of a table; an empty cell keeps its place."""
    return f"| {' | '.join(cell.replace('|', '｜') for cell in cells)} |"


def assemble(pieces: Iterable[Piece]) -> str:
    """The text of all pieces that hold any, set apart by what they are."""
    return "".join(spaced(pieces))


def spaced(pieces: Iterable[Piece]) -> Iterator[str]:
    """The pieces with the line ends between them."""
    before: Kind | None = None
    for kind, text in pieces:
        if before is not None:
            yield "\n" if kind is Kind.MORE or kind is before is not Kind.BLOCK else "\n\n"
        yield f"- {text}" if kind is Kind.ITEM else text
        before = before if kind is Kind.MORE and before is not None else kind
