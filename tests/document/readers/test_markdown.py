"""Markdown."""

import pytest

from provenance.document import read_bytes


def text_of(markdown: str) -> str:
    return read_bytes(markdown.encode(), name="story.md", suffix=".md").text


def test_headings_and_paragraphs_lose_their_markup() -> None:
    assert text_of("# 无锡*科技*\n\n## 一、产业\n\n达**6000**家，[增长](http://x)3.37%。") == (
        "无锡科技\n\n一、产业\n\n达6000家，增长3.37%。"
    )


def test_list_items_follow_each_other_after_dashes() -> None:
    assert text_of("* 甲5家\n* 乙6家\n\n    1. 丙7家\n") == "- 甲5家\n- 乙6家\n- 丙7家"


def test_tables_keep_their_columns() -> None:
    assert (
        text_of("| 指标 | 2024 |\n|---|--:|\n| GDP | 16263 |\n| 空 | |\n")
        == "| 指标 | 2024 |\n| GDP | 16263 |\n| 空 |  |"
    )


def test_a_wrapped_chinese_line_is_joined_without_a_space_and_an_english_one_with_it() -> None:
    assert text_of("全市有企业600\n0家，达\n到目标\n") == "全市有企业600 0家，达到目标"
    assert text_of("The city has\n600 firms") == "The city has 600 firms"


def test_a_line_that_ends_a_sentence_stays_a_line() -> None:
    assert text_of("企业达5家。\n专利达6项。") == "企业达5家。\n专利达6项。"


def test_lines_indented_by_four_spaces_are_paragraphs() -> None:
    assert text_of("    全市5家。\n") == "全市5家。"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter_is_left_out(end: str) -> None:
    assert text_of(end.join(["---", "title: 5", "date: 2026-01-15", "---", "正文6家。", ""])) == "正文6家。"


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert text_of("---\n\n正文6家。") == "正文6家。"


def test_html_inside_is_read_and_its_scripts_are_not() -> None:
    assert text_of(
        "甲<b>5</b>家\n\n<script>\nvar n = 7\n</script>\n\n<table><tr><td>乙</td><td>6</td></tr></table>\n"
    ) == ("甲5家\n\n| 乙 | 6 |")


def test_hostile_nesting_does_no_harm() -> None:
    assert "5家" in text_of(">" * 40 + "5家")
    assert "6家" in text_of("6家\n\n" + ">" * 5000 + "\n\n" + "[" * 20000 + "\n\n" + "*a_ " * 5000)
