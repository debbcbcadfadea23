"""The small pieces of the text form."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from provenance.cli.text.cells import cut, pad, wrap
from provenance.cli.text.claims import value_of
from provenance.cli.text.period import period
from provenance.cli.text.places import Article
from provenance.cli.text.safe import safe
from provenance.cli.text.window import window
from provenance.links.difference import between_figures, differing, marked
from provenance.report import StatedReport

TEXTS = st.text(st.sampled_from("ab 1，。无锡\n高新ｗ"), max_size=60)


@given(st.text())
def test_safe_text_has_as_many_characters(text: str) -> None:
    assert len(safe(text)) == len(text)


@given(st.text())
def test_safe_text_stays_as_it_is(text: str) -> None:
    assert safe(safe(text)) == safe(text)


@given(TEXTS, st.integers(2, 40))
def test_wrapped_lines_fit_and_lose_nothing_but_spaces(text: str, cells: int) -> None:
    lines = wrap(text, cells)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert [line for line in lines if cell_len(line) > cells and len(line.split()) > 1] == []


@given(TEXTS, st.integers(1, 40))
def test_cut_text_fits(text: str, cells: int) -> None:
    assert cell_len(cut(text, cells)) <= cells


@given(TEXTS.filter(lambda text: "\n" not in text), st.integers(0, 80))
def test_padded_text_is_as_wide_as_asked_or_as_itself(text: str, cells: int) -> None:
    assert cell_len(pad(text, cells)) == max(cell_len(text), cells)


@given(TEXTS, st.data())
def test_a_window_holds_its_focus_stays_in_its_sentence_and_fits(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    room = data.draw(st.integers(0, 80))
    shown = safe(text)
    first, last = window(shown, (0, len(text)), (start, end), room)
    assert 0 <= first <= start <= end <= last <= len(text)
    assert cell_len(shown[first:last]) <= max(room, cell_len(shown[start:end]))


@given(TEXTS, TEXTS)
def test_the_runs_of_two_figures_are_the_whole_figure(one: str, other: str) -> None:
    assert "".join(run for run, _ in between_figures(one, other)) == one


@pytest.mark.parametrize(
    ("one", "other", "runs"),
    [
        ("7341家", "7431家", [("7", False), ("34", True), ("1家", False)]),
        ("16家", "6家", [("1", True), ("6家", False)]),
        ("6家", "16家", [("6家", False)]),
        ("600亿元", "600万元", [("600", False), ("亿", True), ("元", False)]),
        ("5%", "5%", [("5%", False)]),
    ],
)
def test_figures_differ_where_a_reader_sees_it(one: str, other: str, runs: list[tuple[str, bool]]) -> None:
    assert between_figures(one, other) == runs


@given(TEXTS, TEXTS)
def test_the_runs_of_a_difference_are_the_whole_text(one: str, other: str) -> None:
    assert "".join(run for run, _ in differing(one, other)) == one


def test_a_difference_is_marked_where_it_is() -> None:
    assert marked("有效期内高新技术企业", "高新技术企业") == "[有效期内]高新技术企业"
    assert marked("高新技术企业", "有效期内高新技术企业") == "高新技术企业"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_and_columns_count_from_1_whatever_the_line_end(end: str) -> None:
    text = f"一{end}{end}二三"
    article = Article("a.txt", text)
    assert article.at(0) == "a.txt:1:1"
    assert article.at(text.index("三")) == "a.txt:3:2"


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (date(2024, 12, 31), date(2024, 12, 31), "2024-12-31"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2021, 1, 1), date(2025, 12, 31), "2021…2025"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        (date(2024, 2, 1), date(2024, 2, 28), "2024-02-01…2024-02-28"),
        (date(2026, 1, 1), date(2026, 9, 30), "2026-01-01…2026-09-30"),
        (date(2021, 1, 1), None, "2021-01-01…"),
        (None, date(2021, 1, 1), "…2021-01-01"),
    ],
)
def test_a_period_is_said_in_short(start: date | None, end: date | None, shown: str) -> None:
    assert period(StatedReport(start=start, end=end, text="", span=(0, 0), how="explicit")) == shown


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"value": "60000000000", "unit": "元", "qualifier": "over"}, "> 60,000,000,000 元"),
        ({"value": "5", "value_high": "8", "unit": "%"}, "5–8 %"),
        ({"value": "-2.1", "unit": "%"}, "-2.1 %"),
        ({"value": "1234.50", "unit": "吨", "qualifier": "about"}, "≈ 1,234.50 吨"),
        ({"value": "4", "unit": ""}, "4"),
        ({"value": "-0.5", "unit": "个百分点"}, "-0.5 个百分点"),
    ],
)
def test_a_value_is_said_with_its_qualifier_as_a_sign(fields: dict[str, str], shown: str) -> None:
    from handmade import BODY

    assert value_of(BODY.model_copy(update=fields)) == shown
