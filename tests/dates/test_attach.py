"""Which date governs which figure."""

from datetime import date

import pytest
from tests.reading import checked, claim, dates

YEAR = "2025-01-01/2025-12-31"


def test_a_date_at_the_head_holds_for_all_figures_behind_it() -> None:
    assert dates("2025年，全市新增企业500家，增长5%，其中民营企业300家。") == [YEAR] * 3


def test_another_date_replaces_it() -> None:
    assert dates("2024年，全市新增企业400家；2025年，新增500家。") == ["2024-01-01/2024-12-31", YEAR]


def test_a_figure_in_front_of_the_first_date_takes_none() -> None:
    assert dates("全市企业500家，2025年新增30家。") == [None, YEAR]


def test_what_a_figure_is_compared_with_governs_that_figure_alone() -> None:
    found = dates("2025年，全市研发投入由2024年的100亿元增至120亿元，增长20%。")
    assert found == ["2024-01-01/2024-12-31", YEAR, YEAR]


def test_the_year_before_counts_from_the_date_in_force() -> None:
    found = dates("2025年，全市研发投入由上年的100亿元增至120亿元，增长20%。")
    assert found == ["2024-01-01/2024-12-31", YEAR, YEAR]


def test_the_end_of_the_year_before_is_that_before_the_date_in_force() -> None:
    found = dates("截至2025年6月末，贷款余额6.2万亿元，比上年末的5.2万亿元增长19.2%。")
    assert found == ["2025-06-30", "2024-12-31", "2025-06-30"]


def test_a_change_against_last_year_is_this_years_figure() -> None:
    assert dates("2025年，全市接待游客500万人次，比上年增长5%，比2023年多100万人次。") == [YEAR] * 3


def test_the_day_of_an_announcement_governs_nothing() -> None:
    assert dates("1月10日，市统计局召开发布会，介绍全市常住人口达800万人。") == [None]


def test_a_day_without_an_announcement_governs() -> None:
    assert dates("1月10日，全市地铁客流达800万人次。") == ["2026-01-10"]


def test_a_period_that_opened_a_sentence_goes_on_in_the_next() -> None:
    text = "2025年，全市新增企业500家。民营企业新增300家。"
    assert dates(text) == [YEAR] * 2
    assert [one.stated.how for one in checked(text).claims if one.stated] == ["explicit", "inherited"]


def test_an_hour_does_not_go_on() -> None:
    assert dates("截至1月10日18时，全市转移群众500人。民营企业新增300家。") == ["2026-01-10", None]


def test_an_hour_goes_on_where_the_next_sentence_tells_how_things_stood_then() -> None:
    text = "截至1月10日18时，全市转移群众500人。受灾乡镇已架起帐篷300顶。本轮降雨量186毫米。"
    assert dates(text) == ["2026-01-10", "2026-01-10", None]


def test_a_plan_does_not_go_on() -> None:
    assert dates("2026年，全市计划新增岗位5万个。全市常住人口达80万人。")[1] is None


def test_nothing_goes_on_into_another_paragraph() -> None:
    assert dates("2025年，全市新增企业500家。\n\n民营企业新增300家。") == [YEAR, None]


def test_a_running_total_takes_no_period_from_another_sentence() -> None:
    assert dates("2025年，全市新增企业500家。累计培育瞪羚企业200家。") == [YEAR, None]


def test_a_date_in_brackets_behind_a_figure_is_its_own() -> None:
    assert claim("全市企业3311家（截至2024年底），其中民营2000家。", "3311家").stated is not None
    assert dates("2025年，全市企业3311家（截至2024年底）。") == ["2024-12-31"]


def test_a_list_of_quarters_is_dealt_out() -> None:
    found = dates("2025年一至四季度，全市投资分别为10亿元、12亿元、13亿元、15亿元。")
    assert found == [
        "2025-01-01/2025-03-31",
        "2025-04-01/2025-06-30",
        "2025-07-01/2025-09-30",
        "2025-10-01/2025-12-31",
    ]


def test_a_time_that_only_has_a_name_shields_its_figure() -> None:
    assert dates("2025年，全市新增企业500家。近五年，全市新增企业2000家。") == [YEAR, None]


CARD = "创新综述\n\n全市创新成果丰硕，企业队伍不断壮大，创新平台建设提速，科技成果转化加快。\n\n"


def test_a_note_dates_the_undated_figures_of_its_list() -> None:
    text = (
        CARD + "数说创新\n①高新技术企业3311家\n②平台12家\n③2024年新增团队3个\n注：以上数据均截至2025年底。\n"
    )
    assert dates(text) == ["2025-12-31", "2025-12-31", "2024-01-01/2024-12-31"]
    assert [one.stated.how for one in checked(text).claims if one.stated] == ["note", "note", "explicit"]


def test_a_lists_title_dates_what_stands_under_it() -> None:
    text = CARD + "2025年创新成绩单\n①高新技术企业3311家\n②平台12家\n③团队3个\n"
    assert dates(text) == [YEAR] * 3


def test_a_tables_columns_date_their_cells() -> None:
    text = CARD + "| 指标 | 2024年 | 2025年 |\n| --- | --- | --- |\n| 收入（亿元） | 11.2 | 12.5 |\n"
    assert dates(text) == ["2024-01-01/2024-12-31", YEAR]


def test_a_tables_title_dates_its_cells() -> None:
    text = CARD + "表1 2025年主要指标（单位：亿元）\n| 指标 | 数值 |\n| --- | --- |\n| 收入 | 12.5 |\n"
    assert dates(text) == [YEAR]


def test_what_the_text_does_not_date_stays_undated() -> None:
    assert dates("全市企业500家，增长5%。") == [None, None]


def test_a_thousand_dealt_lists_in_one_sentence_do_not_recurse() -> None:
    assert len(dates("一至四季度投资分别为1元、2元、3元、4元，" * 1000)) == 4000


def test_all_that_is_compared_with_has_the_date_of_the_comparison() -> None:
    found = dates(
        "8月2日，全县受灾1900户。与2021年7月那场淹没农田3800亩、冲毁桥梁12座的洪水相比，损失小得多。"
    )
    assert found[1:] == ["2021-07-01/2021-07-31"] * 2


def test_what_is_so_today_has_no_date() -> None:
    text = "6月3日，全县遭遇大风，倒伏小麦900亩。目前全县已投入收割机320台。"
    assert dates(text, published=date(2026, 6, 9)) == ["2026-06-03", None]


def test_the_whole_year_of_a_paragraph_goes_on_behind_a_semicolon() -> None:
    assert dates("2025年，公报发布。全年新建学校12所；改建学校30所。") == [YEAR] * 2


def test_a_years_target_is_not_the_date_of_the_next_sentence() -> None:
    found = dates("上半年，全区新增就业1.2万人，全年任务是2万人。居民收入3万元。", date(2026, 7, 20))
    assert found == ["2026-01-01/2026-06-30", "2026-01-01/2026-12-31", "2026-01-01/2026-06-30"]


def test_a_year_that_only_looks_back_is_not_handed_on() -> None:
    text = "2025年，公司交付客车460辆，2024年为400辆。其中，12月交付70辆。"
    assert dates(text) == [YEAR, "2024-01-01/2024-12-31", "2025-12-01/2025-12-31"]


def test_a_date_in_the_middle_of_a_sentence_is_not_handed_on() -> None:
    assert dates("全县果农6万户，2025年人均收入1.4万元。邻县果园面积21万亩。")[2] is None


def test_a_multiple_does_not_have_the_date_of_what_it_multiplies() -> None:
    assert dates("全市产值1100亿元，是2020年的3倍。") == [None, None]


def test_what_a_thing_is_built_to_be_has_no_date() -> None:
    assert dates("2025年9月，新隧道通车，全长1078米，当月通行车辆3万辆。")[0] is None


def test_months_of_a_list_are_dealt_out() -> None:
    found = dates("此前的7月、8月，货运量分别为149万吨、152万吨。", published=date(2026, 10, 9))
    assert found == ["2026-07-01/2026-07-31", "2026-08-01/2026-08-31"]


def test_建成后年_is_no_year_to_come() -> None:  # noqa: N802
    assert dates("项目建成后年产能可达40万吨。") == [None]


def test_a_note_may_except_some_measures_from_its_date() -> None:
    card = "医改账单\n- 开放床位3400张\n- 门急诊386.4万人次\n- 出院18.3万人次\n"
    note = "\n注：除床位为2025年末数外，以上均为2025年全年数。\n"
    assert dates("市医院办医见效\n\n市医院一年来办医见效，群众就医更方便。\n\n" + card + note) == [
        "2025-12-31", YEAR, YEAR,
    ]  # fmt: skip


def test_growth_behind_what_it_is_held_against_is_growth_of_the_time_spoken_of() -> None:
    text = "2025年，景区接待游客486万人次，而2024年是410万人次，同比增长18.5%；收入41亿元。"
    assert dates(text) == [YEAR, "2024-01-01/2024-12-31", YEAR, YEAR]


def test_the_day_on_which_a_thing_began_does_not_date_what_it_is_like() -> None:
    assert dates("2025年5月铁路开工，共设车站18座。")[0] is None


def test_what_is_compared_with_may_be_named_in_front_of_its_date() -> None:
    text = "与邻港去年超过2200万箱的吞吐量相比，春江港前三季度仅268万箱。"
    assert dates(text, published=date(2026, 11, 9)) == ["2025-01-01/2025-12-31", "2026-01-01/2026-09-30"]


def test_the_same_year_is_the_one_spoken_of_last() -> None:
    found = dates("2024年，全县农民人均收入38642元。同年，邻县为30315元。", published=date(2025, 12, 19))
    assert found == ["2024-01-01/2024-12-31"] * 2


def test_前三季_is_nine_months() -> None:  # noqa: N802
    assert dates("累計前三季營收1642億元。", published=date(2026, 10, 12)) == ["2026-01-01/2026-09-30"]


@pytest.mark.parametrize(
    "note",
    [
        "（数据统计时段：2025年10月1日0时至8日24时；消费券发放情况不在统计之列，由商务部门另行公布）",
        "注：未注明期间者，统计至2025年10月8日。",
        "以上均为2025年10月数据，由市文旅局提供。",
    ],
)
def test_notes_are_worded_in_many_ways(note: str) -> None:
    head = "黄金周见闻\n\n古城的灯会办了一场又一场，民宿天天客满，街巷里都是人。\n\n数读黄金周\n"
    text = f"{head}- 接待游客486万人次\n- 旅游收入41亿元\n- 影院票房8246万元\n{note}\n"
    found = dates(text, published=date(2025, 11, 9))
    assert len(found) == 3
    assert all(found)


def test_a_note_holds_for_all_groups_of_its_list() -> None:
    head = "外贸见闻\n\n港口的船来来往往，码头上从早忙到晚，一片繁忙景象。\n\n外贸画像\n\n"
    text = head + "货物\n● 进出口210亿元\n● 出口100亿元\n数字\n● 基站1.8万个\n● 园区12个\n"
    assert dates(text + "（数据口径：均为2025年数）\n") == [YEAR] * 4


def test_a_groups_head_dates_what_stands_under_it() -> None:
    head = "报告见闻\n\n代表们认真审议，掌声一次次响起，大家对新的一年充满信心。\n\n报告速览\n\n"
    text = head + "【2025年做了什么】\n◎ 新增就业82万人\n◎ 新建学校12所\n【2026年这么干】\n◎ 新增就业80万人\n"
    assert dates(text) == [YEAR, YEAR, "2026-01-01/2026-12-31"]


def test_上月_is_the_month_before_the_one_spoken_of() -> None:  # noqa: N802
    found = dates("7月失业率3.42%，较上月的3.33%上升0.09个百分点。", published=date(2026, 8, 24))
    assert found == ["2026-07-01/2026-07-31", "2026-06-01/2026-06-30", "2026-07-01/2026-07-31"]


def test_当天_is_the_day_spoken_of() -> None:  # noqa: N802
    found = dates("记者19日获悉，截至当天18时，全县补种9800亩。", published=date(2026, 6, 20))
    assert found == ["2026-06-19"]


def test_上年同期_may_open_a_sentence_that_is_all_about_it() -> None:  # noqa: N802
    found = dates("2025年，公司营业收入861亿元。上年同期，营业收入为731亿元，净利润为58亿元。")
    assert found == [YEAR, *["2024-01-01/2024-12-31"] * 2]


def test_a_running_total_goes_on_with_the_year_so_far() -> None:
    text = "1—8月，全省货运量16.42亿吨。水路货运量累计3.75亿吨。"
    assert dates(text, published=date(2026, 9, 17)) == ["2026-01-01/2026-08-31"] * 2


def test_去年同期_in_a_new_paragraph_is_the_year_before_the_last_period() -> None:  # noqa: N802
    text = "上半年，集团保费收入1286亿元。\n\n去年同期，集团保费收入是1200亿元，净利润80亿元。"
    found = dates(text, published=date(2026, 8, 28))
    assert found == ["2026-01-01/2026-06-30", *["2025-01-01/2025-06-30"] * 2]


def test_a_length_in_the_name_of_what_happened_is_dated_with_it() -> None:
    assert dates("9月28日，全长4.6公里的隧道通车。", published=date(2025, 12, 30)) == ["2025-09-28"]


def test_a_change_since_an_instant_is_not_dated_by_it() -> None:
    assert dates("2020年底灌溉面积是52万亩，五年净增18万亩。") == ["2020-12-31", None]


def test_the_highest_of_last_year_is_last_years() -> None:
    assert dates("2025年，用电负荷升至4126万千瓦，比上年最高的3985万千瓦高出3.5%。") == [
        YEAR,
        "2024-01-01/2024-12-31",
        YEAR,
    ]


def test_what_was_reported_on_a_day_is_that_days() -> None:
    text = "截至2025年7月19日18时，全县累计受伤11人，其中18日通报7人、19日新增4人。"
    assert dates(text) == ["2025-07-19", "2025-07-18", "2025-07-19"]


def test_quarters_from_one_to_another_are_dealt_out() -> None:
    assert dates("2025年第1季至第3季營業額依序為392億元、430億元和461億元。") == [
        "2025-01-01/2025-03-31",
        "2025-04-01/2025-06-30",
        "2025-07-01/2025-09-30",
    ]


def test_the_whole_year_of_goods_is_a_year() -> None:
    assert dates("2025年，经济平稳。全年货物进出口总额4862亿元。") == [YEAR]


def test_the_change_of_years_has_not_the_date_from_which_it_is_counted() -> None:
    assert dates("2020年全市高企还只有1150家，五年净增1196家。") == ["2020-01-01/2020-12-31", None]


def test_who_published_when_is_no_note() -> None:
    who = "（2026年3月18日，某省统计局、国家统计局某省调查总队）"
    assert (
        dates(f"某省发布统计公报\n生产总值3.13万亿元\n\n{who}\n\n一、综合\n\n年末人口4126万人。\n")[0] is None
    )


def test_a_marked_head_dates_the_items_under_it_that_have_another_mark() -> None:
    text = CARD + "◎ 数说创新（2025年1—3月）\n— 营业收入48.6亿元\n— 旅客运输量612.4万人次\n— 机队96架\n"
    assert dates(text) == ["2025-01-01/2025-03-31"] * 3


def test_the_period_reported_on_is_the_first_that_the_article_names() -> None:
    text = "茶企昨晚披露2025年第三季度报告。报告期内，营业收入8.6亿元。报告期末，门店1240家。"
    assert dates(text) == ["2025-07-01/2025-09-30", "2025-09-30"]


def test_an_event_is_dated_where_it_was_first_told_from_day_to_day() -> None:
    text = (
        "书市在江边举行。去年12月5日至12日，书市接待读者18万人次。\n\n12月6日至7日的讲座听众2000人。\n\n书市期间，"
        "地铁运客96万人次。"
    )
    assert dates(text)[-1] == "2025-12-05/2025-12-12"


def test_其间_is_from_the_first_to_the_last_day() -> None:  # noqa: N802
    text = "展期从去年12月5日持续到12月14日，历时10天。其间，展馆售票3.6万张。"
    assert dates(text)[-1] == "2025-12-05/2025-12-14"


def test_展期内_is_from_the_first_to_the_last_day() -> None:  # noqa: N802
    text = "展期从去年12月5日持续到12月14日，历时10天。展期内办了讲座36场。"
    assert dates(text)[-1] == "2025-12-05/2025-12-14"


def test_during_something_that_the_text_does_not_date_changes_nothing() -> None:
    assert dates("2025年，全市新增企业500家。疫情期间，关闭企业20家。")[1] == YEAR


def test_so_many_years_at_a_sentences_head_are_those_named_before() -> None:
    text = "“十四五”时期，全县修路480公里。\n\n五年间，全县建校12所，三年来累计招聘教师300名。"
    assert dates(text) == ["2021-01-01/2025-12-31"] * 2 + [None]


def test_同期_opening_a_paragraph_is_the_date_before_it() -> None:  # noqa: N802
    text = "截至2025年底，全市参保人数320万人。\n\n同期，工伤保险参保95万人。"
    assert dates(text) == ["2025-12-31"] * 2


def test_同期末_is_the_last_day_of_the_period_before_it() -> None:  # noqa: N802
    text = "2025年上半年，银行净利润48亿元。同期末，资本充足率13.2%。"
    assert dates(text, date(2025, 8, 28)) == ["2025-01-01/2025-06-30", "2025-06-30"]


def test_a_breakdown_that_opens_a_paragraph_has_the_date_of_the_one_before() -> None:
    text = "2025年，全市用电量862亿千瓦时。\n\n分产业看，工业用电量540亿千瓦时。\n\n工厂里新增机器人300台。"
    assert dates(text) == [YEAR, YEAR, None]


def test_what_would_be_has_no_date() -> None:
    text = "2025年，公司燃油成本15亿元，油价每上涨10%，全年成本增加6亿元。"
    assert dates(text) == [YEAR, None, None]


def test_what_will_be_once_a_thing_is_done_has_no_date_but_its_own() -> None:
    text = "2025年，项目完成投资3亿元，达产后年产电池5万套，2027年产值20亿元。"
    assert dates(text) == [YEAR, None, "2027-01-01/2027-12-31"]


def test_前年同月_is_the_month_spoken_of_in_the_year_before_last() -> None:  # noqa: N802
    text = "去年12月，景区迎客31.2万人次，前年同月只有19.5万人次，去年同季的数字未公布。"
    assert dates(text) == ["2025-12-01/2025-12-31", "2024-12-01/2024-12-31"]


def test_a_date_in_brackets_holds_to_the_semicolon() -> None:
    text = "2025年，入园企业123家（截至9月底），比年初多6家；新批准31家。"
    assert dates(text, date(2026, 1, 15)) == ["2025-09-30", "2025-09-30", YEAR]


def test_届时_is_the_time_spoken_of_last() -> None:  # noqa: N802
    text = "去年全市有码头12座，新码头2027年底前建成，届时年吞吐能力可达3000万吨。"
    assert dates(text)[-1] == "2027-12-31"


def test_本届_does_not_hide_the_date_of_its_own_sentence() -> None:  # noqa: N802
    assert dates("去年10月3日至7日，本届书市接待读者18万人次。") == ["2025-10-03/2025-10-07"]
    assert dates("2025年，书店120家。本届书市接待读者18万人次。") == [YEAR, None]


def test_what_something_moved_from_keeps_its_date_where_it_is_a_multiple() -> None:
    assert dates("2025年，收入比由上年的1.96倍缩小到1.94倍。") == ["2024-01-01/2024-12-31", YEAR]


def test_a_date_inside_an_item_holds_to_the_semicolon() -> None:
    text = CARD + "数说创新\n- 门店5万家；截至2025年9月末会员96万人；收入60亿元\n- 员工320人\n- 仓库18座\n"
    assert dates(text + "注：以上均为2024年数据。\n")[:3] == [
        "2024-01-01/2024-12-31", "2025-09-30", "2024-01-01/2024-12-31",
    ]  # fmt: skip


def test_what_a_board_proposes_is_not_of_the_period_before() -> None:
    text = "2025年，公司净利润8亿元。公司拟以总股本5亿股为基数，每10股派现2元，合计1亿元。"
    assert dates(text) == [YEAR, None, None, None]


def test_收盘_is_that_of_the_day_spoken_of() -> None:  # noqa: N802
    text = "沪市1月6日震荡走高。截至收盘，指数报3862点，上涨1.2%。"
    assert dates(text) == ["2026-01-06"] * 2


def test_次季_is_a_quarter() -> None:  # noqa: N802
    assert dates("濱江次季零售額跌3.6%。", date(2026, 8, 24)) == ["2026-04-01/2026-06-30"]


def test_a_list_that_a_colon_opens_has_the_date_of_its_opening() -> None:
    text = "今年，全县办好两件实事：\n1.改造小区38个；\n2.新增学位900个。\n\n全县学校60所。"
    assert dates(text)[:1] + dates(text)[-3:] == ["2026-01-01/2026-12-31"] * 3 + [None]


def test_上年_opening_a_sentence_is_what_it_is_all_about() -> None:  # noqa: N802
    text = "2025年，全市归集资金381亿元。上年，归集额为296亿元，支取额为210亿元。"
    assert dates(text) == [YEAR, *["2024-01-01/2024-12-31"] * 2]


def test_a_glance_back_at_去年同期_dates_what_is_behind_it() -> None:  # noqa: N802
    text = "2025年，新材料占收入的48%；若回头看去年同期，新材料只占33%，家电还有38%。"
    assert dates(text) == [YEAR, *["2024-01-01/2024-12-31"] * 2]


def test_上季_is_the_quarter_before_the_one_spoken_of() -> None:  # noqa: N802
    found = dates("第三季存货周转天数由上季的61天降至54天。", date(2026, 11, 1))
    assert found == ["2026-04-01/2026-06-30", "2026-07-01/2026-09-30"]


def test_when_a_target_was_set_does_not_date_it() -> None:
    assert dates("公司维持年初的指引：收入增长5%。") == [None]


def test_当年_may_say_of_what_kind_the_things_are() -> None:  # noqa: N802
    assert dates("截至去年底，当年签约项目已开工71个。") == ["2025-12-31"]


def test_days_of_a_yearly_list_lie_in_its_year() -> None:
    text = CARD + "数说车站\n- 单日最高16万人次（5月1日）\n- 车站12座\n- 线路8条\n注：以上均为2025年数据。\n"
    assert dates(text)[0] == "2025-05-01"


def test_a_day_of_the_year_spoken_of_is_not_yet_to_come() -> None:
    assert dates("2025年春运发送旅客524万人次，最高峰在2月4日，单日14万人次。")[1] == "2025-02-04"


def test_an_hour_alone_is_of_the_day_spoken_of() -> None:
    text = "1月9日20时，全城停电12万户。截至21时，恢复供电8万户。"
    assert dates(text) == ["2026-01-09"] * 2


def test_第三季_behind_a_name_is_a_quarter_unless_it_is_a_shows() -> None:  # noqa: N802
    assert dates("嵐騰第三季營收412億元。", date(2026, 11, 1)) == ["2026-07-01/2026-09-30"]
    assert dates("综艺第三季播放量12亿次。", date(2026, 11, 1)) == [None]


def test_a_breakdown_may_open_with_a_sentence_without_figures() -> None:
    text = "2025年，全省研发经费1286亿元。\n\n从活动主体看，企业仍是主力。企业经费1009亿元。\n\n设备方面，投入98亿元。"
    assert dates(text) == [YEAR] * 3


def test_a_year_named_for_comparison_is_not_the_one_spoken_of() -> None:
    found = dates("2025年收入64亿元，2024年为58亿元；净利润由上年的4.4亿元升至4.8亿元。")
    assert found == [YEAR, *["2024-01-01/2024-12-31"] * 2, YEAR]


def test_去年同期_in_an_undated_sentence_is_of_the_period_reported_on() -> None:  # noqa: N802
    text = "2025年上半年，集团保费352亿元。\n\n财险成本率96.8%，去年同期为97.9%。"
    assert dates(text, date(2025, 8, 30))[2] == "2024-01-01/2024-06-30"


def test_当时_is_the_time_just_spoken_of() -> None:  # noqa: N802
    text = "2025年6月25日，全岛负载4128万千瓦。当时光电出力1005万千瓦。"
    assert dates(text) == ["2025-06-25"] * 2


def test_a_day_to_come_does_not_go_on() -> None:
    assert dates("到2026年底，全市设备达到230个以上。景区29家免费开放。") == ["2026-12-31", None]


def test_a_note_dates_its_list_and_no_running_text() -> None:
    text = (
        CARD.replace("加快", "加快，总投资186亿元")
        + "数说创新\n- 平台12家\n- 团队3个\n- 企业90家\n注：以上均为2025年数据。\n"
    )
    assert dates(text) == [None, YEAR, YEAR, YEAR]


def test_days_of_a_list_are_dealt_out() -> None:
    found = dates("5月2日、3日、4日入场观众分别为4.6万人次、5.3万人次和4.9万人次。", date(2026, 5, 9))
    assert found == ["2026-05-02", "2026-05-03", "2026-05-04"]


def test_the_low_point_of_another_year_is_of_that_year() -> None:
    found = dates("2025年，收缴率93.4%，较2023年的低点91.2%回升2.2个百分点。")
    assert found == [YEAR, "2023-01-01/2023-12-31", YEAR]


def test_a_stock_goes_on_with_the_day_it_was_taken() -> None:
    assert dates("截至2025年底，全市平台12家。孵化器共有46家。") == ["2025-12-31"] * 2


def test_同月_is_the_month_just_spoken_of() -> None:  # noqa: N802
    text = "2025年6月售价指数报302点，上半年累计升3.9%；同月租金指数报203点。"
    assert dates(text) == ["2025-06-01/2025-06-30", "2025-01-01/2025-06-30", "2025-06-01/2025-06-30"]


def test_the_month_of_a_contract_is_no_date() -> None:
    assert dates("1月14日，交易所8月黄金期货收于每盎司3968美元。") == ["2026-01-14"]


def test_a_scene_leaves_the_date_of_the_sentence_before() -> None:
    text = "2025年，全区产值203亿元。走进一家机床厂，一件叶轮的加工时间由9小时缩短到3小时。"
    assert dates(text) == [YEAR, None, None]
