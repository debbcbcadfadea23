"""DOCX: paragraphs and tables in the order of the document, read as if every tracked change were accepted."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from lxml import etree

from provenance.document.readers.archive import guard
from provenance.document.readers.plain import Kind, Piece, assemble, clean, row

__all__ = ["TEXT", "extract", "note_parts", "text_of"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
P, TABLE, ROW, CELL, TEXT, BOX = (W + tag for tag in ("p", "tbl", "tr", "tc", "t", "txbxContent"))
WRAPPERS = frozenset(W + tag for tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
UNREAD = frozenset([FALLBACK, BOX, *(W + tag for tag in ("del", "moveFrom", "pPr", "rPr", "rt"))])
Styles = dict[str, bool]
MARKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}


def extract(data: bytes, name: str) -> str:
    """The text of a Word document: paragraphs, list paragraphs after ``- ``, table rows between ``|``, then its notes.

    Tracked insertions are read, deletions are not; headers, footers and comments are left out. Raises TooLarge where
    it would unpack to more than a document holds, and BrokenFile where it is no archive.
    """
    guard(data, name)
    return text_of(docx.Document(BytesIO(data)))


def text_of(document: Document) -> str:
    """The text of an opened document. No letter of it depends on which letter another one is."""
    styles = list_styles(document)
    bodies = [document.element.body, *notes(document)]
    return assemble(piece for body in bodies for piece in blocks(body, styles))


def list_styles(document: Document) -> Styles:
    """Which paragraph styles number or bullet their paragraphs (true) and which are headings (false)."""
    styles: Styles = {}
    for style in document.styles.element.iterfind(f"{W}style"):
        identity = style.get(W + "styleId", "")
        if style.find(f"{W}pPr/{W}outlineLvl") is not None:
            styles[identity] = False
        elif is_numbered(style):
            styles[identity] = True
    return styles


def blocks(parent: Any, styles: Styles) -> Iterator[Piece]:
    """The paragraphs and tables in a body, a cell, a text box or a note, in order."""
    for block in within(parent, P, TABLE):
        if block.tag == P:
            yield from paragraph(block, styles)
            for box in boxes(block):
                yield from blocks(box, styles)
        else:
            yield from table(block, styles)


def within(parent: Any, *tags: str) -> Iterator[Any]:
    """The children with one of these tags, also those that content controls and tracked insertions wrap."""
    for child in parent:
        if child.tag in tags:
            yield child
        elif child.tag in WRAPPERS:
            yield from within(child, *tags)


def paragraph(block: Any, styles: Styles) -> Iterator[Piece]:
    """A paragraph's lines; the first is a list item if the paragraph is numbered or bulleted."""
    lines = [line for line in map(clean, words(block).split("\n")) if line]
    kind = Kind.ITEM if is_item(block, styles) else Kind.BLOCK
    for line in lines:
        yield kind, line
        kind = Kind.MORE


def words(block: Any) -> str:
    """A paragraph's text without what was deleted, and without its text boxes."""
    text: list[str] = []
    walk = etree.iterwalk(block, events=("start",))
    for _, element in walk:
        if element.tag in UNREAD:
            walk.skip_subtree()
        elif element.tag == TEXT:
            text.append(element.text or "")
        else:
            text.append(MARKS.get(element.tag, ""))
    return "".join(text)


def boxes(block: Any) -> Iterator[Any]:
    """The text boxes anchored in a paragraph, each once."""
    for box in block.iterdescendants(BOX):
        if next(box.iterancestors(FALLBACK), None) is None and next(box.iterancestors(P), None) is block:
            yield box


def is_item(block: Any, styles: Styles) -> bool:
    """Whether a paragraph belongs to a list, by itself or by its style; a numbered heading does not."""
    style = block.find(f"{W}pPr/{W}pStyle")
    listed = None if style is None else styles.get(style.get(W + "val"))
    numbered = is_numbered(block)
    return listed is not False and (bool(listed) if numbered is None else numbered)


def is_numbered(owner: Any) -> bool | None:
    """Whether a paragraph or a style is numbered or bulleted; None where it does not say."""
    number = owner.find(f"{W}pPr/{W}numPr/{W}numId")
    return None if number is None else number.get(W + "val") != "0"


def table(block: Any, styles: Styles) -> Iterator[Piece]:
    """A table's rows; a table of one column only frames its text."""
    lines = [list(within(line, CELL)) for line in within(block, ROW) if line.find(f"{W}trPr/{W}del") is None]
    if all(len(line) <= 1 for line in lines):
        for line in lines:
            for cell in line:
                yield from blocks(cell, styles)
        return
    for line in lines:
        cells = [text for cell in line for text in columns(cell, styles)]
        if any(cells):
            yield Kind.ROW, row(cells)


def columns(cell: Any, styles: Styles) -> list[str]:
    """A cell's text, and nothing for each further column that it covers."""
    text = " ".join(line.replace("\t", " ") for _, line in blocks(cell, styles))
    covers = cell.find(f"{W}tcPr/{W}gridSpan")
    written = "1" if covers is None else covers.get(W + "val", "1")
    return [text, *[""] * (min(int(written), 100) - 1 if written.isdecimal() else 0)]


def notes(document: Document) -> Iterator[Any]:
    """The footnotes, then the endnotes; not the lines that separate them from the text."""
    for part in note_parts(document):
        yield from (note for note in parse_xml(part.blob) if note.get(W + "type") is None)


def note_parts(document: Document) -> Iterator[Any]:
    """The parts of the file that hold its footnotes and endnotes."""
    for kind in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES):
        for relation in document.part.rels.values():
            if relation.reltype == kind and not relation.is_external:
                yield relation.target_part
