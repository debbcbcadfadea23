"""Sayings and proper names that begin with a numeral and count nothing, as data: 一心一意, 五湖四海, 三峡."""

from provenance.grammar import Rule
from provenance.languages.zh.name import Name, name
from provenance.languages.zh.units import alternation

__all__ = ["RULES"]

SAYINGS = """
    一心一意 一举两得 一举多得 一石二鸟 一五一十 一朝一夕 一成不变 一来二去 一丝不苟 一帆风顺 一分为二 一清二楚
    一穷二白 一干二净 一波三折 一言九鼎 一日千里 一日三秋
    一日三餐 一字千金 一落千丈 一目十行 一以当十 一刻千金 一本万利 一了百了 一呼百应 一劳永逸 一年四季 一砖一瓦
    一点一滴 一草一木 一针一线 一村一品 一户一策
    二话不说 两头都 两头跑 两头受 两头忙 两头抓 两头不 两头兼 两全其美 两面三刀 两袖清风 两耳不闻 两相情愿 两败俱伤
    三心二意 三三两两 三五成群 三令五申 三思而后行 三天两头 三番五次 三长两短 三头六臂 三教九流 三山五岳 三言两语
    三皇五帝 三足鼎立 三天打鱼 三下五除二 三顾茅庐
    三生有幸 三更半夜 三年五载 三位一体 三分天下 三六九等 三姑六婆 三百六十行 三十而立 三十六计
    四面八方 四通八达 四海为家 四平八稳 四分五裂 四世同堂 四季如春 四舍五入 四位一体 四个意识 四个自信 四个全面
    四海 四处
    五湖四海 五花八门 五光十色 五颜六色 五谷丰登 五彩缤纷 五体投地 五大三粗 五位一体 五味杂陈 五脏六腑
    六神无主 六亲不认 六畜兴旺 七上八下 七嘴八舌 七手八脚 七零八落 七拼八凑 七十二变 七大姑 八大姨 八仙过海
    八面玲珑 八方支援 八项规定
    九牛一毛 九死一生 九霄云外 九牛二虎 九个一 十全十美 十拿九稳 十万火急 十万八千里 十字路口 十年树木 十年磨一剑
    十之八九 十有八九 十里八乡 十里长街 十里洋场
    百花齐放 百家争鸣 百家号 百折不挠 百尺竿头 百年树人 百年大计 百年老店 百战百胜 百发百中 百里挑一 百炼成钢
    百舸争流 百废待兴 百感交集 百读不厌 百日
    千家万户 千方百计 千军万马 千言万语 千山万水 千变万化 千载难逢 千篇一律 千锤百炼 千真万确 千钧一发 千头万绪
    千差万别 千里之行 千里迢迢
    万众一心 万无一失 万紫千红 万水千山 万象更新 万古长青 万里长城 万马奔腾 万家灯火
    三个代表 两个维护 两个确立 两个毫不 两个大局 两个先行 三个一 三次产业 三件套 两国之 两国关 两国元 两国人 三国
    两省一市 三省一市 两个“ 二次
    """.split()
NAMES = """
    长三角 珠三角 金三角
    五大连池 五台山 五台县 五常大米 五粮液 三门峡 三星堆 三峡 三亚湾 三江源 三里屯 四平街 四川 六安 六盘水 七台河
    七里河 八大山人 八达岭 八里桥 九寨沟 九江 九龙城 九华山
    十堰 十三陵 十里河 百色 百度 百家姓 千岛湖 千佛洞 千山 万州 万宁 万达 万科 二七广场 二郎山 四大发明 四大名著
    四大天王
    """.split()


def any_of(words: list[str]) -> str:
    """A pattern that matches any of the words; the second character turns most places away at once."""
    return f"(?=.[{''.join(sorted({word[1] for word in words}))}]){alternation(words)}"


RULES: tuple[Rule[Name], ...] = (
    Rule("name.saying", "".join(sorted({word[0] for word in SAYINGS})), any_of(SAYINGS), name),
    Rule("name.proper", "".join(sorted({word[0] for word in NAMES})), any_of(NAMES), name),
)
