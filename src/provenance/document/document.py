"""The thing that is read: one article's text, with what is known about it."""

import hashlib
from dataclasses import dataclass
from datetime import date

from provenance.errors import EmptyInput

__all__ = ["Document"]


@dataclass(frozen=True, slots=True)
class Document:
    """An article as read.

    ``text`` is what all offsets count in (code points): for a text file the decoded bytes, unchanged; for other
    formats the extracted text, and then ``extracted`` is true. ``sha256`` is that of the file's bytes.
    """

    name: str
    text: str
    sha256: str
    language: str | None = None
    published: date | None = None
    title: str | None = None
    publication: str | None = None
    extracted: bool = False

    @classmethod
    def of_text(
        cls,
        text: str,
        *,
        name: str = "text",
        language: str | None = None,
        published: date | None = None,
    ) -> "Document":
        """A document of a text in memory; its SHA-256 is that of its UTF-8 bytes.

        Raises EmptyInput where the text holds nothing but white space.
        """
        if not text.strip():
            raise EmptyInput("document.empty", name=name)
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(name=name, text=text, sha256=digest, language=language, published=published)
