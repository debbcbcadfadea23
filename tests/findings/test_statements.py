"""What sentences say about their figures and one another: found where it does not follow, left alone where it does."""

import pytest
from tests.reading import alarms, kinds

# Each with the figure that would make it true.
WRONG = [
    (
        "截至2025年底，全市96座大中型水库蓄水总量48.6亿立方米，比年初增加2.3亿立方米。"
        "其中，12座大型水库蓄水39.2亿立方米，84座中型水库蓄水13.4亿立方米。",
        ("13.4亿", "9.4亿"),
    ),
    (
        "来自12个国家和地区的2.4万名选手参赛，其中全程、半程、短程选手分别为1.1万名、9000名和5000名。",
        ("5000名", "4000名"),
    ),
    ("参赛跑者2.4万名，全程、半程、短程各有1.1万人、9000人、5000人。", ("5000人", "4000人")),
    ("出货量上，储能电站上半年充电6.4亿度，而去年上半年为4.0亿度，增长50.0%。", ("50.0%", "60.0%")),
    (
        "全市森林病虫害发生面积42.0万亩，同比下降3.1%；防治面积39.9万亩，占发生面积的90.2%。",
        ("90.2%", "95.0%"),
    ),
    ("1至8月，公司累计出货24.0吉瓦，同比增长25.6%，上年同期为20.0吉瓦。", ("25.6%", "20.0%")),
    ("截至5日9时，紧急转移的1850人中已有1500人返家，仍有450人住在安置点。", ("450人", "350人")),
    ("前9个月，公司累计销售42.0万辆，完成全年60万辆目标的75.0%。", ("75.0%", "70.0%")),
    ("上半年，全市完成投资42亿元，为全年计划60亿元的75%。", ("75%", "70%")),
    ("全年清运生活垃圾150.0万吨，日均4110吨；其中焚烧处理120.0万吨，占86.0%。", ("86.0%", "80.0%")),
    (
        "公司上半年实现营业收入46.6亿元，上年同期为43.1亿元，增长8.1%；净利润3.94亿元。"
        "分产品看，水泥、骨料、商混三项收入分别为31.2亿元、12.7亿元和5.7亿元。",
        ("31.2亿", "28.2亿"),
    ),
    (
        "全年发放贷款2.46万笔、152.8亿元。按面积分，90平方米以下的0.58万笔，"
        "90至144平方米的1.71万笔，144平方米以上的0.27万笔。",
        ("0.27万", "0.17万"),
    ),
    (
        "2025年，各高校到账经费47.6亿元；其中纵向经费29.1亿元，横向经费18.5亿元，分别占66.1%和38.9%。",
        ("66.1%", "61.1%"),
    ),
    (
        "城镇居民人均可支配收入29340元，增长5.2%；农村居民15270元，增长6.4%，快于城镇居民1.6个百分点。",
        ("1.6个", "1.2个"),
    ),
]


@pytest.mark.parametrize(("text", "mended"), WRONG)
def test_what_does_not_follow_is_found(text: str, mended: tuple[str, str]) -> None:
    assert kinds(text) == ["arithmetic"]
    assert kinds(text.replace(*mended)) == []


def test_a_part_behind_a_semicolon_belongs_to_the_one_whole_before_it() -> None:
    text = "三季度，公司海外销售3.24万辆，同比增长51.2%，占总销量的24.0%；其中欧洲市场{}万辆。"
    assert kinds(text.format("4.23")) == ["part_whole"]
    assert kinds(text.format("2.43")) == []


@pytest.mark.parametrize(
    "text",
    [
        # What restates the part is not its whole.
        "全省电力总装机1.08亿千瓦，其中可再生能源装机5210万千瓦，占48.2%。\n\n成绩单\n"
        "①可再生能源装机5210万千瓦，占总装机48.2%\n②平台12个\n③团队38个",
        # The whole row is no sum.
        "| 地区 | 年降水量（毫米） |\n| --- | --- |\n| 东山市 | 1452.3 |\n| 西河市 | 1398.7 |\n| 全省 | 1386.5 |",
        # Of the quarter, not of the month before it.
        "今年一季度，东港完成集装箱吞吐量268.4万标准箱，增长9.3%。3月份单月集装箱吞吐量达98.6万标准箱，创下新高。"
        "海铁联运完成31.2万标准箱，占集装箱吞吐量的比重升至11.6%。",
        # Of what is compared, not of what it is compared with.
        "2025年，机场完成旅客吞吐量3186.4万人次。国际航线旅客412.8万人次，比2024年的298.3万人次增长38.4%，"
        "占旅客吞吐总量的13.0%。",
        # A price is no part.
        "上半年“新三样”出口186.4亿元，其中电动汽车92.7亿元。电动汽车出口6.9万辆，均价约13.4万元，"
        "占“新三样”出口额的一半左右。",
        # Nor a speed of a length.
        "大桥全长8.64公里，其中跨湖主桥3.2公里，双向六车道，设计时速100公里，总投资46.5亿元。",
        # On the year, not on the quarter before.
        "三季度综合毛利率18.7%，比二季度的18.1%高0.6个百分点，同比提高1.5个百分点。",
        # Some may go unnamed, and what came was more than was expected.
        "组委会预计参展企业在1200家左右，结果来了1268家。其中境外企业372家，占29.3%。",
        # Income and spending are not parts of one sum.
        "全省基金总收入918.6亿元，总支出864.3亿元。分险种看，职工基金收入、支出分别为542.8亿元和498.5亿元，"
        "居民基金收入、支出分别为375.8亿元和365.8亿元。",
    ],
)
def test_what_follows_by_some_reading_is_left_alone(text: str) -> None:
    assert alarms(text) == []


MORE = [
    ("全年粮食总产量2874.6万吨，比上年增加36.2万吨，增长2.3%。", ("2.3%", "1.3%")),
    ("全省平均高温日数28.6天，而常年同期为22.1天，偏多8.5天。", ("8.5天", "6.5天")),
    ("年末常住人口486.2万人，比上年减少3.4万人，下降1.7%。", ("1.7%", "0.7%")),
    ("2025年，全市清运生活垃圾168.2万吨，日均6408吨。", ("6408吨", "4608吨")),
    ("截至8日，全市发放消费券1200万元，核销1098万元，核销率95.1%。", ("95.1%", "91.5%")),
    ("省财政下达救灾资金1200万元，县财政配套资金300万元，合计1600万元。", ("1600万元", "1500万元")),
    ("园区的位次从2016年的第61位升至2025年的第23位，前移36位。", ("36位", "38位")),
    (
        "| 类别 | 用水量（亿立方米） | 占比（%） |\n| --- | --- | --- |\n| 农业 | 142.6 | 53.9 |\n"
        "| 工业 | 58.3 | 27.0 |\n| 生活 | 63.9 | 24.1 |\n| 合计 | 264.8 | 100.0 |",
        ("27.0", "22.0"),
    ),
    (
        "| 指标 | 2025年 | 2024年 | 同比（%） |\n| --- | --- | --- | --- |\n| 营业收入（亿元） | 60.0 | 50.0 | 25.0 |",
        ("25.0", "20.0"),
    ),
]


@pytest.mark.parametrize(("text", "mended"), MORE)
def test_gains_averages_rates_and_rows_are_reckoned(text: str, mended: tuple[str, str]) -> None:
    assert kinds(text) == ["arithmetic"]
    assert kinds(text.replace(*mended)) == []


@pytest.mark.parametrize(
    "text",
    [
        # What came after the level is not part of it.
        "2020年底，全市人才总量为61.2万人，五年间净增23.4万人，增长38.2%。",
        # Over the year's beginning, and over the year before.
        "6月末，存款余额4128.5亿元，比年初增加286.3亿元，同比增长9.8%。",
        # Of the level, not of what was gained.
        "2025年，公司收入64.28亿元。净利润7.91亿元，比上年的6.54亿元多出1.37亿元，占收入的12.31%。",
        # Of July, not of all seven months.
        "前7个月，集装箱吞吐量486.2万标准箱，其中7月完成73.4万标准箱，比6月的71.0万标准箱增长3.4%。",
        # A mean lies between the means of its parts.
        "居民人均可支配收入48625元，其中城镇居民57310元，农村居民31260元。",
        # A column of growth beside one of shares.
        "| 类别 | 收入（亿元） | 占比（%） | 同比增长（%） |\n| --- | --- | --- | --- |\n"
        "| 甲类 | 26.0 | 40.0 | 12.3 |\n| 乙类 | 39.0 | 60.0 | 15.4 |\n| 合计 | 65.0 | 100.0 | 14.1 |",
        # A house is closed on Mondays.
        "2025年，全馆接待读者243.8万人次，日均7067人次。",
        # What is far more than the whole counts something else.
        "园区孵化器增至23家，其中国家级9家，在孵企业1134家，累计毕业企业2017家。",
        # Of those closed, not of last year's.
        "全市受理旅游投诉214件，较上年同期的261件下降18.0%；已办结211件，办结率98.6%。",
        # Of an ordinary day.
        "国庆假期，古镇接待游客42.5万人次，比去年同期的34.0万人次增长25%，为日常的3.6倍。",
        # A rate of something else.
        "白酒收入41.27亿元，系列酒收入18.64亿元，毛利率71.06%。",
    ],
)
def test_what_is_reckoned_over_another_base_is_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_what_only_tells_which_part_is_counted_hides_no_part() -> None:
    text = "截至去年底，全市建成青年驿站46家，其中提供24小时自助入住的{}家。"
    assert kinds(text.format(52)) == ["part_whole"]
    assert kinds(text.format(25)) == []


def test_a_share_may_name_the_year_of_its_whole() -> None:
    text = "2024年，公司净利润4.86亿元。\n\n公司拟每10股派现3.00元，合计16200万元，占2024年净利润的{}。"
    assert kinds(text.format("43.33%")) == ["arithmetic"]
    assert kinds(text.format("33.33%")) == []


def test_the_rate_of_those_followed_up_cannot_pass_all() -> None:
    assert kinds("2025年，患者随访完成率102.6%。") == ["impossible"]
    assert kinds("2025年，年度任务完成率102.6%。") == []
