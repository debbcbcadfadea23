"""Where each letter of an article's text stands in the Word document that it was read from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from lxml import etree

from provenance.document import Span
from provenance.document.readers.docx import TEXT, note_parts, text_of

__all__ = ["Piece", "WordFile", "open_word"]

# The reader treats these by what they are; all other letters alike.
SPECIAL = re.compile(r"[\s\xa0|\u00ad\u200b-\u200d\u2060\ufeff\x00-\x1f\x7f]")
PLANES = (15, 16, *range(4, 14))  # private ones first, then those that Unicode has not filled
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one ``w:t`` element."""

    element: Any
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class WordFile:
    """An opened document, its ``w:t`` elements, and for each letter of its text the element and place it comes from."""

    document: Document
    notes: Sequence[Any]
    elements: Sequence[Any]
    origins: Sequence[tuple[int, int] | None]

    def pieces(self, span: Span) -> list[Piece]:
        """The stretches of the document that a span of the text covers, in order."""
        found: dict[int, list[int]] = {}
        for origin in self.origins[span.start : span.end]:
            if origin is not None:
                found.setdefault(origin[0], []).append(origin[1])
        return [Piece(self.elements[key], min(places), max(places) + 1) for key, places in found.items()]

    def saved(self) -> bytes:
        """The bytes of the document with whatever was done to its elements."""
        for part, root in zip(note_parts(self.document), self.notes, strict=True):
            part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        stream = BytesIO()
        self.document.save(stream)
        return stream.getvalue()


def open_word(data: bytes, text: str) -> WordFile | None:
    """Open a document that was read as ``text``; None where it does not read so any more.

    The reader itself says where letters come from: it reads a copy in which each letter is one of its own.
    """
    letters, copy = Letters(), docx.Document(BytesIO(data))
    tagged = [parse_xml(part.blob) for part in note_parts(copy)]
    for number, element in enumerate(_elements(copy, tagged)):
        element.text = "".join(
            letters.tag(number, place, one) for place, one in enumerate(element.text or "")
        )
    for part, root in zip(note_parts(copy), tagged, strict=True):
        part._blob = etree.tostring(root)
    read = text_of(copy)
    if "".join(letters.meaning.get(one, (0, 0, one))[2] for one in read) != text:
        return None
    document = docx.Document(BytesIO(data))
    notes = [parse_xml(part.blob) for part in note_parts(document)]
    return WordFile(document, notes, list(_elements(document, notes)), [letters.origin(one) for one in read])


def _elements(document: Document, notes: Sequence[Any]) -> Iterator[Any]:
    for root in (document.element.body, *notes):
        yield from root.iter(TEXT)


class Letters:
    """Letters that stand for places: one of Unicode's private or unused ones for each place in a document."""

    def __init__(self) -> None:
        self._fresh = (code for plane in PLANES for code in range(plane << 16, (plane << 16) + 0xFFFE))
        self.meaning: dict[str, tuple[int, int, str]] = {}

    def tag(self, element: int, place: int, letter: str) -> str:
        """The letter that stands for this place; what the reader treats by itself stays itself."""
        code = None if SPECIAL.match(letter) else next(self._fresh, None)
        if code is None:
            return letter
        self.meaning[chr(code)] = (element, place, letter)
        return chr(code)

    def origin(self, letter: str) -> tuple[int, int] | None:
        """Element and place of a letter that was read; None for what the reader put there."""
        known = self.meaning.get(letter)
        return known and known[:2]
