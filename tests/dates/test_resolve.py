"""The same wording in the same place always means the same interval."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading import ZH, checked, dates

from provenance.dates import Context, DateMention, StatedDate, resolve
from provenance.document import Span

JANUARY = date(2026, 1, 15)
OCTOBER = date(2026, 10, 20)


def read(words: str, context: Context) -> str | None:
    """What a wording means in a context."""
    mention = next(one for one in ZH.scanner.scan(words) if isinstance(one, DateMention))
    stated = resolve(mention, context)
    if stated is None:
        return None
    return str(stated.start) if stated.start == stated.end else f"{stated.start}/{stated.end or '..'}"


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("2024年", "2024-01-01/2024-12-31"),
        ("截至2024年底", "2024-12-31"),
        ("2024年末", "2024-12-31"),
        ("2024年初", "2024-01-01"),
        ("2024年上半年", "2024-01-01/2024-06-30"),
        ("2024年下半年", "2024-07-01/2024-12-31"),
        ("2024年第三季度", "2024-07-01/2024-09-30"),
        ("2024年前三季度", "2024-01-01/2024-09-30"),
        ("2024年1—9月", "2024-01-01/2024-09-30"),
        ("2024年2月", "2024-02-01/2024-02-29"),
        ("2024年3月5日", "2024-03-05"),
        ("2024年12月30日至2025年1月2日", "2024-12-30/2025-01-02"),
        ("截至2024年6月底", "2024-06-30"),
        ("2021年以来", "2021-01-01/.."),
        ("2021—2025年", "2021-01-01/2025-12-31"),
        ("二〇二四年", "2024-01-01/2024-12-31"),
        ("“十四五”期间", "2021-01-01/2025-12-31"),
        ("“十四五”以来", "2021-01-01/.."),
        ("“十三五”末", "2020-12-31"),
        ("今年", "2026-01-01/2026-12-31"),
        ("去年", "2025-01-01/2025-12-31"),
        ("去年底", "2025-12-31"),
        ("今年前三季度", "2026-01-01/2026-09-30"),
        ("昨日", "2026-10-19"),
        ("10月1日至7日", "2026-10-01/2026-10-07"),
        ("11月", "2026-11-01/2026-11-30"),
    ],
)
def test_a_wording_means_an_interval(words: str, meaning: str) -> None:
    assert read(words, Context(OCTOBER)) == meaning


@pytest.mark.parametrize("words", ["今年", "去年底", "昨日", "10月1日", "上半年"])
def test_what_hangs_on_the_publication_stays_open_without_it(words: str) -> None:
    assert read(words, Context()) is None


@pytest.mark.parametrize("words", ["2024年2月30日", "2023年2月29日", "2024年13月1日"])
def test_a_day_that_no_calendar_has_is_no_day(words: str) -> None:
    assert read(words, Context(OCTOBER)) != "2024-02-30"
    checked(f"{words}，全市企业5家。")


def test_a_month_without_a_year_is_that_of_the_year_spoken_of_in_the_paragraph() -> None:
    assert read("6月", Context(OCTOBER, year=2023, near=2023)) == "2023-06-01/2023-06-30"


def test_in_january_december_is_the_last_one() -> None:
    assert read("12月", Context(JANUARY)) == "2025-12-01/2025-12-31"


def test_last_year_counts_from_the_year_spoken_of() -> None:
    assert read("上年末", Context(OCTOBER, year=2025)) == "2024-12-31"


def test_the_context_remembers_the_year_and_forgets_its_nearness_in_the_next_paragraph() -> None:
    after = Context(OCTOBER).after(StatedDate(date(2025, 6, 1), date(2025, 6, 30), Span(0, 3)))
    assert (after.year, after.near, after.elsewhere().near) == (2025, 2025, None)


def test_a_start_that_seems_to_lie_behind_its_end_is_of_the_same_year() -> None:
    assert dates("一至四季度，全市新增企业5家。", JANUARY) == ["2025-01-01/2025-12-31"]
    assert dates("12月30日至1月2日，全市接待游客5万人次。", JANUARY) == ["2025-12-30/2026-01-02"]


@given(st.text(alphabet="0123456789年月日至—截底末初今去上前三季度半“十四五”以来", max_size=24), st.dates())
def test_no_wording_on_any_day_breaks_the_reading(words: str, published: date) -> None:
    checked(words + "企业5家。", published)


@pytest.mark.parametrize(
    ("words", "meaning"),
    [("截至12月底", "2025-12-31"), ("截至10月底", "2025-10-31"), ("截至2月5日", "2026-02-05")],
)
def test_what_has_been_reached_lies_ahead_only_by_a_slip(words: str, meaning: str) -> None:
    assert read(words, Context(JANUARY)) == meaning


def test_a_month_that_has_only_begun_can_be_reached() -> None:
    assert read("截至1月底", Context(JANUARY)) == "2026-01-31"


@pytest.mark.parametrize("published", [date.min, date(1, 6, 1), date(9999, 1, 1), date.max])
def test_no_publication_is_too_early_or_too_late(published: date) -> None:
    text = (
        "昨日新增企业5家，上年同期为4家。12月底达9家，截至11月底8家，上年末3家，近三年来新增6家。明天到7家。"
    )
    checked(text, published)
