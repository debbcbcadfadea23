"""Widths and scripts are folded without moving an offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading import ZH, checked, claim, readings

from provenance.document import Span, fold, read_through, sentences


@pytest.mark.parametrize(
    "text",
    [
        "ＧＤＰ１２．６％",
        "３，３１１家",
        "「創新」",
        "與會國門東車長學實業發電",
        "台灣後來裡面隻",
        "發展髮型",
    ],
)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_full_width_digits_are_digits() -> None:
    assert claim("全市企业３３１１家。", "３３１１家").value == "3311"
    assert claim("全市企业３，３１１家。", "３，３１１家").value == "3311"
    assert claim("增长１２．６％。", "１２．６％").unit == "％"


def test_traditional_characters_are_read_and_reported_as_written() -> None:
    one = claim("截至2025年底，全市高新技術企業達3311家，營業收入12億元。", "12億元")
    assert (one.value, one.measure) == ("1200000000", "營業收入")


def test_plain_and_written_are_equally_long_and_every_place_is_kept() -> None:
    text = "標題\r\n\r\n　　全市１２家，\r\n增長５％。\r\n"
    (reading,) = readings(text)
    assert len(reading.plain) == len(reading.written) == len(reading.offsets)
    assert all(text[reading.offsets[k]] == ch for k, ch in enumerate(reading.written) if ch not in "\n ")


@given(st.text(alphabet="全市企业12.家，。\n\r \t|“”「億個１％①", max_size=80))
def test_a_span_of_the_reading_leads_back_to_the_same_characters(text: str) -> None:
    reading = read_through(text, ZH.cues)
    for block in reading.blocks:
        for start in range(block.span.start, block.span.end):
            origin = reading.origin(Span(start, start + 1))
            assert origin.of(text) == reading.written[start] or reading.written[start] == " "


def test_a_byte_order_mark_and_odd_line_ends_move_nothing() -> None:
    for end in "\n", "\r\n", "\r", "\u2028", "\x0b", "\x0c":
        assert [c.text for c in checked(f"标题{end}{end}全市企业5家，增长3%。{end}").claims] == ["5家", "3%"]


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


def test_a_sentence_ends_with_its_closing_quotation_mark() -> None:
    assert split("他说：“有5家。”我说有6家。") == ["他说：“有5家。”", "我说有6家。"]


def test_a_decimal_point_ends_no_sentence() -> None:
    assert split("增长3.5%。下降2.1%！真的？") == ["增长3.5%。", "下降2.1%！", "真的？"]


def test_quoted_words_inside_a_sentence_do_not_end_it() -> None:
    assert split("“十四五”期间新增5家“小巨人”企业。") == ["“十四五”期间新增5家“小巨人”企业。"]


def test_white_space_alone_is_no_sentence() -> None:
    assert split("  。 \n ") == ["  。"]
