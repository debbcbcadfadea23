"""Comments in a document that came back: which figure each one is about, by the bookmarks that the export put there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn

from provenance.document.readers.archive import guard
from provenance.errors import BrokenFile
from provenance.exports.edition import words_of
from provenance.exports.edition.words import LANGUAGES

__all__ = ["BOOKMARK", "Returned", "returned_comments"]

BOOKMARK = "provenance_"  # before a claim's id: the name of the bookmark around its figure


@dataclass(frozen=True, slots=True)
class Returned:
    """A comment that people wrote; ``claim`` is the public id of the figure that it is about, None for none."""

    author: str
    text: str
    claim: str | None


@dataclass(slots=True)
class Ranges:
    """Where bookmarks and comments begin and end, counted in pieces of text."""

    starts: dict[str, int] = field(default_factory=dict)
    ends: dict[str, int] = field(default_factory=dict)

    def overlap(self, own: str, others: "Ranges") -> Iterator[str]:
        """Those of the others that share a piece of text with one of these."""
        start, end = self.starts.get(own), self.ends.get(own)
        for name, first in others.starts.items():
            if start is not None and end is not None and start < others.ends.get(name, first) and first < end:
                yield name


def returned_comments(data: bytes, name: str) -> list[Returned]:
    """The comments of a document but for those that the export wrote, in the order of the text.

    BrokenFile where it is no DOCX, TooLarge where it would unpack to more than a document holds.
    """
    guard(data, name)
    try:
        document = docx.Document(BytesIO(data))
        comments = {str(one.comment_id): one for one in document.comments}
    except Exception as error:  # whatever its library says of a damaged file
        raise BrokenFile("docx.unreadable", name=name) from error
    bookmarks, ranges = _ranges(document.element.body)
    found = []
    for key, comment in sorted(comments.items(), key=lambda item: ranges.starts.get(item[0], 0)):
        text = "\n".join(paragraph.text for paragraph in comment.paragraphs).strip()
        if text and not _ours(text):
            claim = next(ranges.overlap(key, bookmarks), None)
            found.append(Returned(comment.author, text, claim and claim.removeprefix(BOOKMARK)))
    return found


def _ours(text: str) -> bool:
    """Whether the export wrote it: its last line names the claim."""
    last = text.rpartition("\n")[2]
    return any(last.startswith(words_of(one).say("comment.claim", claim="")) for one in LANGUAGES)


def _ranges(body: Any) -> tuple[Ranges, Ranges]:
    bookmarks, comments, names, place = Ranges(), Ranges(), dict[str, str](), 0
    for element in body.iter():
        key = element.get(qn("w:id"), "") if isinstance(element.tag, str) else ""
        match element.tag:
            case tag if tag == qn("w:t"):
                place += 1
            case tag if tag == qn("w:bookmarkStart"):
                names[key] = element.get(qn("w:name"), "")
                _note(bookmarks.starts, names, key, place)
            case tag if tag == qn("w:bookmarkEnd"):
                _note(bookmarks.ends, names, key, place)
            case tag if tag == qn("w:commentRangeStart"):
                comments.starts[key] = place
            case tag if tag == qn("w:commentRangeEnd"):
                comments.ends[key] = place
    return bookmarks, comments


def _note(places: dict[str, int], names: Mapping[str, str], key: str, place: int) -> None:
    if names.get(key, "").startswith(BOOKMARK):
        places.setdefault(names[key], place)
