"""PDF: the text layer, page after page."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import zip_longest
from threading import Lock

import pypdfium2

from provenance.document.readers.encoding import MOST_TEXT
from provenance.document.readers.plain import Kind, Piece, assemble, clean, is_wide, joint
from provenance.errors import BrokenFile, EmptyInput, TooLarge

__all__ = ["extract"]

MOST_PAGES = 2_000
NARROWEST = 40  # columns: shorter lines are lists and titles
ENCRYPTED = 4  # PDFium's FPDF_ERR_PASSWORD
ONE_AT_A_TIME = Lock()  # PDFium is not safe to use from several threads

# PDFium puts one of these where a hyphen ends a line, and takes the line end away.
LINE_END_HYPHEN = re.compile("(.?)[\ufffe\x02](.?)")
# Fonts without their own table give radicals for the characters they look like: ⽉ for 月.
RADICALS = {
    code: unicodedata.normalize("NFKC", chr(code)) for code in (*range(0x2F00, 0x2FD6), 0x2E9F, 0x2EF3)
}
SENTENCE_END = re.compile(r"[。！？!?.；;：:][”’」』）)\"]*$")
NEW_LINE = re.compile(r"[-•·●■◆▪○—\u3000]|[（(]?[0-9一二三四五六七八九十]{1,3}[、.．)）]\D|注[：:]")


def extract(data: bytes, name: str) -> str:
    """The text of a PDF: its lines, put together again where a paragraph runs on; pages stand apart by an empty line.

    Repeated page heads and feet stay. Raises BrokenFile for a PDF that needs a password or is damaged, TooLarge over
    2,000 pages, EmptyInput where there are only pictures of text.
    """
    with ONE_AT_A_TIME:
        pages = [list(lines(text)) for text in page_texts(data, name)]
    text = assemble(piece for page in pages for piece in page)
    if not text:
        raise EmptyInput("pdf.scan", name=name)
    return text


def page_texts(data: bytes, name: str) -> Iterator[str]:
    """The text of each page, as PDFium reads it."""
    pdf = opened(data, name)
    try:
        if len(pdf) > MOST_PAGES:
            raise TooLarge("pdf.pages", name=name, pages=len(pdf), most=MOST_PAGES)
        room = MOST_TEXT
        for page in pdf:
            text = str(page.get_textpage().get_text_range())
            room -= len(text)
            if room < 0:
                raise TooLarge("pdf.too_long", name=name, most=MOST_TEXT >> 20)
            yield text
            page.close()
    finally:
        pdf.close()


def opened(data: bytes, name: str) -> pypdfium2.PdfDocument:
    """The PDF; raises BrokenFile where PDFium refuses it."""
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == ENCRYPTED:
            raise BrokenFile("pdf.locked", name=name) from error
        raise BrokenFile("pdf.broken", name=name) from error


def lines(text: str) -> Iterator[Piece]:
    """The lines of a page, those of one paragraph put together."""
    kind = Kind.BLOCK
    for line in unwrapped([clean(line) for line in readable(text).splitlines() if clean(line)]):
        yield kind, line
        kind = Kind.MORE


def readable(text: str) -> str:
    """A page's text with hyphens at line ends resolved and radicals written as characters."""
    return LINE_END_HYPHEN.sub(rejoined, text).translate(RADICALS)


def rejoined(hyphen: re.Match[str]) -> str:
    """A word that a line end divided, whole; a range such as 2020-2024 keeps its hyphen."""
    left, right = hyphen.groups()
    return left + ("" if left.isalpha() and right.islower() else "-") + right


def unwrapped(wrapped: list[str]) -> Iterator[str]:
    """Lines of prose that fill the page's width are put together with the next, up to the end of a sentence."""
    full = max(NARROWEST, 0.85 * max(map(width, wrapped), default=0))
    whole = ""
    for line, following in zip_longest(wrapped, wrapped[1:], fillvalue=""):
        whole += line
        if following and width(line) >= full and runs_on(line, following):
            whole += joint(line[-1], following[0])
        else:
            yield whole
            whole = ""


def runs_on(line: str, following: str) -> bool:
    """Whether a full line is prose in mid-sentence; two numbers that meet are rather cells of a table."""
    if (
        SENTENCE_END.search(line)
        or NEW_LINE.match(following)
        or (line[-1].isdigit() and following[0].isdigit())
    ):
        return False
    return sum(map(str.isalpha, line)) >= 0.55 * len(line.replace(" ", ""))


def width(line: str) -> int:
    """The columns that a line takes: a Chinese character two, others one."""
    return sum(2 if is_wide(character) else 1 for character in line)
