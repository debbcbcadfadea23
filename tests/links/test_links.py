"""Which figures restate one fact, which contradict one another, and which only look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading import alarms, checked, linked

HEAD = "春江创新综述\n\n"
CARD = "\n\n数说创新\n①{}\n②平台12个\n③团队38个\n"


def card(body: str, item: str) -> str:
    """An article whose scorecard states ``item``."""
    return HEAD + body + CARD.format(item)


@pytest.mark.parametrize(
    ("body", "item", "pair"),
    [
        ("截至2025年底，全市高新技术企业达3311家。", "高新技术企业3311家", ("3311家", "3311家")),
        ("2025年，全市技术合同成交额1.23万亿元。", "技术合同成交额12345亿元", ("1.23万亿元", "12345亿元")),
        ("2025年，全市高新技术企业超3000家。", "高新技术企业3311家", ("3000家", "3311家")),
        ("2025年，全市空气优良天数比例比上年下降2.1%。", "空气优良天数比例同比下降2.1%", ("2.1%", "2.1%")),
        ("全市研发投入强度位居全省第二。", "研发投入强度居全省第2位", ("第二", "第2位")),
    ],
)
def test_a_scorecard_repeats_the_text(body: str, item: str, pair: tuple[str, str]) -> None:
    assert (*pair, "repeats") in linked(card(body, item))


def test_a_headline_repeats_the_text_with_a_rounder_number() -> None:
    text = (
        "春江高新技术企业突破3000家\n\n本报讯 截至2025年底，春江市高新技术企业达3311家，创新主体继续壮大。\n"
    )
    assert ("3000家", "3311家", "repeats") in linked(text)


@pytest.mark.parametrize(
    ("body", "item"),
    [
        ("2024年，全市高新技术企业3311家。", "2025年高新技术企业3512家"),
        ("全省高新技术企业3311家。", "全市高新技术企业1331家"),
        ("全市新增高新技术企业520家。", "高新技术企业3311家"),
        ("全市高新技术企业目标3500家。", "高新技术企业3311家"),
        ("2025年一季度，全市技术合同成交额150亿元。", "2025年技术合同成交额651亿元"),
        ("全市进口额120.5亿元。", "出口额120.5亿元"),
        ("全市本科招生3311人。", "硕士招生3311人"),
        ("全市职工平均工资增长5.3%。", "居民消费价格上涨5.8%"),
        ("全市高新技术企业3311家。", "高新技术企业增长33.1%"),
        ("PM2.5平均浓度26.4微克/立方米。", "PM10平均浓度46.4微克/立方米"),
        ("全市企业投保3311家。", "医院床位3311张"),
    ],
)
def test_look_alikes_are_not_linked(body: str, item: str) -> None:
    assert linked(card(body, item)) == []


def test_a_sentence_does_not_say_one_thing_twice() -> None:
    assert linked("全市高新技术企业500家，科技型企业500家。") == []


def test_another_number_for_the_same_thing_is_a_conflict() -> None:
    text = card("截至2025年底，全市高新技术企业达7341家。", "高新技术企业7431家")
    assert ("7341家", "7431家", "conflicts") in linked(text)


def test_a_link_tells_its_reasons() -> None:
    (link,) = checked(card("全市高新技术企业达3311家。", "高新技术企业3311家")).links
    assert link.reasons
    assert all(reason.rpartition(" ")[2].replace(".", "").isdigit() for reason in link.reasons)


def test_links_do_not_depend_on_the_order_of_paragraphs_that_do_not_date_each_other() -> None:
    first = "截至2025年底，全市高新技术企业达3311家。"
    second = "2025年，全市技术合同成交额600.5亿元。"
    third = "2025年，全市高新技术企业有7311家通过复审。"
    orders = (first, second, third), (third, first, second), (second, third, first)
    found = [
        {frozenset(pair) for *pair, _ in linked(card("\n\n".join(o), "高新技术企业3311家"))} for o in orders
    ]
    assert found[0] == found[1] == found[2]


def test_a_sentence_printed_many_times_is_one_fact_with_few_links() -> None:
    report = checked("全市高新技术企业达3311家。\n" * 60)
    assert len(report.claims) == 60
    assert len(report.links) <= 60 * 5
    groups = {claim.id: claim.id for claim in report.claims}

    def root(one: str) -> str:
        while groups[one] != one:
            one = groups[one]
        return one

    for link in report.links:
        groups[root(link.a)] = root(link.b)
    assert len({root(claim.id) for claim in report.claims}) == 1


NOUNS = st.sampled_from(["高新技术企业", "技术合同成交额", "发明专利", "床位", "出口额"])
UNITS = st.sampled_from(["家", "亿元", "件", "%"])
STATEMENTS = st.builds(
    lambda n, v, u, e: f"全市{n}达{v}{u}{e}", NOUNS, st.integers(10, 400), UNITS, st.sampled_from("。\n")
)


@given(st.lists(STATEMENTS, max_size=12))
def test_links_join_two_known_claims_in_order_with_a_score(statements: list[str]) -> None:
    report = checked("".join(statements) + "完。")
    place = {claim.id: claim.start for claim in report.claims}
    assert len({(link.a, link.b) for link in report.links}) == len(report.links)
    for link in report.links:
        assert place[link.a] < place[link.b]
        assert 0 <= link.score <= 1


@pytest.mark.parametrize(
    ("body", "item", "pair"),
    [
        ("今年全县苹果总产量预计86万吨。", "苹果总产量86万吨", ("86万吨", "86万吨")),
        (
            "“十四五”以来，全市获批新药19个，其中2025年新增6个。",
            "获批新药19个，其中2025年6个",
            ("6个", "6个"),
        ),
        ("8月19日傍晚，5个乡镇突降冰雹。", "8月19日冰雹：五个乡镇受灾", ("5个", "五个")),
        ("3.2万名跑者把滨海大道挤成河。", "跑者3.2万人", ("3.2万名", "3.2万人")),
        ("全县粮食总产量增产1.5%。", "粮食总产量增长1.5%", ("1.5%", "1.5%")),
    ],
)
def test_a_list_leaves_out_how_a_thing_is_looked_at(body: str, item: str, pair: tuple[str, str]) -> None:
    assert (*pair, "repeats") in linked(card(body, item))


def test_a_share_is_rounded_behind_itself() -> None:
    assert linked("2025年新接订单58艘，其中绿色船舶41艘，占70.7%，占比首次超过七成。") == [
        ("70.7%", "七成", "repeats")
    ]


def test_a_limit_is_no_rounding_of_another_share() -> None:
    assert linked(card("2025年，新能源装机占比54.6%。", "新能源电量占比不低于五成")) == []


def test_a_figure_without_a_date_joins_no_two_that_are_dated_apart() -> None:
    text = (
        "春江银行不良率降至0.83%\n\n2025年末，春江银行不良率0.83%，为近年最低，资产质量稳中向好。\n\n"
        "2026年3月末，春江银行不良率0.83%，与年初持平，风险抵补能力充足。\n"
    )
    assert linked(text) == [("0.83%", "0.83%", "repeats")]


def test_last_years_figure_is_the_tables_figure_of_that_year() -> None:
    body = "2025年，公司营业收入318.4亿元，比上年的305.6亿元增长4.2%。\n\n"
    table = "主要指标\n\n指标｜2025年｜2024年\n营业收入（亿元）｜318.4｜305.6\n净利润（亿元）｜12.1｜11.2\n"
    assert ("305.6亿元", "305.6", "repeats") in linked(body + table)


def test_nearly_a_tenth_is_not_half_of_that() -> None:
    assert linked(card("2025年，全市旅客增长9.1%。", "旅客增长近一成")) == [("9.1%", "一成", "repeats")]
    assert ("6.3%", "一成", "repeats") not in linked(card("2025年，全市旅客增长6.3%。", "旅客增长近一成"))


def test_a_headlines_number_is_the_texts_whatever_it_is_called_there() -> None:
    text = (
        "球赛落幕：74场球，一座城的狂欢\n\n从揭幕到收官，十二支球队踢了66场常规赛和8场淘汰赛，"
        "合计74场比赛打进213球，场场爆满。\n"
    )
    assert ("74场", "74场", "repeats") in linked(text)


def test_a_figure_planned_for_next_year_is_not_this_years() -> None:
    text = (
        "2025年，全省粮食产量784.6亿斤，比上年增长1.2%。\n\n报告速览\n\n【“十四五”这五年】\n"
        "◎ 粮食：2025年产量784.6亿斤\n◎ 高铁：2025年底里程2386公里\n【2026年这么干】\n"
        "◎ 粮食产量780亿斤以上\n◎ 新开通高铁186公里\n"
    )
    assert {pair[:2] for pair in linked(text)} == {("784.6亿斤", "784.6亿斤")}


def test_a_slip_in_land_or_time_is_found_in_the_unit_in_which_it_is_written() -> None:
    assert ("2600亩", "6200亩", "conflicts") in linked(card("8月19日，全县绝收2600亩。", "8月19日绝收6200亩"))
    assert ("18分钟", "38分钟", "conflicts") in linked(card("患者平均候诊18分钟。", "平均候诊38分钟"))


def test_an_abbreviation_is_linked_with_what_it_stands_for() -> None:
    body = "1—9月，全县苹果网上销售额11.8亿元。"
    assert ("11.8亿元", "11.8万元", "conflicts") in linked(card(body, "前三季度网销11.8万元"))


def test_neighbours_that_repeat_one_another_bear_out_what_stands_between_them() -> None:
    body = "展期内，“云上渔市”开播1120场，观看3860万人次，卖出水产品2.43亿元。"
    assert ("1120场", "1120场", "repeats") in linked(card(body, "直播1120场，售出水产品2.43亿元"))
    assert ("1120场", "3120场", "conflicts") in linked(card(body, "直播3120场，售出水产品2.43亿元"))
    assert linked(card(body, "直播3120场，售出水果4.81亿元")) == []


def test_ranges_that_only_meet_at_a_bound_are_not_one() -> None:
    found = linked(card("全市15至24岁青年失业。", "25至44岁青年失业"))
    assert ("15至24岁", "25至44岁", "repeats") not in found


def test_a_headlines_slip_is_found_under_another_name() -> None:
    text = "岗南县1.12万户停电居民恢复用电\n\n本社岗南6月17日电　岗南县15日刮起大风，3.12万户居民停电、86基电杆倾倒。\n"
    assert ("1.12万户", "3.12万户", "conflicts") in linked(text)


def test_a_number_that_nothing_repeats_is_a_slip_of_one_that_is_hardly_met_by_chance() -> None:
    text = "九天长假，鹭汀迎客486.2亿人次\n\n2月15日至23日，全市接待游客486.2万人次，市民和游客走上街头。\n"
    assert ("486.2亿人次", "486.2万人次", "conflicts") in linked(text)
    assert linked(card("全市专利1326件。", "高校教师2418名")) == []


def test_two_rows_of_a_table_are_two_facts() -> None:
    rows = "| 生产总值 | 5.9 |\n| 第三产业 | 5.9 |\n| 第一产业 | 3.1 |\n"
    assert linked(f"某县公报\n\n| 指标 | 比上年增长（%） |\n| --- | --- |\n{rows}") == []


def test_a_target_is_no_rounding_of_the_result() -> None:
    assert ("5万张", "4.86万张", "repeats") not in linked(
        card("明年底床位总数力争达到5万张。", "床位约4.86万张")
    )


def test_a_place_gained_is_one_whether_or_not_the_year_before_is_named() -> None:
    body = "我市在创新能力评价中排在第27位，较上年前进6位。"
    assert ("6位", "6位", "repeats") in linked(card(body, "创新能力评价第27位，上升6位"))


def test_all_but_one_name_with_a_number_a_slip_away_conflicts_though_its_fact_is_stated_there() -> None:
    body = "2025年，全市技术合同成交额746.6亿元。\n\n科技部门说，2025年技术合同成交额742.6亿元，为历年最多。"
    found = linked(card(body, "技术合同成交额742.6亿元（2025年）"))
    assert ("746.6亿元", "742.6亿元", "conflicts") in found


def test_what_lies_below_zero_is_no_slip_of_what_lies_above() -> None:
    text = "冷空气到访　降温可达14℃\n\n本报讯 最低气温为-12℃，局地为-13℃。\n"
    assert not linked(text)


def test_an_arrow_behind_a_figure_says_that_it_is_growth() -> None:
    assert ("6.8%", "6.8%", "repeats") in linked(
        card("2025年，规上工业增加值增长6.8%。", "规上工业增加值：6.8%↑")
    )


def test_a_headlines_nameless_count_of_days_meets_the_name_that_counts_them() -> None:
    assert ("62天", "92天", "conflicts") in linked(
        "62天，一座馆的夏天\n\n夏天里馆里人来人往。\n\n数说暑期\n- 开放天数：92天\n- 讲座：18场\n- 展品：320件\n"
    )


def test_a_cell_is_not_held_against_prose_that_does_not_speak_of_its_row() -> None:
    text = (
        "春江啤酒半年报\n\n2025年，每千升酒收入由3175元提高到3296元，增幅3.8%。\n\n表　2025年分区收入\n"
        "地区　收入（亿元）　同比（%）\n华东　35.2　4.2\n华北　14.9　3.6\n"
    )
    assert not [one for one in linked(text) if one[2] == "conflicts"]


def test_two_ranges_that_share_one_bound_alone_conflict() -> None:
    found = linked(card("2025年，公司资本支出为95亿至100亿元。", "2025年资本支出59亿至100亿元"))
    assert ("95亿至100亿元", "59亿至100亿元", "conflicts") in found


def test_单日_is_said_by_the_day_itself_too() -> None:  # noqa: N802
    body = "2025年5月1日，车站迎来旅客21426人次。"
    assert ("21426人次", "21426人次", "repeats") in linked(
        card(body, "单日最高旅客21426人次（2025年5月1日）")
    )


def test_a_headline_rounds_what_the_text_tells_under_another_name() -> None:
    text = (
        "一座馆，327万人次的脚步声\n\n本报讯 2025年，图书馆共接待读者327.4万人次，馆里座无虚席，灯火通明。\n"
    )
    assert ("327万人次", "327.4万人次", "repeats") in linked(text)


def test_a_places_row_repeats_what_the_text_says_of_that_place() -> None:
    text = (
        "研发公报\n\n2025年，北棠市全年投入98.6亿元。\n\n附表　2025年各市研发经费\n"
        "| 地区 | 研发经费（亿元） | 增长（%） |\n| --- | --- | --- |\n| 北棠市 | 98.6 | 16.3 |\n"
        "| 宁溪市 | 142.9 | 9.8 |\n"
    )
    assert ("98.6亿元", "98.6", "repeats") in linked(text)


def test_a_headline_may_say_that_it_is_nearly_what_it_rounds() -> None:
    text = "黄花引来近387万人次\n\n本报讯 2025年花季，全县累计接待游客386.7万人次，车流人流一波接着一波，热闹非凡。\n"
    assert ("387万人次", "386.7万人次", "repeats") in linked(text)


def test_a_rough_share_of_the_text_is_not_the_growth_of_the_list() -> None:
    body = "2025年，片区的土地撑起全省逾两成进出口。"
    assert not linked(card(body, "进出口同比增长21.2%"))


def test_what_is_rounded_to_three_digits_needs_a_name_less_like() -> None:
    body = "2025年，全省各级组织共受理消费者投诉58436件。"
    assert ("58436件", "5.84万件", "repeats") in linked(card(body, "受理投诉5.84万件"))


def test_a_number_met_elsewhere_does_not_excuse_a_headline_from_its_own_subject() -> None:
    text = (
        "上半年春江市经济平稳运行　生产总值同比增长9.6%\n\n"
        "本报讯 上半年，春江市生产总值同比增长5.6%。\n上半年，装备制造业增加值增长9.6%，汽车产量增长7.1%。\n"
    )
    assert ("9.6%", "5.6%", "conflicts") in linked(text)
    assert ("9.6%", "9.6%", "repeats") not in linked(text)


def test_a_bar_that_sorts_things_out_restates_nothing() -> None:
    text = (
        "春江绿意更浓　全省森林覆盖率78.7%\n\n"
        "本报讯 截至2025年底，全省森林覆盖率58.7%。各市中，森林覆盖率超过70%的有三个。\n"
    )
    assert ("78.7%", "70%", "repeats") not in linked(text)
    assert ("78.7%", "58.7%", "conflicts") in linked(text)


def test_a_date_that_was_only_handed_down_does_not_hide_a_misprint() -> None:
    body = (
        "2026年1月，书法展开始征稿，收到来稿5120件。经过评审，入展作品中篆书86件，隶书64件，行书与草书418件。"
    )
    text = f"春江书法展\n\n{body}\n\n数说书展（2026年9月）\n①篆书86件\n②隶书94件\n③行草书418件\n"
    assert ("64件", "94件", "conflicts") in linked(text)


def test_a_first_estimate_of_the_year_is_no_target() -> None:
    body = "2025年，全省预计实现地区生产总值48627.3亿元。"
    text = f"澄江经济\n\n{body}\n\n数说澄江（2025年）\n①地区生产总值46827.3亿元\n②平台12个\n③团队38个\n"
    assert ("48627.3亿元", "46827.3亿元", "conflicts") in linked(text)


def test_what_there_is_in_all_is_not_what_was_added() -> None:
    assert ("1893家", "193家", "conflicts") in linked(
        card("2025年，全市规上工业企业1893家。", "规上工业企业净增162家，总数193家")
    )


def test_two_rates_of_one_sentence_are_not_each_other_s_misprint() -> None:
    body = "2025年，全市列车正点率99.98%，运行图兑现率99.99%。"
    assert ("99.99%", "99.98%", "conflicts") not in linked(card(body, "列车正点率99.98%"))


def test_an_undated_headline_rounds_last_year_s_figure() -> None:
    text = (
        "春江研发经费逾1200亿元　主体突破两万\n\n"
        "2024年，全省研发经费1287.6亿元。\n2025年，高新技术企业2.13万家，新增3120家。\n2025年，平台128个。\n"
    )
    assert ("1200亿元", "1287.6亿元", "repeats") in linked(text)


def test_a_figure_of_one_day_and_number_is_the_same_under_another_name() -> None:
    body = "6月17日迎来高峰，全市处理583万件。"
    text = f"锦塘直播\n\n{body}\n\n数说锦塘\n①快递峰值583万件（6月17日）\n②平台12个\n③团队38个\n"
    assert ("583万件", "583万件", "repeats") in linked(text)


def test_a_long_number_is_not_two_days_record() -> None:
    body = "跨年夜的2025年12月31日，全网客运量冲高至486.2万人次，刷新纪录。"
    text = (
        f"澄江地铁\n\n{body}\n\n数说地铁\n①单日最高客运486.2万人次（2025年10月1日）\n②线路9条\n③车站214座\n"
    )
    assert [one.kind for one in alarms(text)] == ["date"]


def test_a_place_is_told_by_what_is_ranked_beside_it() -> None:
    body = "2025年，全市货邮吞吐量48.6万吨，增长14.9%，规模稳居全省第三。"
    text = f"云栈机场\n\n{body}\n\n数说机场\n①货邮48.6万吨，列全省第三\n②平台12个\n③团队38个\n"
    assert ("第三", "第三", "repeats") in linked(text)


@pytest.mark.parametrize(
    ("body", "item"),
    [
        ("新桥通车后，两岸单程由过去的295分钟缩短到135分钟。", "单程缩短到153分钟"),
        ("自贸区已有17项制度创新在全国复制推广。", "全国复制推广制度创新71项"),
    ],
)
def test_what_is_now_and_where_it_spreads_may_be_misprinted(body: str, item: str) -> None:
    assert "conflicts" in [relation for _, _, relation in linked(card(body, item))]


def test_less_than_usual_is_not_less_than_last_year() -> None:
    body = "2025年，全市平均年降水量1586.3毫米，较上年减少6.9%。"
    assert ("6.9%", "3.9%", "conflicts") not in linked(card(body, "年降水量较常年偏少3.9%"))
