"""Numbers that are no claims: codes, models, plans, roads, ordinals of things, clock times, list and law numbers."""

import re
from dataclasses import dataclass

from provenance.document.span import Span
from provenance.grammar import Capture, Rule

__all__ = ["CODES", "FALLBACK", "ORDINALS", "Name"]


@dataclass(frozen=True, slots=True)
class Name:
    """A number that belongs to a name. Offsets count in the reading text."""

    span: Span
    rule: str


def name(c: Capture) -> Name:
    """The match is a name."""
    return Name(Span(c.start, c.end), c.rule)


def quoted(c: Capture) -> Name | None:
    """“465”, “1+3+N”, “十四五”, “95后”: a short quotation of numerals is a name unless it states an amount."""
    inner = c.group("inner") or ""
    if re.search(r"[0-9]", inner) and re.search(r"[0-9余多][万亿]|[元%家人]|[0-9]\.[0-9]+%", inner):
        return None
    if not re.search(r"[0-9一二三四五六七八九十百千]", inner):
        return None
    return name(c)


def listed(c: Capture) -> Name | None:
    """1. or （2）or 三、 at the head of a line."""
    return name(c) if c.start == 0 or c.text[c.start - 1] == "\n" else None


DIGITS = "0123456789"
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzαβγ"
HAN_DIGITS = "一二两三四五六七八九十百千"

CODES: tuple[Rule[Name], ...] = (
    Rule("name.list", DIGITS + HAN_DIGITS + "(①②③④⑤⑥⑦⑧⑨⑩", r"\(?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:[)、]|\.(?![0-9]))\s?|[①②③④⑤⑥⑦⑧⑨⑩]", listed),
    Rule("name.quoted", "“", r"“(?P<inner>[^“”，。；\n]{1,12})”", quoted),
    Rule("name.plus", DIGITS, r"[0-9]{1,4}(?:[+×xX*/][0-9A-Za-zN]{1,4}){1,6}(?![0-9.]|[%％万亿元家])", name),
    Rule("name.code", LATIN, r"[A-Za-zα-γ]{1,16}[-—–·/.]?(?=[0-9A-Z])(?:[A-Za-z0-9]{1,16}[-–.·/]?){0,4}(?![0-9])", lambda c: name(c) if re.search(r"[0-9]", c.match.group()) else None),
    Rule("name.road", DIGITS, r"[0-9]{1,4}(?:国道|省道|县道|乡道|路(?!公里))", name),
    Rule("name.phone", DIGITS, r"(?:0[0-9]{2,3}-[0-9]{7,8}|[48]00-[0-9]{3,4}-?[0-9]{3,4}|1[3-9][0-9]{9})(?![0-9])", name),
    Rule("name.hotline", DIGITS, r"[0-9]{3,6}(?=(?:[\u4e00-\u9fff]{0,6})(?:热线|专线|电话|平台热线))(?!(?:个|条|家|部|门|多))", name),
    Rule("name.model", DIGITS, r"[0-9]{1,4}[A-Za-z]{1,3}[0-9A-Za-z-]{0,8}(?![0-9A-Za-z])", lambda c: None if UNIT_LATIN.match(c.match.group()) else name(c)),
    Rule("name.version", DIGITS, r"[0-9]{1,3}\.[0-9]{1,2}(?:\.[0-9]{1,3})?(?=版|时代|工程|行动|计划|”|模式|阶段)", name),
    Rule("name.number", DIGITS + HAN_DIGITS, r"(?:[0-9]{1,6}|[一二三四五六七八九十]{1,3})(?:号(?!召)|后(?=[买群青年一消人员玩用客”，的、]|$)|(?:强|星级|级|A级|届|代|年级|周岁|路公交|路车|幢|栋|弄|楼|师范|中学|医院)(?![0-9])|股(?=派|转|送)|码头)", lambda c: None if re.match(r"[0-9]{1,5}(?:栋|幢|周岁|代)", c.match.group()) and c.before(1) != "第" else name(c)),
    Rule("name.per", "每", r"每\s?(?:[0-9]{1,7}|[一二两三四五六七八九十百千]{0,3})[万亿百千]?(?:人次?|户|名|平方公里|平方米|股|家|个|件|元|公里|亩|台|辆|吨|单|位|床)?(?![0-9])", lambda c: name(c) if len(c.match.group()) > 1 else None),
    Rule("name.clock", DIGITS + "零", r"(?:[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?|[0-2]?[0-9](?:时|点(?!位|[0-9]))(?!间|代|效|长|差|评|左右的)(?:[0-5]?[0-9]分)?|零时)(?![0-9])", lambda c: None if re.search(r"[收报跌涨盘至于]\s?$", c.before(2)) and "点" in c.match.group() else name(c)),
    Rule("name.ratio", DIGITS, r"[0-9]{1,4}(?:[:：比][0-9]{1,4}){1,3}(?![0-9.%])", name),
    Rule("name.whole", "万百千", r"(?:万|百|千)(?:人|名|户|元|里|家|年|亩|吨|城|业|象|物|民|众|步|岁|花|事|众一心|方百计|军万马|家万户|古|般|变|余元店)", lambda c: None if re.search(r"[近超逾约上达数几余多破]\s?$", c.before(1)) and c.match.group()[1] not in "岁里" else (name(c) if not re.search(r"[0-9一二两三四五六七八九十百千]$", c.before(1)) else None)),
    Rule("name.congress", "十二", r"(?:十[一二三四五六七八九]|二十)(?:大|届)(?=[以精报代中召，。、])", name),
)

ORDINALS: tuple[Rule[Name], ...] = (
    Rule("name.ordinal", "第", r"第(?:[一二两三四五六七八九十百千零]{1,6}|[0-9]{1,5})(?:届|次|批|轮|期|条|号|章|节|款|项|回|站|场|天|代|个|产业|阶段|世界|梯队|方阵|方|线|时间|百分位|书记|人民|医院|中学|小学|大道|大队|党支部|[\u4e00-\u9fff]?)", name),
)

FALLBACK: tuple[Rule[Name], ...] = (
    Rule("name.other", DIGITS, r"[0-9][0-9,]{0,40}(?:\.[0-9]{1,20})?[0-9]{0,20}", name),
)
UNIT_LATIN = re.compile(r"[0-9]+(?:km|kg|kW|MW|GW|kWh|MWh|GWh|TEU|dB|Hz|GHz|MHz|TB|GB|PB|MB|cm|mm|m|t|bp|BP|h|V|W)$")
