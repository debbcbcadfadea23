"""A citation is found in its source before anything rests on it, and again whenever somebody asks."""

import hashlib
from pathlib import Path

import docx
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sqlalchemy.orm import Session
from tests.factories import NOW
from tests.files import a_workbook

from provenance.document import read_bytes
from provenance.errors import Refused
from provenance.evidence import add_source, archived_file, cite, cited
from provenance.evidence.places import parse_cell
from provenance.evidence.quotes import find_quote
from provenance.store import Store
from provenance.store.tables import Source

TEXT = "2024年\n全市技术合同\n  成交额 600 亿元，\n增长3.37%。\n"


def a_source(session: Session, folder: Path, name: str, data: bytes) -> Source:
    path = folder / name
    path.write_bytes(data)
    return add_source(session, folder, path, actor="李雷", at=NOW).source


def a_pdf(pages: int) -> bytes:
    """An empty PDF of so many pages."""
    from io import BytesIO

    from pypdfium2 import PdfDocument

    document, stream = PdfDocument.new(), BytesIO()
    for _ in range(pages):
        document.new_page(100, 100)
    document.save(stream)
    return stream.getvalue()


def a_docx(folder: Path, *paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(str(folder / "made.docx"))
    return (folder / "made.docx").read_bytes()


def test_a_quote_is_cited_with_its_place_and_its_hash(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        source = a_source(session, tmp_path, "a.txt", TEXT.encode())
        citation = cite(tmp_path, source, quote="增长3.37%")
        assert citation.place == "quote"
        assert TEXT[citation.start : citation.end] == citation.quote == "增长3.37%"
        assert citation.quote_sha256 == hashlib.sha256("增长3.37%".encode()).hexdigest()
        assert cited(tmp_path, citation)


def test_a_quote_is_found_whatever_white_space_lies_in_it_and_kept_as_the_source_has_it(
    store: Store, tmp_path: Path
) -> None:
    with store.begin() as session:
        source = a_source(session, tmp_path, "a.txt", TEXT.encode())
        citation = cite(tmp_path, source, quote="技术合同成交额600亿元")
        assert citation.quote == "技术合同\n  成交额 600 亿元" == TEXT[citation.start : citation.end]


@pytest.mark.parametrize("quote", ["成交额601亿元", "", "  \n", "成交额600亿元，增长3.37%。。"])
def test_what_the_source_does_not_say_is_refused(store: Store, tmp_path: Path, quote: str) -> None:
    with store.begin() as session:
        source = a_source(session, tmp_path, "a.txt", TEXT.encode())
        with pytest.raises(Refused, match="does not say"):
            cite(tmp_path, source, quote=quote)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.docx", "a.csv"])
def test_quotes_are_found_in_every_format_that_has_a_text(store: Store, tmp_path: Path, name: str) -> None:
    sentence = "全市技术合同成交额600亿元，增长3.37%。"
    made = {
        "a.html": f"<html><body><article><p>{sentence}</p><p>{sentence}</p></article></body></html>".encode(),
        "a.docx": a_docx(tmp_path, "公报", sentence),
        "a.csv": f"指标,值\n说明,{sentence}\n".encode("gb18030"),
    }
    with store.begin() as session:
        source = a_source(session, tmp_path, name, made.get(name, f"公报\n\n{sentence}\n".encode()))
        citation = cite(tmp_path, source, quote="成交额600亿元")
        path = archived_file(tmp_path, source)
        text = read_bytes(path.read_bytes(), name=name, suffix=path.suffix).text
        assert text[citation.start : citation.end] == "成交额600亿元"
        assert cited(tmp_path, citation)


def test_a_picture_has_no_text_to_quote(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        source = a_source(session, tmp_path, "a.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00")
        with pytest.raises(Refused, match="no text to quote"):
            cite(tmp_path, source, quote="600亿元")
        assert cite(tmp_path, source).place == "whole"


def test_an_altered_archive_is_never_cited_and_no_longer_holds(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        source = a_source(session, tmp_path, "a.txt", TEXT.encode())
        citation = cite(tmp_path, source, quote="增长3.37%")
        archived_file(tmp_path, source).write_text(TEXT.replace("3.37", "9.99"))
        assert not cited(tmp_path, citation)
        with pytest.raises(Refused, match="altered"):
            cite(tmp_path, source)


def test_a_cell_of_a_csv_is_cited_with_what_stands_in_it(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        source = a_source(session, tmp_path, "a.csv", 'name,value\n成交额,"1,234"\n'.encode())
        citation = cite(tmp_path, source, cell="B2")
        assert (citation.place, citation.sheet, citation.cell, citation.quote) == (
            "cell",
            None,
            "B2",
            "1,234",
        )
        assert cited(tmp_path, citation)
        for empty in ("B3", "ZZ1"):
            with pytest.raises(Refused, match="nothing in cell"):
                cite(tmp_path, source, cell=empty)


@pytest.mark.parametrize("cell", ["", "7B", "Sheet!", "B0", "B7:C8"])
def test_what_is_no_cell_is_refused_with_an_example(store: Store, tmp_path: Path, cell: str) -> None:
    with store.begin() as session:
        source = a_source(session, tmp_path, "a.csv", b"a,b\n")
        with pytest.raises(Refused, match="SHEET!B7"):
            cite(tmp_path, source, cell=cell)


@pytest.mark.parametrize(
    ("reference", "cell"),
    [("B7", (None, "B7")), ("表 1!$b$7", ("表 1", "B7")), ("'My Sheet'!AA10", ("My Sheet", "AA10"))],
)
def test_cells_are_read_as_spreadsheets_write_them(reference: str, cell: tuple[str | None, str]) -> None:
    assert parse_cell(reference) == cell


def test_a_text_has_no_cells(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        source = a_source(session, tmp_path, "a.txt", TEXT.encode())
        with pytest.raises(Refused, match="no cells"):
            cite(tmp_path, source, cell="B7")


def test_a_page_must_be_one_of_the_sources(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        source = a_source(session, tmp_path, "a.pdf", a_pdf(2))
        assert cite(tmp_path, source, page=2).page == 2
        for page in (0, 3):
            with pytest.raises(Refused, match=f"no page {page}"):
                cite(tmp_path, source, page=page)


def test_a_cell_and_a_quote_are_two_citations(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        source = a_source(session, tmp_path, "a.csv", b"a,b\n")
        with pytest.raises(Refused, match="leave out"):
            cite(tmp_path, source, cell="A1", quote="a")


@given(st.text("甲乙 \n", min_size=1), st.data())
def test_every_part_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    part = text[start : data.draw(st.integers(start + 1, len(text)))]
    assume(part.strip())
    found = find_quote(text, part)
    assert found is not None
    assert found.of(text) == part
    squeezed = find_quote(text, "".join(part.split()))
    assert squeezed is not None
    assert "".join(squeezed.of(text).split()) == "".join(part.split())


def test_a_cell_of_a_workbook_is_cited_by_its_sheet(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        data = a_workbook("科技", {"B7": 600.0, "C7": 3.37, "D7": "亿元"})
        source = a_source(session, tmp_path, "a.xlsx", data)
        quotes = {cell: cite(tmp_path, source, cell=f"科技!{cell}").quote for cell in ("B7", "C7", "D7")}
        assert quotes == {"B7": "600", "C7": "3.37", "D7": "亿元"}
        assert cite(tmp_path, source, cell="B7").sheet == "科技"
        with pytest.raises(Refused, match="it has 科技"):
            cite(tmp_path, source, cell="农业!B7")


def test_a_damaged_workbook_is_refused(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        source = a_source(session, tmp_path, "a.xlsx", b"PK no workbook")
        with pytest.raises(Refused, match="cannot be read"):
            cite(tmp_path, source, cell="B7")
