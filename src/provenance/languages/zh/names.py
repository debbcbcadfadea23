"""Numbers that are no claims: plans, list numbers, ordinals of things, what is told apart, what stands for each."""

import re

from provenance.grammar import Capture, Rule
from provenance.languages.zh import codes, sayings
from provenance.languages.zh.name import Name, name
from provenance.languages.zh.numerals import FIRST_ARABIC as DIGITS
from provenance.languages.zh.numerals import FIRST_HAN as HAN_DIGITS

__all__ = ["CODES", "FALLBACK", "ORDINALS", "Name"]

NUMERAL = re.compile(r"[0-9一二三四五六七八九十百千]")
AMOUNT = re.compile(r"[0-9余多][万亿]|[元%家人]|[0-9]\.[0-9]+%")
BOUNDED = re.compile(r"[近超逾约上达数几余多破]\s?$")


def quoted(c: Capture) -> Name | None:
    """“465”, “1+3+N”, “十四五”, “95后”: a short quotation of numerals is a name unless it states an amount."""
    inner = c.group("inner") or ""
    amount = re.search(r"[0-9]", inner) and AMOUNT.search(inner)
    return name(c) if NUMERAL.search(inner) and not amount else None


def listed(c: Capture) -> Name | None:
    """1. or （2）or 三、 at the head of a line."""
    return name(c) if c.start == 0 or c.text[c.start - 1] == "\n" else None


def numbered(c: Capture) -> Name | None:
    """39号, 500强, 95后, 3号码头; 三栋 counts houses unless it is 第三栋."""
    houses = re.match(r"[0-9一二三四五六七八九十]{1,5}(?:栋|幢|周岁|代)", c.match.group())
    return None if houses and c.before(1) != "第" else name(c)


def each(c: Capture) -> Name | None:
    """每万人, 每10股: what a figure is for."""
    return name(c) if len(c.match.group()) > 1 else None


def session(c: Capture) -> Name | None:
    """十四届人大四次会议: the session of a body that is counted by its terms; 召开三次会议 counts meetings."""
    return name(c) if "届" in c.before(10) else None


def many(c: Capture) -> Name | None:
    """万人空巷, 百姓, 千米长堤: as many as one likes, unless a word in front bounds it (近万人) or a digit (三千米)."""
    if BOUNDED.search(c.before(1)) and c.match.group()[1] not in "岁里":
        return None
    return None if c.before(1)[-1:] in tuple(DIGITS + HAN_DIGITS) else name(c)


NUMBERED = (
    r"(?:[0-9]{1,6}|[一二三四五六七八九十]{1,3})"
    r"(?:号(?!召)|后(?=[买群青年一消人员玩用客”，的、]|$)"
    r"|(?:强|星级|级|A级|届|代|年级|周岁|路公交|路车|幢|栋|弄|楼|师范|中学|医院)(?![0-9])|股(?=派|转|送)|码头)"
)
OF_EACH = "人次?|户|名|平方公里|平方米|股|家|个|件|元|公里|亩|台|辆|吨|单|位|床"
MANY = "人名户元里家年亩吨城业象物民众步岁花事古般变"
CODES: tuple[Rule[Name], ...] = (
    *sayings.RULES,
    Rule(
        "name.list",
        DIGITS + HAN_DIGITS + "(①②③④⑤⑥⑦⑧⑨⑩",
        r"\(?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:[)、]|\.(?![0-9]))[^\S\n]?|[①②③④⑤⑥⑦⑧⑨⑩]",
        listed,
    ),
    Rule("name.quoted", "“", r"“(?P<inner>[^“”，。；\n]{1,12})”", quoted),
    *codes.RULES,
    Rule("name.number", DIGITS + HAN_DIGITS, NUMBERED, numbered),
    Rule(
        "name.per",
        "每",
        rf"每\s?(?:[0-9]{{1,7}}|[一二两三四五六七八九十百千]{{0,3}})[万亿百千]?(?:{OF_EACH})?(?![0-9])",
        each,
    ),
    Rule(
        "name.phase",
        "1234一二三四五",
        r"(?<=[园区院厂馆场城目庭苑])[1-5一二三四五]期(?![内间刊课培权])",
        name,
    ),
    Rule(
        "name.class", DIGITS, r"[1-9]类(?=新药|创新药|水|传染病|医疗器械)|[0-9]{2}个月(?=保费|继续率)", name
    ),
    Rule("name.many", "万百千", rf"[万百千](?:[{MANY}]|众一心|方百计|军万马|家万户|余元店)", many),
    Rule("name.sectors", "第", r"第[一二](?=[、和与及]第?[二三](?:[、和与及]第?三)?次?产业)", name),
    Rule("name.age", DIGITS, r"[0-9]{1,3}周?岁(?:及)?以[上下](?=[\u4e00-\u9fff])(?!的?占)", name),
    Rule("name.session", HAN_DIGITS, r"[一二三四五六七八九十]次(?=会议|全会|全体会议)", session),
    Rule(
        "name.congress",
        "十二",
        r"(?:十[一二三四五六七八九]|二十)(?:大|届)(?=[以精报代中召，。、])",
        name,
    ),
)
THINGS = (
    "届|次|批|轮|期|条|号|章|节|款|项|回|站|场|天|代|个|产业|阶段|世界|梯队|方阵|方|线|时间|百分位|书记"
    "|人民|医院|中学|小学|大道|大队|党支部"
)
NTH = r"(?:[一二两三四五六七八九十百千零]{1,6}|[0-9]{1,5})"
ORDINALS: tuple[Rule[Name], ...] = (
    Rule("name.ordinal", "第", rf"第{NTH}(?:(?:至|到|[、—\-])第?{NTH})?(?:{THINGS}|[\u4e00-\u9fff]?)", name),
)
FALLBACK: tuple[Rule[Name], ...] = (
    Rule("name.other", DIGITS, r"[0-9][0-9,]{0,40}(?:\.[0-9]{1,20})?[0-9]{0,20}", name),
)
