"""Sentences of a block: where one ends, closing quotation marks included."""

import re

from provenance.document.span import Span

__all__ = ["sentences"]

END = re.compile(
    r"[。！？!?”」』\n.]"
    r"(?:(?<=[。！？!?])[。！？!?]*[”’」』\"）)]*|(?<=[。！？!?][”」』])(?=[^，、；：。的和与等是在为为了及])|(?<=\n)|"
    r"(?<=[a-z0-9)%]\.)(?=\s))"
)


def sentences(text: str, span: Span) -> list[Span]:
    """The sentences inside ``span`` of ``text``, in order, without the white space between them."""
    found = []
    start = span.start
    for m in END.finditer(text, span.start, span.end):
        if text[start : m.end()].strip():
            found.append(Span(start, m.end()))
        start = m.end()
    if text[start : span.end].strip():
        found.append(Span(start, span.end))
    return found
