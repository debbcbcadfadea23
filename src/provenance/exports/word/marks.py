"""Marking figures in a Word document: runs are split at their ends, shaded, and given a bookmark and a comment."""

from copy import deepcopy
from datetime import datetime
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.run import Run

from provenance.exports.word.origins import Piece

__all__ = ["Marks", "split"]

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
AFTER_SHADING = tuple(
    "w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath w:rPrChange".split()
)
NOTES = {"footnote": "w:footnoteReference", "endnote": "w:endnoteReference"}


class Marks:
    """The marks in one document; bookmarks are numbered on from those that are there."""

    def __init__(self, document: Document, *, author: str, at: datetime) -> None:
        self.document, self.author, self.at = document, author, at
        taken = document.element.body.iter(qn("w:bookmarkStart"))
        numbers = (one.get(qn("w:id"), "") for one in taken)
        self.bookmark = max((int(one) for one in numbers if one.isdecimal()), default=0)

    def mark(self, pieces: list[Piece], *, fill: str, bookmark: str, comment: str) -> bool:
        """Mark one figure; ``fill`` is a colour as RRGGBB. False where there is no place for a comment.

        Figures are to be marked from the last to the first: a piece's end moves where runs are split before it.
        """
        runs = [split(piece) for piece in reversed(pieces)][::-1]
        for run in runs:
            shade(run, fill)
        ends = [anchor(run, self.document) for run in runs]
        if not ends or ends[0] is None or ends[-1] is None:
            return False
        if ends[0] is runs[0]:
            self._name(runs[0], runs[-1], bookmark)
        self._comment(ends[0], ends[-1], comment)
        return True

    def _name(self, first: Any, last: Any, name: str) -> None:
        self.bookmark += 1
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for one in (start, end):
            one.set(qn("w:id"), str(self.bookmark))
        start.set(qn("w:name"), name)
        first.addprevious(start)
        last.addnext(end)

    def _comment(self, first: Any, last: Any, words: str) -> None:
        runs = [Run(one, self.document) for one in (first, last)]
        made = self.document.add_comment(runs, text=words, author=self.author, initials=self.author[:2])
        made._comment_elm.date = self.at


def split(piece: Piece) -> Any:
    """The run that holds just this piece, once it is split from what stands around it in its run."""
    text = piece.element
    if piece.end < len(text.text):
        divide(text, piece.end)
    return divide(text, piece.start) if piece.start else cut_before(text)


def divide(text: Any, place: int) -> Any:
    """Split a run within a ``w:t``; the new run, which begins with the rest of it."""
    rest = deepcopy(text)
    text.text, rest.text = text.text[:place], text.text[place:]
    for one in (text, rest):
        one.set(SPACE, "preserve")
    text.addnext(rest)
    return cut_before(rest)


def cut_before(child: Any) -> Any:
    """Split a run before one of its children; the run that begins with the child."""
    run = child.getparent()
    before = [one for one in child.itersiblings(preceding=True) if one.tag != qn("w:rPr")]
    if not before:
        return run
    new = OxmlElement("w:r")
    if run.rPr is not None:
        new.append(deepcopy(run.rPr))
    for one in [child, *child.itersiblings()]:
        new.append(one)
    run.addnext(new)
    return new


def shade(run: Any, fill: str) -> None:
    """Put a colour behind a run."""
    properties = run.get_or_add_rPr()
    for old in properties.findall(qn("w:shd")):
        properties.remove(old)
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        shading.set(qn(f"w:{name}"), value)
    properties.insert_element_before(shading, *AFTER_SHADING)


def anchor(run: Any, document: Document) -> Any:
    """The run that a comment on this one hangs on: itself, the note's mark in the text, or the run of a text box."""
    boxes = list(run.iterancestors(qn("w:txbxContent")))
    if boxes:
        return next(boxes[-1].iterancestors(qn("w:r")), None)
    for note, mark in NOTES.items():
        for within in run.iterancestors(qn(f"w:{note}")):
            wanted = within.get(qn("w:id"))
            marks = (one for one in document.element.body.iter(qn(mark)) if one.get(qn("w:id")) == wanted)
            found = next(marks, None)
            return None if found is None else found.getparent()
    return run
