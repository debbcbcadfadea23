"""The text form: what an editor sees."""

import re
import unicodedata
from itertools import pairwise

import pytest
from handmade import BODY, CARD, CONFLICT, CONTRADICTION, TEXT, UNDATED, claim, report
from rich.cells import cell_len

from provenance.cli.checking import View
from provenance.cli.text.paint import Paint
from provenance.cli.text.places import Article
from provenance.cli.text.report import render
from provenance.report import FindingReport, LinkReport, Report

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def text_of(
    found: Report,
    text: str = TEXT,
    *,
    language: str = "en",
    width: int = 100,
    explain: bool = False,
    colours: bool = False,
) -> str:
    view = View("text", language, width, Paint(colours), explain, frozenset())
    return render(found, Article("story.txt", text), view)


def underlined(block: str) -> list[str]:
    """What stands over the carets and tildes, cell by cell."""
    lines = block.splitlines()
    found = []
    for above, line in pairwise(lines):
        if re.fullmatch(r"\s*\| [ ^~]*[\^~]", line):
            found += [cells(above)[m.start() : m.end()] for m in re.finditer(r"[\^~]+", line)]
    return [piece.replace("\0", "") for piece in found]


def cells(line: str) -> str:
    """A line with a filler after each wide character, so that indices are cells."""
    return "".join(char + "\0" * (cell_len(char) - 1) for char in line)


def test_a_finding_reads_like_a_good_compilers_error() -> None:
    assert text_of(report(CONTRADICTION, UNDATED)) == (
        "error[value]: 高新技术企业在正文里是7341家，在成绩单里是7431家。\n"
        " --> story.txt:3:29  body\n"
        "  |\n"
        "3 | 数字说明一切。截至2024年底，全市有效期内高新技术企业7341家，位居全省前列。\n"
        "  |                                                     ~^^~~~\n"
        " ::: story.txt:5:9  scorecard\n"
        "  |\n"
        "5 | - 高新技术企业7431家。\n"
        "  |               ~^^~~~\n"
        "  = what is counted: [有效期内]高新技术企业 / 高新技术企业\n"
        "\n"
        "figure     value  what is counted            stated date          section    line\n"
        "7341家  7,341 家  全市 有效期内高新技术企业  2024-12-31 explicit  body          3\n"
        "7431家  7,431 家  高新技术企业               2024-12-31 explicit  scorecard     5\n"
        "100家   > 100 家  已服务企业                 –                    scorecard     6\n"
        "\n"
        "story.txt: 3 figures, 1 fact restated, 1 contradiction, 1 without a stated date"
    )


def test_the_underline_stands_under_the_figures_though_characters_are_wide() -> None:
    assert underlined(text_of(report(CONTRADICTION))) == ["7341家", "7431家"]


def test_figures_of_one_sentence_share_its_line() -> None:
    text = "全市企业100家，其中民营70家，外资40家。"
    claims = tuple(claim(figure, figure[:-1], "企业", within=text) for figure in ("100家", "70家", "40家"))
    finding = CONTRADICTION.model_copy(update={"kind": "arithmetic", "claims": tuple(c.id for c in claims)})
    shown = text_of(report(finding, claims=claims, links=()), text)
    assert underlined(shown) == ["100家", "70家", "40家"]
    assert shown.count("全市企业") == 1


def test_figures_are_underlined_in_the_order_of_the_text_whatever_that_of_the_finding() -> None:
    text = "全市企业100家，其中民营70家。"
    whole, part = (claim(figure, figure[:-1], "企业", within=text) for figure in ("100家", "70家"))
    finding = CONTRADICTION.model_copy(update={"claims": (part.id, whole.id)})
    assert underlined(text_of(report(finding, claims=(whole, part), links=()), text)) == ["100家", "70家"]


def test_a_long_sentence_is_cut_around_its_figure() -> None:
    text = "前" * 200 + "共7341家企业" + "后" * 200 + "。"
    one = claim("7341家", "7341", "企业", within=text)
    finding = CONTRADICTION.model_copy(update={"claims": (one.id,)})
    shown = text_of(report(finding, claims=(one,), links=()), text, width=80)
    line = next(line for line in shown.splitlines() if line.startswith("1 |"))
    assert cell_len(line) <= 80
    assert line.startswith("1 | …前")
    assert line.endswith("后…")
    assert underlined(shown) == ["7341家"]


def test_figures_too_far_apart_for_one_line_get_a_line_each() -> None:
    text = "共100家" + "，远" * 100 + "又70家。"
    claims = tuple(claim(figure, figure[:-1], "企业", within=text) for figure in ("100家", "70家"))
    finding = CONTRADICTION.model_copy(update={"claims": tuple(c.id for c in claims)})
    assert underlined(text_of(report(finding, claims=claims, links=()), text)) == ["100家", "70家"]


def test_a_sentence_that_goes_on_in_the_next_line_is_shown_on_one() -> None:
    text = "全市共有\n企业100家。"
    one = claim("100家", "100", "企业", within=text, sentence=(0, len(text)))
    finding = CONTRADICTION.model_copy(update={"claims": (one.id,)})
    shown = text_of(report(finding, claims=(one,), links=()), text)
    assert "2 | 全市共有 企业100家。" in shown
    assert "story.txt:2:3" in shown
    assert underlined(shown) == ["100家"]


def test_many_places_are_not_all_shown() -> None:
    text = "".join(f"第{i}处{i}00家。\n" for i in range(1, 10))
    claims = tuple(claim(f"{i}00家", f"{i}00", "企业", within=text) for i in range(1, 10))
    finding = CONTRADICTION.model_copy(update={"claims": tuple(c.id for c in claims)})
    shown = text_of(report(finding, claims=claims, links=()), text)
    assert len(underlined(shown)) == 6
    assert "and 3 more places" in shown


def test_line_numbers_of_one_finding_line_up() -> None:
    text = "\n" * 8 + "共7341家。\n共7431家。\n"
    claims = tuple(claim(figure, figure[:-1], "企业", within=text) for figure in ("7341家", "7431家"))
    finding = CONTRADICTION.model_copy(update={"claims": tuple(c.id for c in claims)})
    shown = text_of(report(finding, claims=claims, links=()), text)
    assert " 9 | 共7341家。" in shown
    assert "10 | 共7431家。" in shown


def test_figures_that_need_not_be_equal_are_not_compared() -> None:
    finding = CONTRADICTION.model_copy(update={"kind": "arithmetic"})
    shown = text_of(report(finding))
    assert "~" not in shown
    assert "what is counted:" not in shown


def test_the_one_that_differs_is_compared_with_the_others() -> None:
    text = "共7341家。\n共7431家。\n仍为7431家。\n"
    start = text.rindex("7431家")
    claims = (
        claim("7341家", "7341", "企业", within=text),
        claim("7431家", "7431", "企业", within=text),
        claim(
            "7431家", "7431", "企业", within=text, id="last", start=start, end=start + 5, sentence=(16, 24)
        ),
    )
    finding = CONTRADICTION.model_copy(update={"claims": tuple(c.id for c in claims)})
    shown = text_of(report(finding, claims=claims, links=()), text)
    assert shown.count("~^^~~~") == 3


def test_equal_figures_are_underlined_whole_and_their_dates_told_apart() -> None:
    other = CARD.model_copy(update={"text": "7341家", "stated": None})
    finding = CONTRADICTION.model_copy(update={"kind": "date"})
    shown = text_of(report(finding, claims=(BODY, other)))
    assert "~" not in shown
    assert "= stated date: 2024-12-31 (截至2024年底, explicit) / no stated date" in shown


def test_coverage_findings_are_counted_and_not_listed() -> None:
    unsourced = UNDATED.model_copy(update={"id": "f9", "kind": "unsourced", "claims": (BODY.id,)})
    shown = text_of(report(UNDATED, unsourced))
    assert "没有注明日期" not in shown
    assert shown.endswith("0 contradictions, 1 without a stated date, 1 without a source")


def test_an_article_without_figures_is_a_summary() -> None:
    assert text_of(report(claims=(), links=())) == (
        "story.txt: 0 figures, 0 facts restated, 0 contradictions, 0 without a stated date"
    )


def test_a_fact_told_in_many_places_is_one_fact() -> None:
    ids = ["a", "b", "c", "d", "e"]
    pairs = [("a", "b", "repeats"), ("b", "c", "conflicts"), ("c", "a", "repeats"), ("d", "e", "derived")]
    links = tuple(LinkReport(a=a, b=b, relation=relation, score=1) for a, b, relation in pairs)
    claims = tuple(BODY.model_copy(update={"id": key}) for key in ids)
    assert "1 fact restated" in text_of(report(claims=claims, links=links))


def test_chinese_speaks_chinese() -> None:
    shown = text_of(report(CONTRADICTION, UNDATED), language="zh")
    assert shown.startswith("错误[数值]: ")
    assert shown.endswith("3 个数字，1 个事实有重述，1 处矛盾，1 个未注明日期")
    assert "成绩单" in shown


def test_the_columns_of_the_table_line_up() -> None:
    shown = text_of(report(UNDATED), language="zh")
    table = [line for line in shown.splitlines() if line][:-1]
    assert len({cell_len(line) for line in table}) == 1


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_the_table_fits_where_it_can(width: int) -> None:
    long = BODY.model_copy(update={"measure": "很长的所计对象" * 20})
    shown = text_of(report(claims=(long,), links=()), width=width)
    assert max(map(cell_len, shown.splitlines()[:2])) <= max(width, 80)


def test_explain_gives_rule_date_and_reasons_of_every_claim() -> None:
    shown = text_of(report(CONTRADICTION), explain=True)
    assert "story.txt:3:29  7341家  7,341 家  id-" in shown
    assert shown.count("rule  zh.count") == 3
    assert "date  2024-12-31 (截至2024年底, explicit)  story.txt:3:9" in shown
    assert "date  no stated date" in shown
    assert "link  conflicts with 7431家 (5:9)  0.91  同一对象; 同一日期" in shown
    assert "link  conflicts with 7341家 (3:29)  0.91" in shown


def test_explain_tells_the_directions_of_a_link_apart() -> None:
    link = CONFLICT.model_copy(update={"relation": "part_of"})
    shown = text_of(report(links=(link,)), explain=True)
    assert "is part of 7431家" in shown
    assert "includes 7341家" in shown


def test_colours_change_nothing_but_colours() -> None:
    plain, coloured = (text_of(report(CONTRADICTION, UNDATED), colours=on) for on in (False, True))
    assert coloured != plain
    assert ANSI.sub("", coloured) == plain


HOSTILE = {
    "a colour": "\x1b[31m",
    "a title": "\x1b]0;owned\x07",
    "C1 CSI": "\x9b2J",
    "a carriage return": "\r",
    "a backspace": "\b",
    "bidi override": "\u202e",
    "bidi isolate": "\u2066",
    "a mark": "\u200f",
    "a zero width space": "\u200b",
    "a tag": "\U000e0041",
    "a line separator": "\u2028",
    "a NUL": "\0",
}


@pytest.mark.parametrize("attack", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("explain", [False, True])
def test_hostile_text_does_nothing_to_a_terminal(attack: str, explain: bool) -> None:
    text = f"全{attack}市企{attack}业1{attack}00家{attack}。"
    figure = f"1{attack}00家"
    one = claim(
        figure,
        "100",
        f"企{attack}业",
        within=text,
        scope=attack,
        unit=f"家{attack}",
        rule=attack,
        sentence=(0, len(text)),
    )
    finding = FindingReport(
        id="f", kind="value", severity="error", claims=(one.id, one.id), message=f"错{attack}"
    )
    link = LinkReport(a=one.id, b=one.id, relation="repeats", score=1, reasons=(attack,))
    shown = text_of(report(finding, claims=(one,), links=(link,)), text, explain=explain)
    assert [
        char
        for char in shown
        if char != "\n" and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    ] == []


def test_control_characters_are_seen_as_their_pictures() -> None:
    text = "全市\x1b[2J企业100家。"
    one = claim("100家", "100", "企业", within=text)
    finding = CONTRADICTION.model_copy(update={"claims": (one.id,)})
    shown = text_of(report(finding, claims=(one,), links=()), text)
    assert "全市␛[2J企业100家" in shown
    assert underlined(shown) == ["100家"]
