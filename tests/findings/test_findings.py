"""Each check fires on its example and keeps still on the look-alikes."""

from datetime import date

import pytest
from tests.reading import alarms, checked, kinds

CARD = "春江创新综述\n\n{}\n\n数说创新\n①{}\n②平台12个\n③团队38个\n"


def card(body: str, item: str) -> str:
    return CARD.format(body, item)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("value", card("截至2025年底，全市高新技术企业达7341家。", "高新技术企业7431家")),
        ("value", card("2025年，全市技术合同成交额600.5亿元。", "技术合同成交额608.5亿元")),
        ("unit", card("2025年，全市技术合同成交额612.5亿元。", "技术合同成交额612.5万元")),
        ("unit", card("2025年，全市出口额120.5亿元。", "出口额120.5亿美元")),
        ("date", card("截至2024年底，全市高新技术企业达7341家。", "截至2023年底高新技术企业7341家")),
        ("rank", card("全市研发投入强度位居全省第二。", "研发投入强度居全省第三")),
        ("arithmetic", "2025年，全市研发投入由上年的100亿元增至120亿元，增长25%。"),
        ("arithmetic", "2025年，全市床位由上年的1000张增至1200张，净增150张。"),
        ("arithmetic", "全市共有企业5000家，其中国有企业300家，占16%。"),
        ("arithmetic", "煤炭占能源消费的比重由61.2%降到58.1%，下降5.1个百分点。"),
        ("arithmetic", "银行净息差由1.62%收窄至1.52%，下降20个基点。"),
        ("arithmetic", "产能利用率78.5%，比上年的75.2%提高4.3个百分点。"),
        ("arithmetic", "全市规上企业由160家增至400家，是2020年的3.5倍。"),
        ("arithmetic", "全市订单由100件增至300件，增长5倍。"),
        ("arithmetic", "全市产值由20亿元增至60亿元，实现翻番。"),
        ("arithmetic", "三项基金总收入1342.6亿元，其中养老1248.3亿元、失业41.8亿元、工伤34.5亿元。"),
        (
            "arithmetic",
            "全市建成养老设施2146处。其中，综合中心、照料中心、幸福院分别为172处、1268处和676处。",
        ),
        ("part_whole", "全县18个乡镇中，建成卫生院的有21个。"),
        ("part_whole", "全市共有企业5000家，其中国有企业5300家。"),
        ("arithmetic", "新能源装机5526万千瓦。新能源装机中，风电1843万千瓦、光伏发电3283万千瓦。"),
        ("impossible", "截至2026年3月底，虚拟电厂达26家。"),
        ("impossible", "全市疫苗接种率达105.3%。"),
        ("impossible", "截至2027年6月30日，全市企业达5000家。"),
        ("impossible", "每处工期为42—40天。"),
        ("arithmetic", "零售总额562.4亿元，增长6.1%。按经营地分，城镇零售471.9亿元，乡村零售95.5亿元。"),
        ("arithmetic", "三类人才共3078名，分别为2140名、865名和93名。"),
        ("arithmetic", "行车时间由210分钟压缩至75分钟，节省125分钟。"),
        ("arithmetic", "全市技术合同成交额318.2亿元；其中企业间交易207.9亿元，占成交总额的56.3%。"),
        ("arithmetic", "全年受理投诉58436件。\n\n按对象分，商品投诉31204件，占53.4%；服务投诉25232件。"),
        (
            "date",
            card(
                "截至2025年10月11日24时，景区累计接待游客46.8万人次。", "截至2025年10月10日接待游客46.8万人次"
            ),
        ),
        ("arithmetic", "与首季的180亿元比较，次季的160亿元按季减少13.5%。"),
    ],
)
def test_a_check_fires(kind: str, text: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        card("截至2025年底，全市高新技术企业达7341家。", "高新技术企业7341家"),
        card("截至2025年底，全市高新技术企业超7300家。", "高新技术企业7341家"),
        card("截至2024年底，全市高新技术企业达7341家。", "2025年底高新技术企业7431家"),
        card("全省高新技术企业达7341家。", "全市高新技术企业7431家"),
        card("2025年，全市技术合同成交额612.5亿元。", "技术合同成交额612亿元"),
        card("全市研发投入强度位居全省第二。", "研发投入强度居全国第三"),
        "2025年，全市研发投入由上年的100亿元增至120亿元，增长20%。",
        "2025年，全市研发投入由上年的103.2亿元增至120.4亿元，增长16.7%。",
        "2025年，全市床位由上年的1000张增至1200张，净增200张。",
        "第三季，集团收益88亿元，较去年同季的80亿元上升10%，按季则升3.7%。",
        "全市共有企业5000家，其中国有企业300家，占6%。",
        "全市共有企业5000家，其中国有企业300家。",
        "全市有企业500家，个体户5000家。",
        "全市完成投资计划的105.3%。",
        "全市企业利润增长205.3%。",
        "到2027年，全市企业力争达5000家。",
        "每处工期为40—42天。",
        "煤炭占能源消费的比重由61.2%降到58.1%，下降3.1个百分点。",
        "银行净息差由1.62%收窄至1.52%，下降10个基点。",
        "产能利用率78.5%，比上年的75.2%提高3.3个百分点。",
        "客运量增长10.2%，周转量多出12.8%，客座率从上年的83.0%提高到85.0%，提高2.0个百分点。",
        "全市规上企业由160家增至400家，是2020年的2.5倍。",
        "全市订单由100件增至300件，增长2倍。",
        "全市订单由100件增至300件，增长3倍。",
        "全市产值由20亿元增至40亿元，实现翻番。",
        "全年财政收入331亿元，其中税收收入218亿元，占66%；财政支出804亿元。",
        card("优质果收购价每公斤8.4元。", "优质果收购价8.4元/公斤"),
        card("在2030年前，新能源装机占比要达到65%左右。", "新能源装机占比55%"),
        "失业率3.42%，较上月的3.33%上升0.09个百分点，较上年同月的3.47%下降0.05个百分点。",
        "8月货运量21840万吨，比去年同月的20880万吨增长4.6%，比7月增长2.3%。",
        "三项基金总收入1342.6亿元，其中养老1048.3亿元、失业41.8亿元。",
        "全县18个乡镇中，建成卫生院的有12个。",
        "职工养老保险742万人；居民养老保险543万人。职工养老保险参保人员中，在职职工571万人。",
        card("2025年，公司归母净利润19.86亿元，扣非净利润19.42亿元。", "归母净利润19.86亿元"),
        "瞪羚企业、独角兽企业分别为632家和5家。其中，青溪县有瞪羚企业318家。",
        "2025年财政收入5128.4亿元。\n\n数说财政\n①财政收入超5100亿元\n②平台12个\n③团队38个\n",
        "截至6月17日，全县转移安置3160人。\n\n截至6月19日，全县转移安置3420人。",
        "财政收入331亿元，连续11年稳定在300亿元以上。",
        "居民人均可支配收入28640元，增长6.2%。按常住地分，城镇居民人均可支配收入41258元，农村18420元。",
        card("三大产业中，智能装备产值243.4亿元。", "智能装备产值近244亿元"),
        "六月份用水300万吨。按行业分，工业用水120万吨，农业用水150万吨。",
        "全市财政收入100亿元，增长5%，其中税收收入80亿元，增长7%。",
    ],
)
def test_look_alikes_are_no_contradictions(text: str) -> None:
    assert kinds(text) == []


def test_a_finding_says_what_was_computed() -> None:
    (found,) = alarms("2025年，全市研发投入由上年的100亿元增至120亿元，增长25%。")
    assert all(words in found.message for words in ("研发投入", "100亿元", "120亿元", "20%", "25%"))


def test_a_finding_names_its_claims_in_the_report() -> None:
    report = checked(card("截至2025年底，全市高新技术企业达7341家。", "高新技术企业7431家"))
    (found,) = [one for one in report.findings if one.severity != "info"]
    words = {claim.id: claim.text for claim in report.claims}
    assert [words[one] for one in found.claims] == ["7341家", "7431家"]
    assert found.message.endswith("。")


def test_growth_is_checked_against_the_base_wherever_it_stands() -> None:
    text = "2024年，全市社零总额100亿元。\n\n2025年，全市社零总额120亿元，增长35%。"
    assert kinds(text) == ["arithmetic"]
    assert kinds(text.replace("35%", "20%")) == []


TABLE = "综述\n\n全市企业队伍不断壮大，创新平台建设提速，科技成果转化加快，环境持续改善。\n\n表1 企业数（单位：家）\n"


def test_a_column_is_held_against_its_total() -> None:
    rows = "| 地区 | 企业 |\n| --- | --- |\n| 东区 | 30 |\n| 西区 | 40 |\n| 合计 | {} |\n"
    assert kinds(TABLE + rows.format(80)) == ["arithmetic"]
    assert kinds(TABLE + rows.format(70)) == []


def test_an_undated_figure_is_only_noted() -> None:
    report = checked("全市企业5000家。2025年，平台12个。")
    assert [(one.kind, one.severity) for one in report.findings] == [("undated", "info")]


def test_without_a_publication_no_date_is_too_late() -> None:
    text = "截至2027年6月30日，全市企业达5000家。"
    assert kinds(text, None) == []
    assert kinds(text, date(2027, 7, 1)) == []


def test_an_exact_contradiction_is_an_error_and_a_vague_one_a_warning() -> None:
    (exact,) = alarms(card("截至2025年底，全市高新技术企业达7341家。", "高新技术企业7431家"))
    assert exact.severity == "error"


def test_a_share_behind_each_part_of_a_list_is_of_the_whole_before_it() -> None:
    text = "全市财政收入200亿元，其中县级100亿元，占50%；市级60亿元，占{share}%；园区40亿元，占20%。"
    assert kinds(text.format(share="30")) == []
    assert kinds(text.format(share="35")) == ["arithmetic"]


def test_what_was_added_is_not_held_against_what_there_is() -> None:
    text = "2024年，全市高新技术企业{stock}家。\n\n成绩单\n- 2024年{event}高新技术企业331家\n"
    assert kinds(text.format(stock=3311, event="新增")) == []
    assert kinds(text.format(stock=3311, event="")) == ["value"]


def test_a_date_that_lies_ahead_is_told_once() -> None:
    text = "截至2027年6月30日，全市企业达5000家，从业人员3.1万人。园区12个。"
    assert kinds(text) == ["impossible"]
