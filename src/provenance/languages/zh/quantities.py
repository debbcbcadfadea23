"""Numbers with a unit: counts, money, percentages, points, multiples, durations and physical quantities."""

import re

from provenance.document.span import Span
from provenance.figures import Figure, Kind
from provenance.grammar import Capture, Rule
from provenance.languages.zh.numerals import ARABIC, HAN, MAGNITUDE, numeral
from provenance.languages.zh.qualifiers import qualifier
from provenance.languages.zh.units import HAN_UNIT, UNIT, kind_of

__all__ = ["FIRST_ARABIC", "FIRST_HAN", "RULES", "unit_of"]

FIRST_ARABIC = "0123456789"
FIRST_HAN = "一二两三四五六七八九十百千"
MORE = "余|多|来|几"

# What behind a unit makes it part of a longer word: 3年级, 5年期, 12人制, 一家人.
WORD_GOES_ON = re.compile(
    r"年(?:级|期|制|代|轻|货|夜饭|报|会|龄|均|鉴|前|后|来|以来|间|内|规划|行动|计划|攻坚|倍增|提升行动|禁渔)|[人方]制|人座|件套|日[游报元](?!\d)|天然"
    r"|小时(?:值|均值|平均|滑动|工作制)|分钟[^，。；、]{0,6}圈|小时[^，。；、]{0,6}圈|公里[^，。；、]{0,4}圈|[日天]内|元[店机]|位一体|位数|点[^，。；、0-9]{0,2}半"
    r"|名校|项规定|期(?:工程|项目)|[度]角|类(?:地区|区|水质|标准|水体|水)"
)
NOT_COUNTED = re.compile(r"(?:每|第|任何|另|逐|前)\s?$")
ORDINAL_TWO = frozenset(("二", "一"))


def arabic(c: Capture) -> Figure | None:
    """7341家, 1.23万亿元, 420余万人次, 26.4微克/立方米."""
    if NOT_COUNTED.search(c.before(2)):
        return None
    return quantity(c)


def chinese(c: Capture) -> Figure | None:
    """二十三所, 一千二百余名, 两家; not 一家 (a house), 二期 (the second), 百家 (many)."""
    number, unit = c.group("num") or "", c.group("unit") or ""
    if NOT_COUNTED.search(c.before(2)) or WORD_BEFORE.search(c.before(3)):
        return None
    if number in ORDINAL_TWO and not (unit == "倍" or c.has("mag")):
        return None
    if number in ("百", "千", "十") and not (c.has("more") or c.has("more2") or BOUNDED.search(c.before(2))) and number != "十":
        return None
    return quantity(c)


BOUNDED = re.compile(r"[近超逾约上达]\s?$")
WORD_BEFORE = re.compile(r"[统惟唯万逐之其同专单]$|星期$|周$")
IDIOMS = re.compile(
    r"千家万户|百家[争号]|四处|三次产业|二次|五台[山县]|七台河|三个代表|四个(?:意识|自信|全面)|两个(?:维护|确立|毫不|大局|先行)|九个一|四海|八项规定|两国[关之元人]"
    r"|三位一体|四位一体|五位一体|三国|两省一市|三省一市|三件套|三个一|百日|两个[“\"]"
)


def quantity(c: Capture) -> Figure | None:
    """The figure that a number, its magnitude and its unit make."""
    number = numeral(c.group("num") or "", c.group("mag"))
    if number is None or IDIOMS.match(c.text, c.start) or WORD_GOES_ON.match(c.text, unit_at(c)):
        return None
    unit, unit_span = unit_of(c)
    inside = c.group("more") or c.group("more2") or ""
    bound = qualifier(c.before(20), inside.replace("来", ""), c.after(4), clause_around(c))
    sign = -1 if c.group("sign") else 1
    return Figure(
        span=Span(c.start, c.end),
        kind=kind_of(unit),
        value=number.value * sign,
        unit=unit,
        rule=c.rule,
        step=number.step,
        unit_span=unit_span,
        qualifier=bound,
        vague=bool(inside),
    )


def unit_at(c: Capture) -> int:
    """Where the unit begins."""
    return c.span("unit").start


def unit_of(c: Capture) -> tuple[str, Span]:
    """The unit without what only divides it: 个月 is 月 of months, 个小时 小时."""
    unit, span = c.group("unit") or "", c.span("unit")
    if unit.startswith("个") and kind_of(unit) is Kind.DURATION and unit != "个月":
        return unit[1:], Span(span.start + 1, span.end)
    return unit, span


def clause_around(c: Capture) -> str:
    """The clause in which the match stands, up to thirty characters to each side."""
    left = re.split(r"[。；！？\n]", c.text[max(0, c.start - 40) : c.start])[-1]
    return left + re.split(r"[。；！？\n]", c.text[c.end : c.end + 20])[0]


RULES: tuple[Rule[Figure], ...] = (
    Rule(
        "quantity",
        FIRST_ARABIC + "-−",
        rf"(?P<sign>(?<![0-9A-Za-z%)\n])[-−](?=[0-9]))?(?P<num>{ARABIC})\s?(?P<more>{MORE})?(?P<mag>{MAGNITUDE})?(?P<more2>{MORE})?\s?(?P<unit>{UNIT})",
        arabic,
    ),
    Rule(
        "quantity.han",
        FIRST_HAN,
        rf"(?P<sign>(?!))?(?P<num>{HAN})(?P<more>余|多|来)?(?P<mag>{MAGNITUDE})?(?P<more2>余|多|来)?(?P<unit>{HAN_UNIT})",
        chinese,
    ),
)
