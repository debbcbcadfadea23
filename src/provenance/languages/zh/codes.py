"""Numbers that tell things apart: codes, models, roads, telephone numbers, versions, clock times, scores."""

import re

from provenance.grammar import Capture, Rule
from provenance.languages.zh.name import Name, name
from provenance.languages.zh.numerals import FIRST_ARABIC as DIGITS

__all__ = ["RULES"]

LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzαβγ"
UNIT_LATIN = re.compile(
    r"[0-9]+(?:km|kg|kW|MW|GW|kWh|MWh|GWh|TWh|TEU|dB|Hz|GHz|MHz|TB|GB|PB|MB|cm|mm|m|t|bp|BP|h|V|W|kV|kVA|MPa|kPa|Mbps|Gbps|mg|ml|g|L"
    r"|[PE]FLOPS)$"
)
# An abbreviation and its figure stand side by side: GDP12.6%, CPI0.2%.
ITS_FIGURE = re.compile(r"[A-Z]{1,5}[0-9]{1,4}(?:\.[0-9]{1,3})?")


def code(c: Capture) -> Name | None:
    """C919, NB-IoT, T3; not GDP12.6%."""
    text = c.match.group()
    if not re.search(r"[0-9]", text) or (
        ITS_FIGURE.fullmatch(text) and re.match(r"[.,]?[0-9]*[%万亿]", c.after(6))
    ):
        return None
    return name(c)


def model(c: Capture) -> Name | None:
    """5G, 3D, 910B; not 15km."""
    return None if UNIT_LATIN.match(c.match.group()) else name(c)


def plus(c: Capture) -> Name | None:
    """1+3+N, 985/211; not 占1/3."""
    share = re.fullmatch(r"[0-9]{1,2}/[0-9]{1,3}", c.match.group()) and re.search(
        r"[占约超近达过逾的]$", c.before(1)
    )
    return None if share else name(c)


def clock(c: Capture) -> Name | None:
    """14:30, 9时许, 8点; not 收于3280点."""
    points = "点" in c.match.group() and re.search(r"[收报跌涨盘至于]\s?$", c.before(2))
    return None if points else name(c)


CLOCK = (
    r"(?:[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?"
    r"|[0-2]?[0-9](?:时|点(?!位|[0-9](?![0-9]?分)))(?!间|代|效|长|差|评|左右的)(?:[0-5]?[0-9]分)?|零时(?:[0-5]?[0-9]分)?)(?![0-9])"
)
RULES: tuple[Rule[Name], ...] = (
    Rule("name.chainage", "K", r"K[0-9]{1,4}\+[0-9]{3}(?![0-9])", name),
    Rule("name.plus", DIGITS, r"[0-9]{1,4}(?:[+×xX*/][0-9A-Za-zN]{1,4}){1,6}(?![0-9.]|[%％万亿元家])", plus),
    Rule(
        "name.code",
        LATIN,
        r"[A-Za-zα-γ]{1,16}[-—–·/.]?(?=[0-9A-Z])(?:[A-Za-z0-9]{1,16}[-–.·/]?){0,4}(?![0-9])",
        code,
    ),
    Rule("name.road", DIGITS, r"[0-9]{1,4}(?:国道|省道|县道|乡道|路(?!公里))", name),
    Rule(
        "name.voltage",
        DIGITS,
        r"[0-9]{2,4}千伏(?=及以[上下]|级|[^，。；0-9]{0,6}(?:线路|变电|输电|输变|电网|主变|电缆|工程))",
        name,
    ),
    Rule("name.platform", DIGITS, r"[0-9]{1,2}(?:号?站台|号台)", name),
    Rule(
        "name.phone",
        DIGITS,
        r"(?:0[0-9]{2,3}-[0-9]{7,8}|[48]00-[0-9]{3,4}-?[0-9]{3,4}|1[3-9][0-9]{9})(?![0-9])",
        name,
    ),
    Rule(
        "name.hotline",
        DIGITS,
        r"[0-9]{3,6}(?=[\u4e00-\u9fff]{0,6}(?:热线|专线|电话))(?![个条家部门多])",
        name,
    ),
    Rule("name.model", DIGITS, r"[0-9]{1,4}[A-Za-z]{1,3}[0-9A-Za-z-]{0,8}(?![0-9A-Za-z])", model),
    Rule(
        "name.version",
        DIGITS,
        r"[0-9]{1,3}\.[0-9]{1,2}(?:\.[0-9]{1,3})?(?=版|时代|工程|行动|计划|”|模式|阶段)",
        name,
    ),
    Rule(
        "name.elapsed",
        DIGITS,
        r"[0-9]{1,3}小时[0-9]{1,2}分(?:钟|[0-9]{1,2}(?:\.[0-9]{1,3})?秒)?|[0-9]{1,3}分[0-9]{1,2}(?:\.[0-9]{1,3})?秒",
        name,
    ),
    Rule("name.clock", DIGITS + "零", CLOCK, clock),
    Rule("name.ratio", DIGITS, r"[0-9]{1,4}(?:[:：∶比][0-9]{1,4}){1,3}(?![0-9.%])", name),
)
