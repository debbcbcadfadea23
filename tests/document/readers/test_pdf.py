"""PDF."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from provenance.document import read_bytes
from provenance.document.readers import pdf
from provenance.errors import BrokenFile, EmptyInput, TooLarge

PdfMaker = Callable[..., bytes]


def text_of(data: bytes) -> str:
    return read_bytes(data, name="story.pdf", suffix=".pdf").text


def test_chinese_text_is_read_and_pages_stand_apart(make_pdf: PdfMaker) -> None:
    assert text_of(make_pdf(["无锡高企达6000家", "全市增长3.37%。"], ["第二页600亿元。"])) == (
        "无锡高企达6000家\n全市增长3.37%。\n\n第二页600亿元。"
    )


def test_a_chinese_paragraph_is_put_together_again(make_pdf: PdfMaker) -> None:
    lines = [
        "    截至2024年底，全市有效期内高新技术企业达6000家，技术合同成交额超600",
        "亿元，同比增长百分之五，各区县均有不同程度的增长，总量稳居全省第一，占3.37",
        "%。其中新兴产业增长较快。",
        "一、产业",
    ]
    assert text_of(make_pdf(lines)) == "".join(lines[:3]).strip() + "\n一、产业"


def test_an_english_paragraph_is_put_together_again(make_pdf: PdfMaker) -> None:
    lines = [
        "Profits rose 5 per cent in the first quar-",
        "ter of the year, the firm said on Monday in",
        "London. It has 300 staff.",
    ]
    assert text_of(make_pdf(lines)) == (
        "Profits rose 5 per cent in the first quarter of the year, the firm said on Monday in London. It has 300 staff."
    )


def test_a_range_keeps_its_hyphen_at_the_end_of_a_line() -> None:
    assert pdf.readable("the years 2020\ufffe2024") == "the years 2020-2024"
    assert pdf.readable("first quar\x02ter") == "first quarter"


def test_short_lines_and_rows_of_numbers_stay_lines(make_pdf: PdfMaker) -> None:
    lines = [
        "高企 6000家",
        "专利 500项",
        "GDP 15456 16263 17000 18000 19000 20000 21000",
        "FDI 15456 16263 17000 18000 19000 20000 21000",
    ]
    assert text_of(make_pdf(lines)).split("\n") == lines


def test_radicals_become_the_characters_they_stand_for() -> None:
    assert pdf.readable("2024年12⽉，⽆锡⼀") == "2024年12月，无锡一"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 broken", b"PK\x03\x04", "不是".encode()])
def test_a_damaged_file_is_refused(data: bytes) -> None:
    with pytest.raises(BrokenFile, match=r"^story\.pdf is damaged or no PDF"):
        text_of(data)


def test_a_protected_file_is_refused(encrypted_pdf: bytes) -> None:
    with pytest.raises(BrokenFile, match=r"^story\.pdf is protected by a password"):
        text_of(encrypted_pdf)


def test_pages_without_text_look_like_a_scan(make_pdf: PdfMaker) -> None:
    with pytest.raises(EmptyInput, match=r"^story\.pdf holds no text and looks like a scan"):
        text_of(make_pdf([], []))


def test_too_many_pages_are_refused(make_pdf: PdfMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    with pytest.raises(TooLarge, match="has 3 pages, we read up to 2"):
        text_of(make_pdf(["1家"], ["2家"], ["3家"]))


def test_too_much_text_is_refused(make_pdf: PdfMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_TEXT", 3)
    with pytest.raises(TooLarge, match="MB of text"):
        text_of(make_pdf(["企业6000家"]))


def test_files_are_read_from_several_threads(make_pdf: PdfMaker) -> None:
    data = make_pdf(*[[f"第{i}页6000家"] for i in range(20)])
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(text_of, [data] * 32))) == 1
