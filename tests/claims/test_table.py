"""Tables: what heads a row and a column, states its unit or its date, is not what the figure counts."""

from datetime import date

from provenance.pipeline import check
from provenance.report import ClaimReport

LONG = """全市产业运行情况

指标｜数值｜单位｜时间
规上工业企业｜6120｜家｜截至2024年底
技术合同成交额｜640｜亿元｜2024年
高新技术企业（五年前）｜3010｜家｜2019年
"""
GAPPED = """全市产业运行情况

| 指标 | 2023年 | 2024年 |
| --- | --- | --- |
| 规上工业企业（家） | | 6120 |
| 技术合同成交额（亿元） | 512 | 超过640 |
"""


def read(text: str) -> list[ClaimReport]:
    return list(check(text, language="zh", published=date(2025, 3, 2)).claims)


def test_a_column_of_values_and_one_of_dates_give_neither_measure_nor_unit() -> None:
    enterprises, deals, before = read(LONG)
    assert [c.measure for c in (enterprises, deals)] == ["规上工业企业", "技术合同成交额"]
    assert before.measure.startswith("高新技术企业")
    assert [c.unit for c in (enterprises, before)] == ["家", "家"]
    assert [c.stated.end if c.stated else None for c in (enterprises, deals, before)] == [
        date(2024, 12, 31),
        date(2024, 12, 31),
        date(2019, 12, 31),
    ]


def test_an_empty_cell_keeps_its_column() -> None:
    [only, *_] = read(GAPPED)
    assert only.text == "6120"
    assert only.stated is not None
    assert only.stated.start == date(2024, 1, 1)


def test_a_number_behind_a_word_that_bounds_it_is_read() -> None:
    *_, last = read(GAPPED)
    assert (last.text, last.qualifier, last.value) == ("640", "over", "64000000000")


GROUPED = """附表　望川港主要指标

| 指标 | 9月 | 同比（%） | 1—9月 | 累计同比（%） |
| --- | --- | --- | --- | --- |
| 货物吞吐量（万吨） | 512 | 6.1 | 4358 | 5.2 |
"""
TITLED = """附：2024年分季度营业收入（亿元）
季度｜营业收入｜同比增长（%）
一季度｜64.2｜16.9
二季度｜78.5｜20.2
"""


def test_a_column_of_growth_is_of_the_period_before_it() -> None:
    found = check(GROUPED, language="zh", published=date(2025, 10, 9)).claims
    starts = [c.stated.start for c in found if c.stated]
    assert starts == [date(2025, 9, 1), date(2025, 9, 1), date(2025, 1, 1), date(2025, 1, 1)]


def test_a_title_may_give_the_unit_in_brackets_and_growth_is_that_of_the_column_before() -> None:
    level, growth = read(TITLED)[:2]
    assert (level.value, level.unit) == ("6420000000", "元")
    assert growth.measure.startswith("营业收入")


def test_a_table_of_one_thing_is_named_by_its_title() -> None:
    text = (
        "就业见闻\n\n附表　各年龄层失业率（单位：%）\n年龄｜2024年7月｜2024年6月\n"
        "15至24岁｜12.8｜12.1\n25至44岁｜3.3｜3.3\n合计｜3.42｜3.33\n"
    )
    assert all("失业率" in c.measure for c in read(text) if c.unit == "%")


def test_a_column_without_a_date_has_the_titles_and_not_its_neighbours() -> None:
    text = (
        "社保见闻\n\n附表　2024年社会保险\n险种｜年末参保人数（万人）｜基金收入（亿元）\n"
        "失业保险｜452.7｜41.8\n工伤保险｜486.2｜34.5\n"
    )
    assert [str(c.stated.start) for c in read(text) if c.stated][:2] == ["2024-12-31", "2024-01-01"]


def test_a_column_named_by_its_edition_has_no_neighbours_date() -> None:
    text = (
        "展会见闻\n\n| 项目 | 本届 | 上届（2024年） |\n| --- | --- | --- |\n"
        "| 企业（家） | 1268 | 1094 |\n| 观众（人） | 142 | 128 |\n"
    )
    found = read(text)
    assert [c.stated is None for c in found] == [True, False, True, False]


BANK = """某行经营情况

| 指标（亿元） | 2025年 | 2024年 | 同比（%） |
| --- | --- | --- | --- |
| 营业收入 | 86.4 | 80.2 | 7.7 |
| 净利润 | 21.3 | 20.1 | 6.0 |
"""


def test_the_first_cell_of_the_header_may_give_the_unit() -> None:
    assert [(c.kind, c.value) for c in read(BANK)][:3] == [
        ("money", "8640000000"),
        ("money", "8020000000"),
        ("percent", "7.7"),
    ]


def test_a_unit_is_given_as_the_header_writes_it() -> None:
    text = "零售概況\n\n| 類別 | 銷售額（億澳門元） |\n| --- | --- |\n| 鞋帽 | 3.2 |\n| 食品 | 5.8 |\n"
    assert [(c.value, c.unit) for c in read(text)] == [("320000000", "澳門元"), ("580000000", "澳門元")]
