"""The text of an element tree, as a reader of the page sees it: paragraphs, headings, list items, rows of tables.

It knows the elements of HTML and those of the trees that trafilatura makes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree, html

from provenance.document.readers.plain import Kind, Piece, assemble, row, tidy

__all__ = ["outline", "parsed", "strip"]

UNSEEN = frozenset(
    "script style noscript template iframe object svg canvas head button select option textarea input rt rp".split()
)
INLINE = frozenset(
    "a abbr b bdi bdo big cite code data del dfn em font hi i ins kbd label mark q ruby rb s samp small span strike "
    "strong sub sup time tt u var wbr ref graphic img o:p".split()
)
LIST_ITEMS = frozenset({"li", "item"})
LINE_ENDS = frozenset({"br", "lb"})
ROWS = frozenset({"tr", "row"})
CELLS = frozenset({"td", "th", "cell"})


def parsed(markup: str) -> Any:
    """The tree of an HTML text; raises ValueError where it nests deeper than any page does."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # there is no element in it
        return html.document_fromstring("<p></p>")
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ValueError("elements nest too deep")
    return tree


def strip(tree: Any) -> None:
    """Take away what no reader sees: comments, scripts, styles, controls, whatever is not displayed."""
    etree.strip_tags(tree, etree.Comment, etree.ProcessingInstruction, etree.Entity)
    hidden = tree.xpath("//*[@hidden or contains(translate(@style, ' ', ''), 'display:none')]")
    for element in [*tree.iter(*UNSEEN), *hidden]:
        if element.getparent() is not None:
            element.drop_tree()


def outline(tree: Any) -> str:
    """The text of a tree that ``strip`` has been through."""
    return assemble(pieces(tree))


@dataclass(slots=True)
class Line:
    """The line being read: its words so far, and what it will be."""

    words: list[str] = field(default_factory=list)
    kind: Kind = Kind.BLOCK

    def close(self) -> Iterator[Piece]:
        """End the line; what follows is a block of its own unless somebody says otherwise."""
        text = tidy("".join(self.words))
        self.words.clear()
        if text:
            yield self.kind, text
        if text or self.kind is Kind.MORE:
            self.kind = Kind.BLOCK

    def turn(self) -> Iterator[Piece]:
        """Go on in a new line of the same block; twice in a row begins another block."""
        ended = list(self.close())
        if ended:
            self.kind = Kind.MORE
        yield from ended


def pieces(tree: Any) -> Iterator[Piece]:
    """The blocks of a tree in order; iterates and does not recurse, for hostile pages nest deep."""
    line = Line()
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag, starts = element.tag, event == "start"
        if tag in LINE_ENDS:
            yield from line.turn() if starts else ()
        elif tag not in INLINE:
            yield from line.close()
            if tag in LIST_ITEMS:
                line.kind = Kind.ITEM if starts else Kind.BLOCK
        if starts and tag == "table" and is_grid(element):
            yield from rows(element)
            walk.skip_subtree()
        elif starts or element is not tree:
            line.words.append((element.text if starts else element.tail) or "")
    yield from line.close()


def is_grid(table: Any) -> bool:
    """Whether a table has columns, and is not there to lay out the page."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    return any(sum(1 for _ in line.iterchildren(*CELLS)) > 1 for line in table.iter(*ROWS))


def rows(table: Any) -> Iterator[Piece]:
    """A table's caption and its rows; what a merged cell covers is left empty, so that columns stay in line."""
    for caption in table.iterchildren("caption"):
        yield from pieces(caption)
    below: dict[int, int] = {}  # column: how many more rows a cell above reaches into
    for line in table.iter(*ROWS):
        cells: list[str] = []
        for cell in line.iterchildren(*CELLS):
            cover(cells, below)
            texts = [" ".join(text for _, text in pieces(cell)), *[""] * (span(cell, "colspan") - 1)]
            below.update(dict.fromkeys(range(len(cells), len(cells) + len(texts)), span(cell, "rowspan") - 1))
            cells += texts
        cover(cells, below)
        if any(cells):
            yield Kind.ROW, row(cells)


def cover(cells: list[str], below: dict[int, int]) -> None:
    """Leave the columns empty that a cell above reaches into."""
    while below.get(len(cells), 0) > 0:
        below[len(cells)] -= 1
        cells.append("")


def span(cell: Any, attribute: str) -> int:
    """How many columns or rows a cell covers."""
    written = cell.get(attribute, "1")
    return min(max(int(written), 1), 100) if written.isdecimal() else 1
