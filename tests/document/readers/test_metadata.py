"""The TOML file beside an article."""

from datetime import date
from pathlib import Path

import pytest

from provenance.document import Document, read
from provenance.errors import InputError


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text("全市有高新技术企业6000家。", encoding="utf-8")
    return path


def with_toml(story: Path, toml: str) -> Document:
    story.with_suffix(".toml").write_text(toml, encoding="utf-8")
    return read(story)


def test_metadata_beside_the_article_is_read(story: Path) -> None:
    document = with_toml(
        story, 'title = "高企"\npublication = "无锡日报"\npublished = 2026-01-15\nlanguage = "zh"\n'
    )
    assert (document.title, document.publication) == ("高企", "无锡日报")
    assert (document.published, document.language) == (date(2026, 1, 15), "zh")


def test_options_override_the_metadata(story: Path) -> None:
    story.with_suffix(".toml").write_text('published = 2026-01-15\nlanguage = "zh"\n')
    document = read(story, published=date(2025, 2, 3))
    assert (document.published, document.language) == (date(2025, 2, 3), "zh")


@pytest.mark.parametrize(
    "written",
    ["2026-01-15", "2026-01-15T23:30:00", "2026-01-15T00:30:00+08:00", '"2026-01-15"', '"2026-01-15T08:00"'],
)
def test_a_date_is_the_day_as_written(story: Path, written: str) -> None:
    assert with_toml(story, f"published = {written}\n").published == date(2026, 1, 15)


def test_no_metadata_and_empty_metadata_say_nothing(story: Path) -> None:
    assert read(story).published is None
    assert with_toml(story, "").published is None


def test_a_byte_order_mark_does_no_harm(story: Path) -> None:
    assert with_toml(story, "\ufeffpublished = 2026-01-15").published == date(2026, 1, 15)


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [
        ('published = "last week"', "published is not a date: write published = 2026-01-15"),
        ("published = 20260115", "published is not a date"),
        ("published = 08:00:00", "published is not a date"),
        ("title = 5", "title is not a text"),
        ('language = ""', "language is not a text"),
        ('publised = "2026-01-15"', "publised is not a field of an article; there are title, publication"),
        ("published 2026", "is not TOML"),
    ],
)
def test_bad_metadata_is_named_by_file_and_field(story: Path, toml: str, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint) as caught:
        with_toml(story, toml)
    assert "story.toml" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_metadata_in_another_encoding_is_refused(story: Path) -> None:
    story.with_suffix(".toml").write_bytes('title = "高企"'.encode("gb18030"))
    with pytest.raises(InputError, match=r"story\.toml is not UTF-8"):
        read(story)
