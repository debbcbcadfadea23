"""Which lines are headline, body, quote, scorecard, table or note."""

from tests.reading import blocks, checked, sections

PROSE = "春江市去年新增高新技术企业312家，创新主体的规模继续扩大，研发投入强度达到3.37%，位居全省前列。"


def test_short_lines_on_top_are_the_headline() -> None:
    assert sections(f"春江市高新技术企业突破3000家\n——科技创新综述\n\n{PROSE}\n") == [
        "headline",
        "headline",
        "body",
    ]


def test_a_short_line_between_paragraphs_is_a_subhead_of_the_body() -> None:
    found = blocks(f"春江市科技创新综述\n\n{PROSE}\n\n一、企业强起来\n\n{PROSE}\n")
    assert found[2][:2] == ("body", "title")


def test_a_short_line_over_a_dateline_opens_a_dispatch_of_its_own() -> None:
    text = f"春江GDP增长6%\n\n本报讯 {PROSE}\n\n秋江游客突破500万人次\n\n本报讯 {PROSE}\n"
    assert sections(text) == ["headline", "body", "headline", "body"]


def test_the_figure_of_a_dateline_is_no_claim() -> None:
    report = checked(f"春江GDP增长6%\n\n新华社春江1月12日电 {PROSE}\n")
    assert [claim.text for claim in report.claims] == ["6%", "312家", "3.37%"]


def test_a_byline_holds_no_claims() -> None:
    assert [c.text for c in checked(f"标题\n记者 李雷 通讯员 韩梅梅 2026年1月12日\n{PROSE}\n").claims] == [
        "312家",
        "3.37%",
    ]


def test_a_paragraph_that_opens_with_words_is_a_quote_as_far_as_they_go() -> None:
    text = f"标题\n\n{PROSE}\n\n“我们新增了12家平台，大家很满意。”局长李雷说。去年还引进了3个团队。\n"
    assert [(c.text, c.section) for c in checked(text).claims][2:] == [("12家", "quote"), ("3个", "body")]


def test_words_quoted_inside_a_paragraph_are_body() -> None:
    text = f"标题\n\n{PROSE}\n\n局长说：“我们新增了12家平台，大家很满意。”\n"
    assert sections(text)[-1] == "body"


def test_lines_between_two_lone_quotation_marks_are_a_quote() -> None:
    assert sections(f"标题\n\n{PROSE}\n\n“\n创新是第一动力，我们有12家平台。\n”\n")[-1] == "quote"


def test_a_title_that_announces_figures_opens_a_scorecard() -> None:
    text = f"标题\n\n{PROSE}\n\n春江成绩单\n高新技术企业3311家\n技术合同成交额600亿元\n新增平台12家\n"
    assert sections(text)[2:] == ["scorecard"] * 4


def test_three_list_items_in_a_row_make_a_scorecard_without_a_title() -> None:
    for mark in "①②③", "●●●", "■■■", "---":
        items = "".join(f"{m} 指标{n}：{n}00家\n" for n, m in enumerate(mark, 1))
        assert sections(f"标题\n\n{PROSE}\n\n{items}")[2:] == ["scorecard"] * 3


def test_two_list_items_are_no_scorecard() -> None:
    assert "scorecard" not in sections(f"标题\n\n{PROSE}\n\n● 高新技术企业3311家\n● 新增平台12家\n")


def test_running_text_ends_a_scorecard() -> None:
    text = f"标题\n\n{PROSE}\n\n春江成绩单\n①高新技术企业3311家\n②平台12家\n③团队3个\n\n本报讯 {PROSE}\n"
    assert sections(text)[-1] == "body"


def test_a_number_alone_on_its_line_belongs_to_the_words_under_it() -> None:
    text = f"标题\n\n{PROSE}\n\n数说春江\n3311家\n高新技术企业\n600亿元\n技术合同成交额\n12家\n新增平台\n①其他3项\n"
    cards = [
        one.replace("\n", "")
        for section, role, one in blocks(text)
        if section == "scorecard" and role == "item"
    ]
    assert cards == ["3311家高新技术企业", "600亿元技术合同成交额", "12家新增平台", "①其他3项"]


def test_lines_with_pipes_are_a_table_and_the_short_line_over_them_its_title() -> None:
    text = (
        f"标题\n\n{PROSE}\n\n表1 主要指标（单位：亿元）\n| 指标 | 2025年 |\n| --- | --- |\n| 收入 | 12.5 |\n"
    )
    assert [(s, r) for s, r, _ in blocks(text)[2:]] == [("table", "title"), *[("table", "row")] * 3]


def test_columns_held_apart_by_wide_gaps_are_a_table() -> None:
    for gap in "\t", "    ", "　　":
        rows = ("指标", "2025年", "2024年"), ("收入（亿元）", "12.5", "11.2"), ("支出（亿元）", "9.8", "9.1")
        text = f"标题\n\n{PROSE}\n\n" + "".join(gap.join(row) + "\n" for row in rows)
        assert sections(text)[2:] == ["table"] * 3


def test_a_note_is_a_note_wherever_it_stands() -> None:
    for note in "注：以上数据均截至2025年底。", "（以上统计数据截至2025年底）", "数据说明：均为初步核算数。":
        assert sections(f"标题\n\n{PROSE}\n\n{note}\n")[-1] == "note"


def test_lines_wrapped_at_a_fixed_width_are_one_paragraph() -> None:
    lines = (
        "春江市统计局昨日发布的数据显示，去年全市高新技术",
        "企业达到3311家，技术合同成交额达到600亿元，研发投",
        "入强度达到3.37%，位居全省前列。",
    )
    reports = [checked(f"标题\n\n{end.join(lines)}\n") for end in ("\n", "\r\n")]
    assert [[c.text for c in report.claims] for report in reports] == [["3311家", "600亿元", "3.37%"]] * 2


def test_a_paragraph_that_a_column_broke_in_mid_sentence_is_put_together_again() -> None:
    first = PROSE + "技术合同成交额保持较快增长，科技成果转化的步伐继续加快，全社会研发投入强度达到"
    second = "3.37%，位居全省前列，技术合同成交额也达到600亿元，创新环境持续改善。"
    assert len(blocks(f"标题\n\n{first}\n\n{second}\n")) == 2


def test_all_lines_of_a_text_without_any_layout_are_read() -> None:
    assert [c.text for c in checked("企业5家").claims] == ["5家"]


def test_what_a_speaker_goes_on_to_say_is_quote() -> None:
    said = "“难的时候过去了，好日子还在后头。”厂长程川说，全厂12个车间今年都不停工。"
    told = "“难的时候过去了，好日子还在后头。”厂长程川说。全厂12个车间都亮着灯。"
    assert [checked(text).claims[0].section for text in (said, told)] == ["quote", "body"]


def test_items_may_be_marked_by_a_word_in_brackets() -> None:
    items = "【水】水库12座\n【林】造林36万亩\n【田】粮田58万亩\n"
    assert sections(f"标题\n\n{PROSE}\n\n{items}")[2:] == ["scorecard"] * 3


def test_a_note_may_say_without_a_colon_when_it_was_counted() -> None:
    card = "数说书市\n- 读者18万人次\n- 展商120家\n- 图书4万册\n统计截至5月11日17时\n"
    assert blocks(f"标题\n\n{PROSE}\n\n{card}")[-1][:2] == ("note", "note")


def test_footnotes_in_square_brackets_are_notes() -> None:
    text = f"标题\n\n{PROSE}\n\n注释：\n[1]规模以上工业指年收入2000万元以上的工业企业。\n"
    assert sections(text)[-2:] == ["note", "note"]


def test_a_name_and_bare_numbers_a_single_space_apart_are_rows() -> None:
    table = "表　2025年分区收入\n地区　收入（亿元）　占比（%）\n东区　35.2　44.8\n西区　18.4　23.5\n合计　53.6　68.3\n"
    found = checked(f"标题\n\n{PROSE}\n\n{table}").claims[-6:]
    assert [(c.text, c.section, c.unit) for c in found[:2]] == [
        ("35.2", "table", "元"),
        ("44.8", "table", "%"),
    ]


def test_of_two_units_in_a_title_the_second_is_that_of_what_is_for_each() -> None:
    table = (
        "附表：各季损益（单位：亿元、元）\n季别｜营收｜每股收益\n第一季｜352.7｜6.05\n第二季｜386.2｜6.91\n"
    )
    found = checked(f"标题\n\n{PROSE}\n\n{table}").claims[-4:]
    assert [c.value for c in found[:2]] == ["35270000000", "6.05"]


def test_the_title_over_rows_behind_a_list_is_the_tables() -> None:
    card = "数说春江\n• 企业3311家\n• 平台12个\n• 团队38个\n"
    table = "附表　2025年分类企业\n类别｜家数（家）\n国有｜311\n民营｜3000\n"
    assert blocks(f"标题\n\n{PROSE}\n\n{card}\n{table}")[-4][:2] == ("table", "title")


def test_a_subtitle_that_speaks_of_accounts_is_no_list() -> None:
    text = f"从追到领 春江换了跑法\n\n——一座城的创新账本\n\n高企突破3000家\n\n{PROSE}\n"
    assert sections(text) == ["headline"] * 3 + ["body"]


def test_numbered_sentences_under_a_title_that_announces_figures_are_a_list() -> None:
    card = "春江·硬指标\n\n一、机场\n1. 旅客1486万人次，增长10%。\n2. 货邮38万吨。\n二、产业\n3. 总产值684亿元。\n"
    assert sections(f"标题\n\n{PROSE}\n\n{card}")[2:] == ["scorecard"] * 6


def test_a_title_may_have_a_mark_of_its_own() -> None:
    card = "■ 7月进出口速览\n\n● 出口562亿元\n● 进口421亿元\n● 顺差140亿元\n"
    assert blocks(f"标题\n\n{PROSE}\n\n{card}")[2][:2] == ("scorecard", "title")


def test_a_date_in_brackets_under_a_title_belongs_to_it() -> None:
    card = "半年成绩单\n\n（2025年1—6月）\n◆ 总产值512亿元\n◆ 企业926家\n◆ 项目63个\n"
    found = checked(f"标题\n\n{PROSE}\n\n{card}").claims[-3:]
    assert [str(c.stated.end) for c in found if c.stated] == ["2025-06-30"] * 3


def test_a_traditional_article_is_laid_out_by_the_same_words() -> None:
    text = f"標題\n\n{PROSE}\n\n■ 7月進出口速覽\n\n● 出口562億元\n● 進口421億元\n● 順差140億元\n（資料來源：統計處）\n"
    assert blocks(text)[2][:2] == ("scorecard", "title")
    assert blocks(text)[-1][0] == "note"


def test_a_note_right_over_a_list_is_the_lists() -> None:
    card = (
        "掰着指头数\n（除另注明外，统计时段为2025年10月8日至11日）\n▷ 赛段4个\n▷ 车队22支\n▷ 观众86万人次\n"
    )
    found = checked(f"标题\n\n{PROSE}\n\n{card}").claims[-3:]
    assert [str(c.stated.start) for c in found if c.stated] == ["2025-10-08"] * 3


def test_groups_of_sentences_stay_in_an_announced_list() -> None:
    card = f"【数读春江】\n\n◆ 投入\n全社会{PROSE}\n◆ 平台\n实验室27家，其中国家级2家。\n（注：以上均为2025年数据。）\n"
    assert sections(f"标题\n\n{PROSE}\n\n{card}")[2:] == ["scorecard"] * 5 + ["note"]
