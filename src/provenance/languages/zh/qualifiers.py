"""The words around a number that bound it: 超, 近, 约, 不足, 以上, 左右."""

import re

from provenance.figures import Qualifier

__all__ = ["qualifier"]

Q = Qualifier
BEFORE = {
    Q.AT_LEAST: "不低于 不少于 不小于 不下 至少 最少 最低 起码 少说",
    Q.AT_MOST: "不超过 不高于 不多于 不大于 不超 不逾 至多 最多 最高不超过 控制在 上限 以内",
    Q.UNDER: "不足 不到 低于 少于 小于 未满 未到 不满 未达",
    Q.OVER: "超过 超出 超 逾 突破 破 高于 多于 大于 越过 跨过 迈过 站上 跃上 已过 跨越 冲破 上",
    Q.NEARLY: "将近 接近 逼近 近 直逼 几近",
    Q.ABOUT: "大约 大概 约为 约占 约有 约合 约 大致 估计 左右 上下 前后",
}
WORDS = {word: q for q, words in BEFORE.items() for word in words.split()}
LEAD = re.compile(
    r"(" + "|".join(sorted(WORDS, key=len, reverse=True)) + r")(?:了|到|达|至|过|有|为|占|的)?\s?[“\"(]?$"
)
SHARE = re.compile(r"(约|近|超过|超|不足)占[^，。；0-9]{0,14}$")
NOT_LEAD = re.compile(r"(?:附近|最近|远近|临近|邻近|新近|契约|预约|节约|公约|条约|合约|签约|海上|以上|网上|线上|路上|早上|晚上|上上|打破|实现超)$")
AFTER = re.compile(r"\s?(?:的)?(以上|以内|以下|左右|上下|之多|开外|有余|多|余|不到|不等|之内|及以上)")
AFTER_Q = {
    "以上": Q.OVER,
    "及以上": Q.AT_LEAST,
    "以内": Q.AT_MOST,
    "之内": Q.AT_MOST,
    "以下": Q.UNDER,
    "左右": Q.ABOUT,
    "上下": Q.ABOUT,
    "有余": Q.OVER,
    "开外": Q.OVER,
    "多": Q.OVER,
    "余": Q.OVER,
}
BOUND = re.compile(r"目标|计划|力争|确保|要求|规划|预期|预计|达到|保持|不低于|提出|争取|将|到20\d\d年|稳定在|标准|须|应|需|可享|门槛")


def qualifier(before: str, inside: str, after: str, clause: str) -> Qualifier:
    """What bounds a number: the words before, inside (400余项) and behind it.

    以上 is a bound where the clause sets a target or a condition; of a fact it says that there is more.
    """
    if inside:
        return Q.OVER
    if lead := LEAD.search(before):
        if not NOT_LEAD.search(before[: lead.end(1)]):
            return WORDS[lead.group(1)]
    if share := SHARE.search(before):
        return WORDS[share.group(1)]
    if tail := AFTER.match(after):
        word = tail.group(1)
        if word == "多" and not re.match(r"\s?多(?=$|[，。；、！？）)的])", after):
            return Q.EXACT
        if word == "以上" and BOUND.search(clause):
            return Q.AT_LEAST
        return AFTER_Q.get(word, Q.EXACT)
    return Q.EXACT
