"""Lists that 分别 deals out: of several units, of what is counted, of what was spoken of before."""

from tests.reading import measures


def test_figures_of_several_units_are_dealt_out_too() -> None:
    text = "上半年，接待游客、旅游收入分别为1864万人次和163.7亿元，增幅分别达到13.2%和15.8%。"
    assert measures(text) == ["接待游客", "旅游收入", "接待游客增幅", "旅游收入增幅"]


def test_what_is_said_of_all_counted_things_is_said_of_each() -> None:
    text = "本部、东湖、北岭三个院区的门急诊量分别为312.6万人次、218.4万人次和153.2万人次。"
    assert measures(text)[1:] == ["本部门急诊量", "东湖门急诊量", "北岭门急诊量"]


def test_works_that_took_places_are_dealt_what_they_earned() -> None:
    text = "《潮声》《夜航》《小满和她的星星》分列票房榜前三，分别收获6840万元、4230万元、2610万元。"
    assert measures(text) == ["《潮声》", "《夜航》", "《小满和她的星星》"]


def test_indicators_spoken_of_before_are_dealt_out_by_order_or_unit() -> None:
    ordered = "2025年，营业收入312.04亿元，净利润118.21亿元。2024年，两项指标分别为296.68亿元和110.08亿元。"
    assert measures(ordered)[-2:] == ["营业收入", "净利润"]
    by_unit = (
        "2025年，港口完成货物吞吐量48.6万吨，增长14.9%；船舶进出2.28万艘次，增长8.5%。"
        "上年，上述指标分别为42.3万吨和2.1万艘次。"
    )
    assert measures(by_unit)[-2:] == ["港口完成货物吞吐量", "船舶进出"]


def test_a_share_may_be_named_by_what_it_comes_from() -> None:
    card = "数说投诉\n■ 投诉：全年1.42万件，四成以上来自建筑施工\n■ 平台：12个\n■ 团队：38个"
    text = f"2025年受理投诉1.42万件。\n\n{card}"
    assert "建筑施工" in measures(text)


def test_a_place_alone_is_another_place_of_what_was_spoken_of() -> None:
    text = "从空间看，石浪市降水量最多，为1512.6毫米，东汀市最少，为1241.8毫米。"
    assert [one.replace("石浪市", "") for one in measures(text)] == ["降水量", "降水量"]


def test_a_verb_of_a_list_is_read_with_the_heading_before_it() -> None:
    text = "数说环保\n■ 危险废物：产生24.68万吨\n■ 生活垃圾：清运168.2万吨\n■ 团队：38个"
    assert measures(text)[:2] == ["危险废物产生", "生活垃圾清运"]


def test_a_colon_deals_out_as_many_figures_as_things() -> None:
    text = "数说秋收\n■ 夏粮、秋粮：5.24亿斤、9.62亿斤\n■ 平台：12个\n■ 团队：38个"
    assert measures(text)[:2] == ["夏粮", "秋粮"]
    assert measures("流转土地1260亩，家中存粮3吨。") == ["流转土地", "家中存粮"]
