"""Markdown: rendered as CommonMark with tables, then read as the page it makes."""

import re

from markdown_it import MarkdownIt

from provenance.document.readers.encoding import decode
from provenance.document.readers.outline import outline, parsed, strip

__all__ = ["extract"]

FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(?:[^\r\n]*\r?\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
SENTENCE_END = re.compile(r"(?<=[。！？；：])(?=\r?\n[^\s|>-])")


def extract(data: bytes, name: str) -> str:
    """The text of a Markdown file: headings and paragraphs, list items after ``- ``, table rows between ``|``.

    YAML front matter is left out. Lines that four spaces indent are paragraphs, as Chinese writers mean them. A line
    that ends a sentence stays a line of its own. Raises what ``decode`` raises.
    """
    text = FRONT_MATTER.sub("", decode(data, name))
    parser = MarkdownIt("commonmark", {"maxNesting": 60}).enable(["table", "strikethrough"]).disable("code")
    tree = parsed(parser.render(SENTENCE_END.sub("  ", text)))
    strip(tree)
    return outline(tree)
