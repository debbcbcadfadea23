"""From bytes to characters: which encoding is found, that nothing moves, what is refused."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from provenance.document.readers.encoding import MOST_TEXT, decode
from provenance.errors import BinaryInput, EmptyInput, InputError, ProvenanceError, TooLarge

SIMPLIFIED = (
    "截至2024年底，全市有效期内高新技术企业达6000家，同比增长3.37%。\r\n“十四五”以来，成交额超600亿元。\n"
)
TRADITIONAL = (
    "截至2024年底，全市有效期內高新技術企業達6000家，同比增長3.37%。\r\n成交額超600億元，產值創新高。\n"
)
TABLE = "| 城市 | PM2.5 | 优良率 |\n| 临岫市 | 26 | 91.8 |\n| 合计 | 27 | 90.1 |\n"
ENGLISH = "Profits at “Jürgen’s” rose 5% to £300m — a record, the company said.\r\n"

written = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff")
    | st.sampled_from("\r\n\t")
)
texts = written.filter(str.strip)
DAILY = [bytes((row, cell)).decode("gb2312") for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFF)]
chinese = st.text(st.sampled_from(DAILY) | st.sampled_from("，。、；：“”（）%0123456789\r\n"), min_size=40)


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, TABLE, ENGLISH])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_unicode_is_read_with_a_mark_and_without_and_keeps_its_line_ends(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "story.txt") == text


@pytest.mark.parametrize("mark", [b"\xfe\xff", b"\x84\x31\x95\x33", b"\x00\x00\xfe\xff"])
def test_the_rarer_byte_order_marks_are_known(mark: bytes) -> None:
    encoding = {2: "utf-16-be", 4: "gb18030" if mark[0] else "utf-32-be"}[len(mark)]
    assert decode(mark + SIMPLIFIED.encode(encoding), "story.txt") == SIMPLIFIED


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "gb2312"),
        (SIMPLIFIED, "gb18030"),
        (TRADITIONAL, "gb18030"),
        (TRADITIONAL, "big5"),
        (TABLE, "gbk"),
        (ENGLISH, "cp1252"),
        ("增长3.37%", "gb18030"),
        ("𠮷野家门店5家，全市企业6000家，㐂", "gb18030"),
    ],
)
def test_older_encodings_are_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "story.txt") == text


def test_the_declared_charset_is_used_where_the_bytes_agree() -> None:
    text = "Müller erhöht um 5 %"
    assert decode(text.encode("iso-8859-1"), "x", declared="ISO-8859-1") == text
    assert decode("全市".encode("gb18030"), "x", declared="gb2312") == "全市"


@pytest.mark.parametrize("declared", ["utf-8", "no-such-charset", "zlib", "unicode_escape", "utf-16", ""])
def test_a_wrong_or_hostile_declaration_is_not_believed(declared: str) -> None:
    assert decode(SIMPLIFIED.encode("gb18030"), "x", declared=declared) == SIMPLIFIED


@given(text=texts)
@example("\r")
@example("a\r\nb\rc\n")
@example("a\ufeffb")
def test_any_text_survives_utf8_and_marked_utf16_exactly(text: str) -> None:
    if not text.strip():
        return
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        assert decode(text.encode(encoding), "x") == text
    assert decode(b"\x84\x31\x95\x33" + text.encode("gb18030"), "x") == text


@given(text=chinese)
def test_any_chinese_text_survives_gb18030_and_unmarked_utf16_exactly(text: str) -> None:
    if not text.strip():
        return
    assert decode(text.encode("gb18030"), "x") == text
    if "。" in text or "\n" in text:
        assert decode(text.encode("utf-16-le"), "x") == text
        assert decode(text.encode("utf-16-be"), "x") == text


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b" \t\r\n", "　\n".encode("utf-16")])
def test_nothing_and_white_space_are_empty(data: bytes) -> None:
    with pytest.raises(EmptyInput, match=r"^story\.txt is empty"):
        decode(data, "story.txt")


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", r"give it the suffix \.pdf"),
        (b"PK\x03\x04\x14\x00\x06\x00", r"suffix \.docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), r"save it as \.docx"),
        (b"{\\rtf1\\ansi\\ansicpg936 5}", r"save it as \.docx"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "picture"),
        (b"\x7fELF\x02\x01\x01", "program"),
        (b"\x1f\x8b\x08\x00", "unpack"),
    ],
)
def test_files_known_by_their_first_bytes_are_refused_with_advice(data: bytes, advice: str) -> None:
    with pytest.raises(BinaryInput, match=rf"^story\.txt is .*{advice}"):
        decode(data, "story.txt")


@pytest.mark.parametrize(
    "data",
    [
        bytes(100),
        bytes(range(256)) * 4,
        b"text with a NUL\0 in it",
        b"\x01\x02\x03\x04" * 50,
        b"\xff\xfe" + "a\0\0b".encode("utf-16-le"),
        "全市".encode("utf-16-le") + b"\0" * 99,
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(BinaryInput, match=r"^story\.txt is not text: give us"):
        decode(data, "story.txt")


def test_a_stray_control_character_does_not_make_a_text_binary() -> None:
    text = SIMPLIFIED + "\x0c\x1a"
    assert decode(text.encode(), "x") == text


@pytest.mark.parametrize(
    "data", [SIMPLIFIED.encode()[:-40] + b"\xe5\x85" + b"\n" * 3, b"\xef\xbb\xbfabc\xff"]
)
def test_broken_utf8_is_refused_with_the_place_and_not_guessed_at(data: bytes) -> None:
    with pytest.raises(InputError, match=r"is UTF-8 but broken at byte \d+"):
        decode(data, "story.txt")


def test_a_byte_that_fits_no_encoding_is_refused() -> None:
    with pytest.raises(ProvenanceError, match="save it"):
        decode(SIMPLIFIED.encode("gb18030") * 20 + b"\xff\xff", "story.txt")


def test_twenty_megabytes_are_read_and_over_thirty_two_are_refused() -> None:
    text = SIMPLIFIED * (20 * 1024 * 1024 // len(SIMPLIFIED.encode()))
    assert decode(text.encode(), "x") == text
    with pytest.raises(TooLarge, match="more than 32 MB"):
        decode(b"a" * (MOST_TEXT + 1), "x")
