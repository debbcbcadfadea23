"""Places in an order: 第二, 第10位, 全省首位; not 第三届, 第二产业, 第一时间."""

import re
from decimal import Decimal

from provenance.document.span import Span
from provenance.figures import Figure, Kind
from provenance.grammar import Capture, Rule
from provenance.languages.zh.numerals import HAN, numeral

__all__ = ["RULES"]

# The words that state a place in an order, in the clause in front of it.
PLACED = re.compile(
    r"(?:居|列|排|位|名|第|获|夺|占|[作成]?为|升至|升到|降至|跃居|攀升至|上升至|下滑至|退居"
    r"|全[国省市县区球州网]|世界|亚洲|国内|行业|系统|地区|城市|同类|厂商|榜)[^，。；\n]{0,14}$"
)
# 单月第三高, 历年同月第二多: a place among times.
AMONG_TIMES = re.compile(
    r"(?:历年|历史|史上|历来|同[月季期]|单[日周月季年]|歷年|入[冬夏汛]以来|有[记纪]录以来)[^，。；\n]{0,6}$"
)
EXTREME = re.compile(r"[高低大多少好强快慢深]")
FIRST_OF = re.compile(r"(?:居|列|名|排)(?:在|于)?[^，。；\n]{1,14}$")
# What may stand behind a place: a pause, 第三大港口, the words of a list or a move.
STANDS_ALONE = re.compile(
    r"$|[，。；、！？：:）)”\"\s｜|的和及与且并]|大(?!队|道|会|学|楼)|高(?![级中校层峰])|以来|前移|上升|升|跃|提升|下滑|后退"
)
PAUSE = frozenset("、，。；！ ”）")
NOT_A_PLACE = re.compile(r"[书教师学员选]|同学")


def place(c: Capture) -> Figure | None:
    """第N, 第N位, 第N名: where the words around state a place in an order."""
    number = numeral(c.group("num") or "")
    if number is None or number.value == 0 or not is_place(c):
        return None
    unit = c.group("unit")
    return rank(c, number.value, unit or "位", c.span("unit") if unit else None)


def is_place(c: Capture) -> bool:
    """Whether the words around a 第N make it a place."""
    behind, unit, placed = c.after(2), c.has("unit"), PLACED.search(c.before(16))
    if unit and NOT_A_PLACE.match(behind):
        return False
    if EXTREME.match(behind) and AMONG_TIMES.search(c.before(16)):
        return True
    if placed:
        return unit or bool(STANDS_ALONE.match(behind))
    return bool(STANDS_ALONE.match(behind)) and (
        behind[:1] != "的" if unit else not behind or behind[0] in PAUSE
    )


def first_place(c: Capture) -> Figure | None:
    """居全省首位, 位列榜首: only where the field is stated."""
    return rank(c, Decimal(1), "位", None) if FIRST_OF.search(c.before(18)) else None


def rank(c: Capture, value: Decimal, unit: str, unit_span: Span | None) -> Figure:
    """The figure of a place."""
    return Figure(Span(c.start, c.end), Kind.RANK, value, unit, c.rule, unit_span=unit_span)


NOT_ORDINAL_OF = "0-9一二三四五六七八九十百届次批期轮条号章节款项季回站场年月天代方个线梯产阶"
RULES: tuple[Rule[Figure], ...] = (
    Rule(
        "rank",
        "第",
        rf"第(?P<num>{HAN}|[0-9]{{1,4}})(?P<unit>[位名](?![^，。；、！？\s的和]?学))?(?![{NOT_ORDINAL_OF}])",
        place,
    ),
    Rule("rank.first", "首榜", r"首位|榜首", first_place),
)
