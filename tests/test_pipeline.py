"""The whole check, on the articles written for it and on any text whatever."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance import check
from provenance.errors import EmptyInput, UnknownLanguage

ROOT = Path(__file__).parent.parent
ARTICLES = sorted([*ROOT.glob("sources/*.txt"), *ROOT.glob("tests/gold/*/*.txt")])
SIZE = 100_000

# What the press writes with, thrown together.
PRESS = (
    "0123456789０１２,，.．。、；：:！？?“”「」『』\"'（）()【】[]《》<>|｜\t\n\r 　-—–~～/%％‰+±*#_"
    "一二两三四五六七八九十百千万亿零〇半成倍分之第年月日时季度周底末初今去前上下同至到起以来截近约超余多"
    "全市省县区企业收入增长下降占其中分别由从为达居位名家个人元件项次吨米度注说据局①②③●■ABCaBcPM²〉\u3000\u00a0\ufeff\u2028"
)
texts = st.text(alphabet=PRESS, max_size=160) | st.text(max_size=40)
WORDS = (
    "截至2024年底 全市 高新技术企业 3311家 ，同比增长 5.2% 。 \n ① 其中 占 分别为 5万、6万 由 增至 第二 “ ” （ ） |",
    "单位：亿元 注：以上数据 2025年 上年同期 近三成 40—42天 ： 去年 一至四季度 合计 的 翻番 比 1.2个百分点 目标 \t",
    "据市统计局介绍 百分之三 上年末 元 日均 一、 万元 春江市 -2.1% 超 余家",
)
phrases = st.lists(st.sampled_from(" ".join(WORDS).split(" ")), max_size=40).map("".join)


@given(texts | phrases)
@settings(max_examples=300)
def test_any_text_is_read(text: str) -> None:
    if not text.strip():
        with pytest.raises(EmptyInput):
            check(text, language="zh")
        return
    report = check(text, language="zh")
    ids = [claim.id for claim in report.claims]
    assert len(set(ids)) == len(ids)
    for claim in report.claims:
        assert text[claim.start : claim.end] == claim.text
        assert claim.sentence[0] <= claim.start < claim.end <= claim.sentence[1]
        assert claim.stated is None or text[slice(*claim.stated.span)] == claim.stated.text
    starts = [claim.start for claim in report.claims]
    assert starts == sorted(starts)
    assert all(a.end <= b.start for a, b in zip(report.claims, report.claims[1:], strict=False))
    place = dict(zip(ids, starts, strict=True))
    for link in report.links:
        assert place[link.a] < place[link.b]
        assert 0 <= link.score <= 1
    assert all(set(found.claims) <= set(ids) for found in report.findings)
    assert len({found.id for found in report.findings}) == len(report.findings)


@given(texts | phrases)
def test_the_same_text_gives_the_same_report(text: str) -> None:
    if text.strip():
        assert check(text, language="zh") == check(text, language="zh")


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_span_of_an_article_reads_what_the_report_says(path: Path) -> None:
    text = path.read_bytes().decode()
    report = check(text, language="zh")
    assert report.claims
    for claim in report.claims:
        assert text[claim.start : claim.end] == claim.text
        assert claim.stated is None or text[slice(*claim.stated.span)] == claim.stated.text


PRINT = """
import sys
from pathlib import Path
from provenance import check
for name in sys.argv[1:]:
    print(check(Path(name).read_bytes().decode(), language="zh").model_dump_json())
"""


def test_two_processes_with_different_hashes_print_the_same_bytes() -> None:
    names = [str(path) for path in ARTICLES]
    printed = {
        subprocess.run(
            [sys.executable, "-c", PRINT, *names],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(printed) == 1


def test_nothing_to_read_is_said() -> None:
    for text in "", " \n\t　":
        with pytest.raises(EmptyInput):
            check(text)


def test_a_language_without_rules_is_said() -> None:
    with pytest.raises(UnknownLanguage):
        check("Sales rose 5%.", language="xx")


def scattered(alphabet: str) -> str:
    """``SIZE`` characters in an order without a period, the same each time."""
    found, state = [], 7
    for _ in range(SIZE):
        state = (state * 1103515245 + 12345) % 2**31
        found.append(alphabet[(state >> 16) % len(alphabet)])
    return "".join(found)


def again(unit: str) -> Callable[[], str]:
    """``SIZE`` characters of one unit, again and again."""
    return lambda: (unit * (SIZE // len(unit) + 1))[:SIZE]


HARD = {
    "digits": lambda: scattered("0123456789"),
    "brackets and digits": lambda: scattered("0123456789()（）[]【】《》“”「」"),
    "letters and digits": lambda: scattered("ABCabc0123456789-/."),
    "Chinese characters": lambda: scattered("".join(map(chr, range(0x4E00, 0x9FA6)))),
    "numerals": lambda: scattered("一二三四五六七八九十百千万亿零"),
    "one letter": again("A"),
    "letters, then digits": again("A" * 16 + "1" * 64),
    "an open quotation": again("“，"),
    "open brackets": again("（"),
    "colons": again("："),
    "commas": again("1,"),
    "a list mark": again("1."),
    "names": again("据市统计局"),
    "places": again("江苏省"),
    "dates": again("2024年，"),
    "lines": again("\n" * 99 + "一"),
    "pipes": again("|"),
    "spaces": again(" 5"),
    "growth": again("增长"),
}


@pytest.mark.parametrize("name", HARD)
def test_no_text_of_100000_characters_takes_long_or_recurses(name: str) -> None:
    text = HARD[name]()
    started = time.perf_counter()
    check(text, language="zh")
    assert time.perf_counter() - started < 10


DENSE = {
    "colons": "：5家",
    "a brace of parts": "其中企业5家，",
    "quarters": "一至四季度分别为1元、2元、3元、4元，",
    "shares": "企业5家，占企业的3%，",
    "changes": "由5家增至6家，增长20%，",
    "brackets": "(5家",
    "dealt lists": "分别5家、6家，",
    "list items": "①企业5家\n",
    "rows": "| 企业 | 2 | 3 |\n",
}


@pytest.mark.parametrize("name", DENSE)
def test_ten_times_the_text_takes_hardly_more_than_ten_times_as_long(name: str) -> None:
    unit = DENSE[name]

    def seconds(size: int) -> float:
        started = time.perf_counter()
        check((unit * size)[:size], language="zh")
        return time.perf_counter() - started

    short = min(seconds(1_500) for _ in range(3))
    assert seconds(15_000) < 40 * short + 0.2
