"""What each figure measures, whose it is and who says so."""

import pytest
from tests.reading import checked, claim, measures

HEAD = "创新综述\n\n全市创新成果丰硕，企业队伍不断壮大，创新平台建设提速，科技成果转化加快。\n\n"


def test_a_figure_is_named_by_the_words_in_front() -> None:
    assert measures("全市高新技术企业达3311家，技术合同成交额突破600亿元。") == [
        "高新技术企业",
        "技术合同成交额",
    ]


def test_or_by_those_behind() -> None:
    assert measures("全市拥有57家科创飞地。")[0].endswith("科创飞地")


def test_a_growth_is_named_by_the_thing_that_grew() -> None:
    assert measures("全市技术合同成交额600亿元，同比增长3.4%。")[1].startswith("技术合同成交额")


def test_分别_deals_the_figures_out_in_order() -> None:  # noqa: N802
    first, second = measures("全市进口、出口分别增长5.2%和7.8%。")
    assert ("进口" in first, "出口" in first) == (True, False)
    assert ("出口" in second, "进口" in second) == (True, False)


def test_three_things_share_the_noun_that_only_the_last_carries() -> None:
    found = measures("全市传感器、软件、设计服务收入分别为10亿元、20亿元和30亿元。")
    assert len(found) == 3
    assert all("收入" in one for one in found)


def test_分别_with_other_numbers_of_things_deals_nothing_out() -> None:  # noqa: N802
    assert len(measures("全市进口、出口和投资分别增长5.2%和7.8%。")) == 2


def test_其中_names_a_part_by_its_own_words() -> None:  # noqa: N802
    assert measures("全市共有企业5000家，其中国有企业300家。")[1] == "国有企业"


def test_占_relates_a_share_to_the_thing_before_it() -> None:  # noqa: N802
    assert "国有企业" in measures("全市共有企业5000家，其中国有企业300家，占6%。")[2]


def test_方面_names_what_follows() -> None:  # noqa: N802
    assert "零售" in measures("零售方面，全年实现800亿元，增长4.5%。")[1]


def test_a_list_mark_is_no_part_of_a_name() -> None:
    text = HEAD + "数说创新\n①高新技术企业3311家\n②平台12家\n③团队3个\n"
    assert measures(text) == ["高新技术企业", "平台", "团队"]


def test_the_articles_own_place_is_no_part_of_a_name() -> None:
    assert measures("春江市高企5家。春江市企业6家。春江市平台3311家。") == ["高企", "企业", "平台"]


def test_a_name_may_begin_with_a_word_that_elsewhere_only_connects() -> None:
    assert measures("全市就业人数达80万人。") == ["就业人数"]


def test_a_date_is_no_part_of_a_name() -> None:
    assert all("2025" not in one for one in measures("全市企业2025年达3311家，到2025年底有平台12家。"))


def test_a_cell_is_named_by_row_and_column() -> None:
    text = (
        HEAD
        + "| 指标 | 总量（亿元） | 同比增长 |\n| --- | --- | --- |\n| 收入 | 12.5 | 3.2% |\n| 支出 | 9.8 | -2.1% |\n"
    )
    report = checked(text)
    assert [(c.text, c.unit) for c in report.claims] == [
        ("12.5", "元"),
        ("3.2%", "%"),
        ("9.8", "元"),
        ("-2.1%", "%"),
    ]
    assert [("收入" in c.measure, "支出" in c.measure) for c in report.claims] == [(True, False)] * 2 + [
        (False, True)
    ] * 2
    assert "增长" in report.claims[1].measure


def test_a_title_gives_the_cells_their_unit() -> None:
    text = HEAD + "表1 主要指标（单位：亿元）\n| 指标 | 2025年 |\n| --- | --- |\n| 收入 | 12.5 |\n"
    assert claim(text, "12.5").value == "1250000000"


def test_a_column_of_units_gives_the_cells_their_unit() -> None:
    text = (
        HEAD + "| 指标 | 单位 | 2025年 |\n| --- | --- | --- |\n| 收入 | 亿元 | 12.5 |\n| 企业 | 家 | 30 |\n"
    )
    assert [(c.value, c.unit) for c in checked(text).claims] == [("1250000000", "元"), ("30", "家")]


def test_a_place_is_the_scope() -> None:
    assert claim("全市企业5000家。", "5000家").scope == "全市"
    assert claim("全省企业9000家，全市企业5000家。", "5000家").scope == "全市"


def test_who_says_so_is_the_attribution() -> None:
    assert claim("据市科技局介绍，全市企业5000家。", "5000家").attribution == "市科技局"
    assert claim("全市企业5000家。", "5000家").attribution is None


def test_ids_depend_on_the_sentence_and_on_nothing_else() -> None:
    alone = claim("全市企业5000家。", "5000家").id
    assert claim("今年天气很好。全市企业5000家。明年更好。", "5000家").id == alone
    assert claim("全市企业5000家！", "5000家").id != alone


def test_equal_figures_of_equal_sentences_have_ids_of_their_own() -> None:
    assert len({one.id for one in checked("全市企业5000家。\n" * 4).claims}) == 4


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("2024年春江市新增企业7家。", "春江市"),
        ("3月5日春江市新增企业7家。", "春江市"),
        ("去年春江市新增企业7家。", "春江市"),
        ("截至年底春江市有企业7家。", "春江市"),
        ("日照市新增企业7家。", "日照市"),
    ],
)
def test_a_date_is_no_part_of_a_place(text: str, scope: str) -> None:
    assert checked(text).claims[0].scope == scope


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("其他业务收入8.8亿元。", "其他业务收入"),
        ("从业人员6.8万人。", "从业人员"),
        ("独立储能135万千瓦。", "独立储能"),
        ("茶博会签约27项。", "茶博会签约"),
        ("药占比24.8%。", "药占比"),
        ("就地转化405亿元。", "就地转化"),
        ("对美出口168.9亿美元。", "对美出口"),
        ("9月出超115.6亿美元。", "出超"),
        ("技术合同年成交额1000亿元。", "技术合同年成交额"),
        ("5.2平方公里的园区聚集企业1340家。", "5.2平方公里的园区聚集企业"),
    ],
)
def test_a_word_keeps_the_characters_that_elsewhere_only_connect(text: str, name: str) -> None:
    assert measures(text)[-1] == name


def test_a_place_is_one_in_the_order_that_the_clause_before_names() -> None:
    first, moved = measures("在全国港口竞争力榜单中，春江港位列第四，较上年前移2位。")
    assert first.startswith("全国港口竞争力榜单")
    assert moved.startswith("全国港口竞争力榜单")


def test_what_rose_to_a_place_is_what_is_ranked() -> None:
    text = "茶业产值超80亿元　区域品牌价值升至第四\n\n春江县的茶业，一年比一年旺，茶农的日子越过越好。\n"
    assert "区域品牌价值" in measures(text)[1]


def test_an_amount_without_a_name_is_that_of_what_was_counted() -> None:
    assert "融资" in measures("企业完成融资94起、金额162亿元。")[1]


def test_countries_and_their_ports_are_counted_apart() -> None:
    assert "港口" in measures("航线通达120个国家和地区的600座港口。")[1]


def test_a_clause_that_says_how_a_thing_goes_names_it() -> None:
    found = measures("新建住房6.5万套。落成量逐年向上，由首年的3.1万套增至末年的4.6万套。")
    assert all("落成量" in one for one in found[1:])


def test_the_noun_behind_the_last_of_like_things_is_that_of_all() -> None:
    first, second = measures("亚军、季军单果重分别为602克、597克。")
    assert ("亚军" in first, "单果重" in first) == (True, True)
    assert "季军单果重" in second


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全社会研发投入236亿元，占地区生产总值的3.62%。", "研发投入"),
        ("高企2020年只有1386家；到2025年，这个数字变成3462家。", "高企"),
        ("全线桥隧比高达76.2%。", "桥隧比"),
        ("高技术制造业增长9.1%，快于规上工业2.9个百分点。", "高技术制造业"),
        ("景区游客486万人次，而去年假期是410万人次。", "游客"),
        ("省城到州府实际工期52个月。", "工期"),
        ("居民消费价格同比持平，环比下降0.1%。", "居民消费价格"),
    ],
)
def test_words_that_name_nothing_leave_the_figure_to_its_topic(text: str, name: str) -> None:
    assert name in measures(text)[-1]


def test_a_zone_named_for_what_it_is_hides_no_word_of_a_name() -> None:
    assert measures("高新区灯火通明。高新技术企业达3462家。") == ["高新技术企业"]


def test_分别_may_deal_to_what_the_sentence_named_before_it() -> None:  # noqa: N802
    found = measures("2025年，巩固率97.6%，毛入学率93.4%，分别比2020年提高3.1个百分点和11.9个百分点。")
    assert ("巩固率" in found[2], "毛入学率" in found[3]) == (True, True)


def test_shares_behind_a_dealt_list_are_dealt_like_it() -> None:
    found = measures("进出口中，东盟、欧盟分别为528亿元、301亿元，占24.6%和14.0%。")
    assert ("东盟" in found[2], "欧盟" in found[3]) == (True, True)


def test_the_parts_of_a_group_are_named_with_it() -> None:
    assert measures("共2850人完赛。完赛者中，全程1692人，半程1158人。")[1:] == ["完赛者全程", "完赛者半程"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全省地区生产总值达到5861亿元。", "地区生产总值"),
        ("稳岗返还6.35亿元。", "稳岗返还"),
        ("小区改造惠及211.6万户。", "小区改造惠及"),
        ("新能源汽车产业从无到有，2025年产量96.8万辆。", "新能源汽车产业产量"),
        ("高铁里程由1474公里延伸到2386公里。", "高铁里程"),
    ],
)
def test_a_name_stays_whole(text: str, name: str) -> None:
    assert measures(text)[-1] == name


def test_things_that_a_count_sums_up_are_dealt_out_by_name() -> None:
    found = measures("青澜、云浦、栎阳三个基地分别为120吉瓦时、85吉瓦时、45吉瓦时。")
    assert [name for name in ("青澜", "云浦", "栎阳") if any(name in one for one in found)] == [
        "青澜",
        "云浦",
        "栎阳",
    ]


def test_a_streak_is_that_of_the_topic() -> None:
    assert "人才总量" in measures("人才总量185万人，连续四年保持净流入。")[1]


def test_tenths_are_of_what_stands_right_behind_them() -> None:
    assert "就业" in measures("服务业撑起六成就业。")[0]


def test_items_that_spaces_divide_are_named_apart() -> None:
    text = HEAD + "球赛数读\n球队 12支　比赛 74场　进球 213个\n观众 148.6万人次\n赞助商 31家\n"
    assert measures(text)[:3] == ["球队", "比赛", "进球"]


def test_a_ratio_is_that_of_the_topic_to_something() -> None:
    assert "研发投入" in measures("研发投入286.4亿元，与地区生产总值之比为3.62%。")[1]


def test_what_stands_before_a_colon_is_the_topic_of_the_figures_behind_it() -> None:
    text = HEAD + "年报速览\n① 中期股息：每股0.32元，共28.8亿元\n② 总资产：1023亿元\n③ 网点：86个\n"
    first, second = measures(text)[:2]
    assert ("中期股息" in first, "中期股息" in second) == (True, True)


def test_a_place_is_that_of_what_is_named_before_the_areas_that_are_counted() -> None:
    found = measures("工业总产值增长9.3%，增幅居全市9个区县第二位。")
    assert "增幅" in found[-1]


def test_分别_may_say_of_each_how_it_changed() -> None:  # noqa: N802
    found = measures("总收益率4.6%，净收益率3.4%，分别上升0.4个百分点、下降0.2个百分点。")
    assert ("总收益率" in found[2], "净收益率" in found[3]) == (True, True)


def test_in_what_something_is_ranked_is_not_what_is() -> None:
    text = "财险市场份额为5.4%，在行业中排名第六。在校学生数居全省第三。"
    assert measures(text)[1:] == ["财险市场份额", "在校学生数"]


def test_what_moved_from_one_level_to_another_is_named_before_the_comma() -> None:
    found = measures("移民收入增长9.1%。两者的差距，由2020年的3950元缩小到2246元。")
    assert all("差距" in one for one in found[1:])


def test_a_figure_alone_in_its_clause_is_of_what_stands_before_the_colon() -> None:
    text = HEAD + "汛情速览\n⊙ 受灾：9个县、74个乡镇，21.6万人\n⊙ 农作物26.4万亩\n⊙ 房屋132间\n"
    assert "受灾" in measures(text)[2]


def test_what_others_are_reckoned_by_is_not_what_they_are_about() -> None:
    found = measures("全省建成基站18640个，按人口545万人计算，每万人拥有34.2个。")
    assert "基站" in found[2]


def test_things_listed_with_their_numbers_in_front_are_named_each_for_itself() -> None:
    assert measures("今年新建12个农贸市场、3所技工学校和5座街心公园。") == [
        "新建农贸市场",
        "新建技工学校",
        "新建街心公园",
    ]
    assert measures("全县96个卫生服务站（点）和41个乡镇卫生院开了夜诊。")[1].startswith("乡镇卫生院")


def test_a_total_behind_a_dealt_list_is_that_of_all_its_things() -> None:
    text = "纺织、家居、灯饰三大支柱产业产值分别为312亿元、208亿元、95亿元，合计615亿元，占全部工业的七成。"
    assert measures(text)[4:] == ["支柱产业产值", "支柱产业产值占全部工业"]


def test_a_list_of_two_may_be_dealt_out_by_为_alone() -> None:  # noqa: N802
    first, second = measures("每千人口医师数、护士数为3.92人、5.01人。")
    assert ("医师" in first, "护士" in second) == (True, True)


def test_a_place_may_follow_the_name_of_its_order_without_a_comma() -> None:
    place, moved = measures("该区在省级开发区综合考评中位列第9位，比上年前移4位。")
    assert ("考评" in place, "考评" in moved) == (True, True)


def test_among_whom_one_ranks_is_not_the_scope_of_what_follows() -> None:
    text = "全市拥有高企9120家，居全省第3位；院士工作站26家。"
    assert [one.scope for one in checked(text).claims] == ["全市", "全省", "全市"]
    assert claim("该市拥有全国重点实验室3家。", "3家").scope is None


def test_及其_joins_no_two_things() -> None:  # noqa: N802
    first, second = measures("塑膠及其製品、鋼鐵及其製品分別出口17.8億元、24.6億元。")
    assert ("塑膠" in first, "鋼鐵" in first) == (True, False)
    assert ("塑膠" in second, "鋼鐵" in second) == (False, True)


def test_what_brought_something_about_is_no_part_of_its_name() -> None:
    assert measures("暴雪致使全县9个乡镇、2.7万人受灾，造成直接经济损失1.3亿元。") == [
        "乡镇",
        "受灾",
        "直接经济损失",
    ]


def test_a_verb_alone_is_said_of_what_is_spoken_of() -> None:
    assert measures("全市门店1186家，其中新开146家，关闭43家。")[2].startswith("门店")


def test_where_in_the_region_it_is_does_not_name_a_figure() -> None:
    assert measures("最低气温，北部为-12℃，南部为2℃。") == ["最低气温北部", "最低气温南部"]


def test_works_done_are_those_of_the_clause_before() -> None:
    assert measures("高标准农田建设稳步推进，年内改造提升18万亩。")[0].startswith("高标准农田")


def test_names_in_quotes_side_by_side_are_a_list() -> None:
    first, second = measures("“甲山”“白雾”两大单品同比分别增长14.6%和27.1%。")[1:]
    assert ("甲山" in first, "白雾" in first, "白雾" in second) == (True, False, True)


def test_numbered_things_share_the_noun_of_the_last() -> None:
    found = measures("第一、二、三产业增加值分别为86亿元、281亿元、274亿元。")
    assert [one.endswith("产业增加值") for one in found] == [True] * 3


def test_a_count_in_front_of_the_list_it_opens_hides_no_names() -> None:
    found = measures("三座车站中，甲站、乙站、丙站分别发送213万人次、84万人次、28万人次。")
    assert [one[:2] for one in found[1:]] == ["甲站", "乙站", "丙站"]


def test_the_others_of_a_list_are_a_name() -> None:
    assert measures("非住房提取28亿元，其中离退休22亿元、其他6亿元。")[2] == "其他"


def test_what_has_been_built_in_all_is_not_new() -> None:
    assert measures("新建高标准农田3万亩，累计建成58万亩。")[1].startswith("高标准农田")


def test_a_place_in_order_of_a_generic_word_is_that_of_the_thing_before() -> None:
    assert "茶叶" in measures("茶叶产量3.7万吨，产量居全省第二位。")[1]


def test_what_is_said_of_things_replaces_what_was_said_of_them_before() -> None:
    assert measures("上涨的股票3126只，下跌的1984只。")[1] == "股票下跌"


def test_a_unit_price_is_that_of_the_thing_before_it() -> None:
    assert "书签" in measures("书签售出11万个，单价39元。")[1]


def test_two_sides_of_one_fund_are_both_the_funds() -> None:
    found = measures("职工医保基金收入、支出分别为542亿元和498亿元。")
    assert found == ["职工医保基金收入", "职工医保基金支出"]


def test_a_list_ends_where_the_unit_changes() -> None:
    found = measures("木器、竹器分别出口17亿元、24亿元，年减5.1%和2.3%。")
    assert [one[:2] for one in found] == ["木器", "竹器", "木器", "竹器"]


def test_each_deals_a_list_out_too() -> None:
    found = measures("全市新增博士、硕士各1120名、1.34万名。")
    assert ("博士" in found[0], "硕士" in found[0], "硕士" in found[1]) == (True, False, True)


def test_an_item_may_be_headed_by_a_name_in_quotes() -> None:
    assert measures("“科企贷”：放款146亿元，惠及企业2210家。")[0] == "“科企贷”放款"


def test_the_weather_of_a_region_is_what_the_clause_before_names() -> None:
    text = "积雪深度2厘米。最低气温，北部为-12℃，南部为2℃。"
    assert measures(text)[1:] == ["最低气温北部", "最低气温南部"]


def test_ages_are_dealt_out_as_things() -> None:
    found = measures("18至25岁、26至35岁、36至45岁献血者分别为6.7万人次、5.2万人次、4.2万人次。")[-3:]
    assert ["18至25岁" in found[0], "26至35岁" in found[1], "36至45岁" in found[2]] == [True] * 3


def test_names_counted_in_the_clause_before_are_dealt_out() -> None:
    found = measures("花田有甲坡、乙渡、丙坪三大片区，面积依次为7.2万亩、6.1万亩、5.3万亩。")[1:]
    assert ["乙渡" in one for one in found] == [False, True, False]
    assert all(one.endswith("面积") for one in found)


def test_what_is_ranked_among_so_many_is_not_they() -> None:
    found = measures("全区生产总值512亿元，增长6.8%，增速在全市9个区县中位列第二。")
    assert found[2:] == ["区县", "生产总值增速"]


def test_a_space_behind_a_figure_divides_an_item() -> None:
    text = (
        "创新综述\n\n全市创新成果丰硕，企业队伍不断壮大，创新平台建设提速。\n\n数说创新\n"
        "- 产值512亿元　增长6.8%　增速全市第2位\n- 总量：1286亿元，同比增长10%\n- 平台12家\n"
    )
    assert measures(text)[2:5] == ["产值", "总量", "总量同比增长"]


def test_新开工_is_a_name_of_its_own() -> None:  # noqa: N802
    assert measures("全区计划总投资412亿元，新开工38个，新开门店12家。")[1].endswith("新开工")


def test_what_a_sentence_without_figures_is_about_is_what_the_next_one_counts() -> None:
    found = measures("新型研发机构则是另一支生力军。到2025年10月底，全市共有63家，总量居全省第六位。")
    assert all("新型研发机构" in one for one in found)
    assert "到2025年" not in found[0]
