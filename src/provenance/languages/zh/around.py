"""What stands around a number: its clause, the word that its unit may be the beginning of, what is not counted."""

import re

from provenance.figures import Qualifier
from provenance.grammar import Capture
from provenance.languages.zh.qualifiers import qualifier as bound_by

__all__ = ["bound", "clause_around", "counts", "goes_on"]

# What behind a unit makes it part of a longer word: 3年级, 5年期, 12人制, 5座SUV.
GOES_ON = re.compile(
    r"人才|年(?:级|期|制|代|轻|货|夜饭|报|会|龄|均|鉴|前|后|来|以来|间|内|规划|行动|计划|攻坚|倍增|提升行动|禁渔)"
    r"|[人方]制|人座|座(?:[A-Z轿商]|面包车|版|布局|车型)|件套|日[游报]|天然|[日天]内"
    r"|小时(?:值|均值|平均|滑动|工作制)|(?:分钟|小时|公里)[^，。；、]{0,6}圈"
    r"|元[店机]|位一体|位数|点[^，。；、0-9]{0,2}半|名校|项规定|口径|轮车|轮驱动|期(?:工程|项目)|度角|类(?:地区|区|水质|标准|水体|水)"
)
# 每3人, 第3人, 前3家; but 目前3家, 提前3天.
NOT_COUNTED = re.compile(r"(?:[每第逐]|任何|(?<![目提此之以先超])前)\s?$")
BREAK = re.compile(r"[。；！？\n]")


def counts(c: Capture) -> bool:
    """Whether the number counts something, and is not one of many or the n-th."""
    return not NOT_COUNTED.search(c.before(2))


def goes_on(c: Capture) -> bool:
    """Whether the unit is the beginning of a longer word."""
    return bool(GOES_ON.match(c.text, c.span("unit").start))


def bound(c: Capture, inside: str = "") -> Qualifier:
    """What bounds the number of a match: the words in front of it, ``inside`` and behind it."""
    return bound_by(c.before(20), inside, c.after(8), lambda: clause_around(c), lambda: sentence_before(c))


def sentence_before(c: Capture) -> str:
    """The sentence in front of the match, up to two hundred characters of it."""
    return re.split(r"[。！？\n]", c.text[max(0, c.start - 200) : c.start])[-1]


def clause_around(c: Capture) -> str:
    """The clause in which the match stands, up to eighty characters in front of it and twenty behind."""
    left = BREAK.split(c.text[max(0, c.start - 80) : c.start])[-1]
    return left + BREAK.split(c.text[c.end : c.end + 20])[0]
