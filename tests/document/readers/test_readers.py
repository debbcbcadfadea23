"""Choosing a reader, reading files, and how refusals are said."""

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.document import read, read_bytes
from provenance.document.readers import MOST_BYTES, READERS
from provenance.errors import BrokenFile, EmptyInput, InputError, ProvenanceError, TooLarge, UnknownFormat

STORY = "截至2024年底，全市有高新技术企业6000家。\r\n"


def test_a_text_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(STORY.encode())
    document = read(path)
    assert document.text == STORY
    assert document.name == "story.txt"
    assert document.sha256 == sha256(path.read_bytes()).hexdigest()
    assert not document.extracted


@pytest.mark.parametrize("suffix", ["", ".text", ".story", ".TXT"])
def test_text_under_an_unknown_suffix_is_read_as_text(suffix: str) -> None:
    document = read_bytes(STORY.encode(), name="story", suffix=suffix)
    assert document.text == STORY
    assert not document.extracted


def test_the_text_of_other_formats_is_marked_as_extracted() -> None:
    assert read_bytes(b"# 5 firms", name="story.md", suffix=".MD").extracted


def test_what_is_given_is_kept() -> None:
    document = read_bytes(
        b"5 firms", name="x", published=date(2026, 1, 15), language="en", title="Firms", publication="Daily"
    )
    assert (document.published, document.language) == (date(2026, 1, 15), "en")
    assert (document.title, document.publication) == ("Firms", "Daily")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.txt: there is no such file"):
        read(tmp_path / "gone.txt")


def test_a_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        read(tmp_path)


def test_a_path_that_no_system_opens_is_an_input_error() -> None:
    for name in ("a\0b.txt", "x" * 5000):
        with pytest.raises(InputError, match="cannot be opened"):
            read(Path(name))


def test_a_file_that_may_not_be_read_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match=r"story\.txt may not be read"):
        read(tmp_path / "story.txt")


def test_a_file_without_end_is_read_no_further_than_the_limit() -> None:
    with pytest.raises(TooLarge, match="larger than 64 MB"):
        read(Path("/dev/zero"))


def test_a_file_over_the_limit_is_refused_in_every_format() -> None:
    data = bytes(MOST_BYTES + 1)
    for suffix in READERS:
        with pytest.raises(TooLarge):
            read_bytes(data, name="big", suffix=suffix)


@pytest.mark.parametrize("suffix", READERS)
def test_nothing_is_refused_as_empty_or_broken_in_every_format(suffix: str) -> None:
    with pytest.raises(EmptyInput if suffix not in (".docx", ".pdf") else BrokenFile, match="story"):
        read_bytes(b"", name="story", suffix=suffix)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_white_space_alone_is_empty(suffix: str) -> None:
    with pytest.raises(EmptyInput):
        read_bytes(" \r\n\t　\n".encode(), name="story", suffix=suffix)


@pytest.mark.parametrize(
    ("suffix", "content"), [(".html", b"<p></p><script>var n = 5</script>"), (".md", b"<!-- 5 -->")]
)
def test_markup_around_nothing_is_empty(suffix: str, content: bytes) -> None:
    with pytest.raises(EmptyInput):
        read_bytes(content, name="story", suffix=suffix)


def test_a_format_that_is_not_read_is_named_with_those_that_are() -> None:
    with pytest.raises(UnknownFormat, match=r"table\.xlsx: we do not read \.xlsx files; save it as .*\.docx"):
        read_bytes(b"PK\x03\x04\x14\0\0\0", name="table.xlsx", suffix=".xlsx")


def test_a_failure_inside_a_library_becomes_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> str:
        raise KeyError("no such part")

    monkeypatch.setattr("provenance.document.readers.docx.extract", fail)
    with pytest.raises(BrokenFile, match=r"^story\.docx cannot be read as DOCX: [^\n]*\.$"):
        read_bytes(b"PK", name="story.docx", suffix=".docx")


def outcome(data: bytes, suffix: str) -> str:
    """The text of a file called x, or the sentence by which it is refused."""
    try:
        return read_bytes(data, name="x", suffix=suffix).text
    except ProvenanceError as error:
        return f"refused: {error}"


@pytest.mark.parametrize("suffix", [*READERS, ".bin"])
@given(data=st.binary(max_size=300))
def test_no_bytes_bring_a_traceback(suffix: str, data: bytes) -> None:
    text = outcome(data, suffix)
    assert text.strip()
    assert not text.startswith("refused:") or re.fullmatch(r"refused: x\b.*\.", text)


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
@settings(max_examples=60)
@given(place=st.floats(0, 1), bite=st.integers(0, 40), scar=st.binary(max_size=8))
def test_no_damage_to_a_file_brings_a_traceback(
    sample: Callable[[str], bytes], suffix: str, place: float, bite: int, scar: bytes
) -> None:
    whole = sample(suffix)
    at = int(place * len(whole))
    text = outcome(whole[:at] + scar + whole[at + bite :], suffix)
    assert text.strip()


def test_importing_the_room_imports_no_library() -> None:
    probe = "import sys, provenance.document; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", probe], check=True, capture_output=True, text=True
    ).stdout.split()
    assert not {"pydantic", "lxml", "docx", "pypdfium2", "chardet", "trafilatura", "markdown_it"} & set(
        loaded
    )
