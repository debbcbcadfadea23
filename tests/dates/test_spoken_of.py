"""Times that are told from what the text said before: a quarter, a season, the same period, the first and last year."""

from datetime import date

import pytest
from tests.reading import dates

AUGUST, FEBRUARY, JANUARY = date(2026, 8, 21), date(2026, 2, 3), date(2026, 1, 20)
QUARTER = "2026-07-01/2026-09-30"


def test_this_quarter_is_the_one_that_the_report_is_of() -> None:
    text = "10月28日，东陆汽车披露2026年第三季度报告。公司当季实现营业收入312.4亿元。\n\n当季，研发费用16.5亿元。"
    assert dates(text, date(2026, 10, 29)) == [QUARTER, QUARTER]


def test_the_report_of_half_a_year_is_of_that_half() -> None:
    text = "公司20日披露2026年半年度报告。全年营业收入目标130亿元。\n\n报告期内，公司海外收入14.7亿元。"
    assert dates(text, AUGUST)[-1] == "2026-01-01/2026-06-30"


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("上半年，公司现金流净额6.25亿元；2025年同期为4.18亿元。", "2025-01-01/2025-06-30"),
        ("2025年12月，零售总销货额352.4亿元，较2024年同月的331.2亿元上升6.4%。", "2024-12-01/2024-12-31"),
    ],
)
def test_the_same_period_of_a_year_is_that_part_of_it(text: str, then: str) -> None:
    assert dates(text, AUGUST)[1] == then


def test_what_moved_over_years_moved_from_the_first_to_the_last() -> None:
    text = "2020年到2025年，园区企业从1175家跃升到2860家。"
    assert dates(text, FEBRUARY) == ["2020-01-01/2020-12-31", "2025-01-01/2025-12-31"]


def test_the_year_just_reported_on_is_meant_by_a_year_long() -> None:
    text = "2025年，全市检察机关办理案件18436件。\n\n一年来，提出抗诉46件，法院审结39件。"
    assert dates(text, JANUARY) == ["2025-01-01/2025-12-31"] * 3


def test_the_whole_year_is_in_january_the_one_before() -> None:
    assert dates("仁和医院全年门急诊量达684.2万人次。", JANUARY) == ["2025-01-01/2025-12-31"]


def test_new_ones_of_that_year_leave_the_day_in_force() -> None:
    text = "截至2025年12月底，高速公路通车里程8260公里，当年新增412公里；高铁营业里程2715公里。"
    assert dates(text, JANUARY) == ["2025-12-31", "2025-01-01/2025-12-31", "2025-12-31"]


def test_a_day_that_is_told_is_that_of_what_follows() -> None:
    text = "2025年，机场日均起降626架次。最忙的一天是10月1日，单日旅客11.26万人次。"
    assert dates(text, JANUARY)[1] == "2025-10-01"


def test_since_something_happened_is_no_known_time() -> None:
    text = "6月整体通关时间28.6小时。“智慧通关”项目推广以来，查验环节平均节省2.5小时。"
    assert dates(text, AUGUST) == ["2026-06-01/2026-06-30", None]


def test_a_season_has_the_days_that_the_text_told_of_it_or_none() -> None:
    told = "暑运期间，7月1日至8月31日，全省铁路发送旅客5463万人次。\n\n今年暑运，铁路加开列车1460列。"
    assert dates(told, date(2026, 9, 3)) == ["2026-07-01/2026-08-31"] * 2
    assert dates("今年暑运，铁路加开列车1460列。", date(2026, 9, 3)) == [None]


def test_how_long_an_event_lasted_is_of_no_day() -> None:
    text = "4月24日，为期5天的第九届博览会落幕，到会采购商1.2万名。"
    assert dates(text, date(2026, 4, 25)) == [None, "2026-04-24"]


def test_a_multiple_of_that_year_is_of_the_day_in_force_before() -> None:
    text = "截至2025年底，企业1033家，而2015年底只有126家，总量是当年的8.2倍。"
    assert dates(text, FEBRUARY) == ["2025-12-31", "2015-12-31", "2025-12-31"]


def test_the_total_of_days_is_of_all_of_them() -> None:
    text = "| 日期 | 票房（万元） |\n| --- | --- |\n| 10月1日 | 3120 |\n| 10月2日 | 3260 |\n| 合计 | 6380 |"
    assert dates(text, date(2026, 10, 9))[-1] == "2026-10-01/2026-10-02"


def test_quarters_named_once_are_dealt_out_again() -> None:
    text = "一、二季度，公司分别实现营业收入25.14亿元、33.22亿元；净利润分别为1.96亿元、2.91亿元。"
    first, second = "2026-01-01/2026-03-31", "2026-04-01/2026-06-30"
    assert dates(text, AUGUST) == [first, second, first, second]


def test_a_card_is_of_the_year_in_its_name() -> None:
    text = "仁和医院晒出答卷\n\n【仁和2025成绩单】\n○ 门急诊684.2万人次\n○ 出院23.86万人次\n○ 手术11.2万台"
    assert dates(text, JANUARY) == ["2025-01-01/2025-12-31"] * 3


def test_a_glance_back_at_a_number_does_not_carry_on() -> None:
    text = "2025年，提起公诉7842人。2024年，这一数字为8369人。起诉电信网络诈骗864人。"
    assert dates(text, JANUARY) == [f"{year}-01-01/{year}-12-31" for year in (2025, 2024, 2025)]


def test_the_whole_year_is_the_one_before_where_only_days_of_this_one_were_told() -> None:
    text = "2026年1月14日，区人大会议开幕。\n\n过去一年，全区攻坚克难。全年实现地区生产总值1286.7亿元。"
    assert dates(text, JANUARY) == ["2025-01-01/2025-12-31"]


def test_a_statistical_communique_is_all_about_its_year() -> None:
    text = "云泽市2025年卫生健康事业发展统计公报\n\n医院次均门诊费用268.4元，上涨1.6%。\n"
    assert dates(text, date(2026, 5, 28)) == ["2025-01-01/2025-12-31"] * 2


def test_items_behind_dashes_go_on_with_the_paragraph_before_them() -> None:
    text = "2025年，十件实事全部办结。\n\n——教育。新建、改扩建学校7所。\n\n——住房。改造老旧小区46个。\n"
    assert dates(text, JANUARY)[-2:] == ["2025-01-01/2025-12-31"] * 2


def test_the_day_of_an_opening_is_the_day_that_was_told() -> None:
    text = "6月28日，岛际航线首航。船舶核载420人，首航当天售票386张。"
    assert dates(text, AUGUST)[-1] == "2026-06-28"


def test_a_season_named_again_has_the_days_told_beside_it() -> None:
    text = "今年汛期（5月1日至9月30日）已经结束。\n\n汛期全省平均降水量842.6毫米。\n\n假期里，景区接待游客12万人次。"
    assert dates(text, date(2026, 10, 10)) == ["2026-05-01/2026-09-30", None]


def test_the_same_period_of_a_year_may_open_a_sentence() -> None:
    text = (
        "今年“五一”假期（5月1日至5日），全市接待游客486.2万人次。"
        "2025年同期，接待量和总花费分别为432.9万人次、45.6亿元。"
    )
    assert dates(text, date(2026, 5, 6))[1:] == ["2025-05-01/2025-05-05"] * 2
