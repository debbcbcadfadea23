"""A Word document of an article that did not come as one: a paragraph a line, the first one its title."""

from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from provenance.document.readers.docx import TEXT
from provenance.exports.word.origins import WordFile
from provenance.exports.word.sane import sane

__all__ = ["plain", "plain_word"]

LATIN, CHINESE, HEADING = "Calibri", "宋体", "黑体"


def plain_word(text: str, *, title: str, language: str) -> WordFile:
    """A document whose paragraphs are the lines of ``text`` that hold anything."""
    document = docx.Document()
    _styles(document)
    elements: list[Any] = []
    origins: list[tuple[int, int] | None] = []
    for line in text.split("\n"):
        if line.strip():
            origins += [(len(elements), place) for place in range(len(line))]
            run = document.add_paragraph(style=None if elements else "Heading 1").add_run(plain(line))
            elements += run._r.iter(TEXT)
        else:
            origins += [None] * len(line)
        origins.append(None)
    _describe(document, title, language)
    return WordFile(document, (), elements, origins)


def plain(line: str) -> str:
    """A line without tabs and returns, letter for letter: each would be an element of its own."""
    return sane(line).replace("\t", " ").replace("\r", " ")


def _styles(document: Document) -> None:
    fonts = {"Normal": CHINESE, "Heading 1": HEADING}
    for name, font in fonts.items():
        style = document.styles[name]
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = LATIN, Pt(11)
    document.styles["Heading 1"].font.color.rgb = RGBColor(0, 0, 0)


def _describe(document: Document, title: str, language: str) -> None:
    known = document.core_properties
    known.title, known.language, known.author, known.comments = sane(title), language, "", ""
