"""The words around a number that bound it: 超, 近, 约, 不足, 以上, 左右."""

import re
from collections.abc import Callable

from provenance.figures import Qualifier

__all__ = ["qualifier"]

Q = Qualifier
BEFORE = {
    Q.AT_LEAST: "不低于 不少于 不小于 不下 不下于 至少 最少 最低 起码 少说",
    Q.AT_MOST: "不超过 不高于 不多于 不大于 不超 不逾 至多 最多 最高不超过 控制在 上限 以内",
    Q.UNDER: "不足 不到 低于 少于 小于 未满 未到 不满 未达",
    Q.OVER: "超过 超出 超 逾 突破 破 高于 多于 大于 越过 跨过 迈过 迈上 站上 跃上 已过 跨越 冲破",
    Q.NEARLY: "将近 接近 逼近 近 直逼 几近",
    Q.ABOUT: "大约 大概 约为 约占 约有 约合 约 大致 估计",
}
BEHIND = {
    Q.OVER: "以上 有余 开外 还多 多 余 强 + ＋",
    Q.AT_LEAST: "及以上",
    Q.AT_MOST: "以内 之内 以下",
    Q.ABOUT: "左右 上下",
    Q.EXACT: "之多 不到 不等",
}
BY_LEAD = {word: bound for bound, words in BEFORE.items() for word in words.split()}
BY_TAIL = {word: bound for bound, words in BEHIND.items() for word in words.split()}


def longest(words: dict[str, Qualifier]) -> str:
    """A pattern that matches any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


LEAD = re.compile(rf"({longest(BY_LEAD)})(?:了|到|达|至|过|有|为|占|的)?\s?[“\"(]?$")
# No word in front, with what may stand between it and the number, is longer.
FAR = 10
NOT_LEAD = re.compile(r"(?:[附最远临邻新]近|出超|[契预节公条合签]约|打破|实现超)$")
# 收入过50万元: behind the noun that is measured 过 says that there is more; behind a verb it is its aspect.
PASSED = re.compile(r"[产入值额量数率程资费润价利龄]过$")
# The bound stands in front of what the figure is a part of: 约为后者的2倍, 超总支出的两成.
APART = re.compile(
    r"(约|近(?![年期日来几])|超过|超|不足|逾)(?:[增减提降需合][^，。；：0-9]{0,3}|[为占是][^，。；：0-9]{0,14}|[^，。；：0-9年]{2,14}的|全[国省市县区网行]|园区|总[数量额])$|(至少|至多)[^，。；：0-9]{1,10}$"
)
# 300公里+, not the sign of what follows (87.6亿元＋11.2%).
TAIL = re.compile(rf"\s?(?:的)?({longest(BY_TAIL)})(?!(?<=[+＋])\s?[0-9])")
MORE = re.compile(r"\s?[多强](?=$|[\s，。；、！？）)的])")
# 最高补助5000元: what one gets at most.
# 两天不到，; 两天不到就签一个: behind a number, where the clause ends or goes on with what then happens.
SHORT_OF = re.compile(r"\s?不到(?=[就便即，。；！]|$)")
GRANTED = re.compile(
    r"最[高长多](?:补助|补贴|奖励|资助|可[达获享贷领]?|给予|支持|罚款?)[^，。；0-9]{0,4}$|不超过每[^，。；0-9]{1,3}$"
)
# 低于1420毫米的多年平均值, 超过3%的目标: what something is compared with is exact.
COMPARED = re.compile(
    r"的?[^，。；\n0-9]{0,4}(?:平均|均值|水平|目标|预期|同期|上年|去年|纪录|标准|门槛|警戒|红线|底线|限)"
)
COMPARING = frozenset("低于 少于 小于 高于 多于 大于 超过 超出".split())
AIM = re.compile(
    r"目标|计划|力[争拼]|确保|要求|规划|预期|预计|达到|保持|不低于|提出|争取|将|到20\d\d年|稳定在|标准|须|应|需|要[从提达升降]|可享|门槛"
)
# 2026年预期目标是：…就业6500人以上: what a sentence sets, its later clauses still do.
SETS = re.compile(r"(?:预期|主要|发展|年度|工作)目标|力[争拼]|要求到|确保|计划(?!单列|生育|完成)")
DONE = re.compile(r"已|完成|实现|建成|。")
THRESHOLD = re.compile(r"\s?以上\s?(?:的[^，。；\s]|[\u4e00-\u9fff0-9])")


def qualifier(
    before: str, inside: str, after: str, clause: Callable[[], str], sentence: Callable[[], str]
) -> Qualifier:
    """What bounds a number: the words in front, inside (400余项) and behind it.

    Of these its clause, and its sentence as far as it stands in front, may say more.
    """
    if inside:
        return Q.OVER
    size = len(before)
    if PASSED.search(before, size - 2):
        return Q.OVER
    if GRANTED.search(before):
        return Q.AT_MOST
    lead = LEAD.search(before, max(0, size - FAR))
    if lead and not NOT_LEAD.search(before[: lead.end(1)]):
        word = lead.group(1)
        return Q.EXACT if word in COMPARING and COMPARED.match(after) else BY_LEAD[word]
    if (apart := APART.search(before)) and not NOT_LEAD.search(before[: apart.start() + 1]):
        return BY_LEAD[apart.group(1) or apart.group(2)]
    return behind(after, clause, sentence)


def is_set(sentence: str) -> bool:
    """Whether the words of a sentence in front of a number set a target, of which none tells that it was met."""
    found = SETS.search(sentence)
    return found is not None and not DONE.search(sentence, found.end())


def behind(after: str, clause: Callable[[], str], sentence: Callable[[], str]) -> Qualifier:
    """What bounds a number from behind.

    以上 is a bound where the clause sets a target or a condition, or a noun follows (3级以上地震); of a fact it says
    that there is more.
    """
    if SHORT_OF.match(after):
        return Q.UNDER
    tail = TAIL.match(after)
    if tail is None or (tail.group(1) in ("多", "强") and not MORE.match(after)):
        return Q.EXACT
    if tail.group(1) == "以上" and (AIM.search(clause()) or THRESHOLD.match(after) or is_set(sentence())):
        return Q.AT_LEAST
    return BY_TAIL[tail.group(1)]
