"""HTML: the article of a page, without its navigation, found by trafilatura; a page without links is all article."""

import re
from typing import Any

import trafilatura

from provenance.document.readers.encoding import decode
from provenance.document.readers.outline import outline, parsed, strip

__all__ = ["extract"]

DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
FRAME = (
    "//nav | //footer | //*[@role='navigation' or @role='contentinfo']"
    " | //header[not(ancestor::article or ancestor::main)][not(.//h1)]"
)
BLOCKS = ("ul", "ol", "div", "p", "table", "td", "section", "article")
SEPARATORS = re.compile(r"[\s|｜>›»·/、:：-]+")


def extract(data: bytes, name: str) -> str:
    """The text of a page's article: headings, paragraphs, list items after ``- ``, table rows between ``|``.

    Raises what ``decode`` raises.
    """
    declared = DECLARED.search(data, 0, 4096)
    markup = decode(data, name, declared=declared[1].decode("ascii", "replace") if declared else None)
    page = parsed(markup)
    strip(page)
    if page.find(".//a[@href]") is None:
        return outline(page)
    unframe(page)
    return article(page) or outline(page)


def unframe(page: Any) -> None:
    """Take away navigation, and keep what trafilatura would take for it: an article's asides and captions."""
    menus = [block for block in page.iter(*BLOCKS) if is_menu(block)]
    for element in [*page.xpath(FRAME), *menus]:
        if element.getparent() is not None:
            element.drop_tree()
    for element in page.xpath("//article//aside | //main//aside | //figure | //figcaption"):
        element.tag = "p" if element.tag == "figcaption" else "div"
    for element in page.iter():
        element.attrib.pop("style", None)


def is_menu(block: Any) -> bool:
    """Whether a block with no block inside is nothing but two links or more, with separators between them."""
    if next(block.iterdescendants(*BLOCKS), None) is not None:
        return False
    links = [link.text_content() for link in block.iterdescendants("a")]
    if len(links) < 2:
        return False
    text = block.text_content()
    return "。" not in text and len(bare(text)) - len(bare("".join(links))) <= 4


def bare(text: str) -> str:
    """A text without white space and separators."""
    return SEPARATORS.sub("", text)


def article(page: Any) -> str:
    """The article that trafilatura finds, under the page's headline; empty where it finds none."""
    if is_deep(page):
        return ""
    found = trafilatura.bare_extraction(page, include_comments=False, include_tables=True)
    body = getattr(found, "body", None)
    if body is None:
        return ""
    text = outline(body)
    headlines = [outline(headline) for headline in page.iter("h1")]
    missing = [line for line in headlines if len(headlines) == 1 and line and line not in text]
    return "\n\n".join([*missing, text])


def is_deep(page: Any) -> bool:
    """Whether elements nest as they never do in an honest page; trafilatura's time grows with the square of that."""
    return bool(page.xpath("boolean(//*[count(ancestor::*) > 200])"))
