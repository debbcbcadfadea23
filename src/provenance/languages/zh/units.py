"""The units of the Chinese press, by kind, as data. A unit not listed here is still a unit: see ``whole``."""

import re
from collections.abc import Iterable

from provenance.figures import Kind

__all__ = ["BY_KIND", "HAN_UNIT", "UNIT", "alternation", "kind_of"]

BY_KIND: dict[Kind, tuple[str, ...]] = {
    Kind.PERCENT: ("%", "‰"),
    Kind.POINTS: tuple("个百分点 百分点 个基点 基点 个bp BP bp".split()),
    Kind.MULTIPLE: ("倍",),
    Kind.MONEY: tuple(
        """
        元 角 分钱 块钱 人民币 元人民币 美元 美金 欧元 欧 日元 英镑 澳元 加元 韩元 卢布 卢比 新元 新加坡元 泰铢
        瑞郎 瑞士法郎 瑞典克朗 林吉特 迪拉姆 雷亚尔
        港元 港币 元港币 澳门元 澳门币 新台币 元新台币 台币
        元/平方米 元/平方尺 元/平方呎 元/吨 元/千克 元/公斤 元/斤 元/千瓦时 元/度 元/股 元/亩 元/升 元/立方米
        元/桶 元/人 元/月 元/天 元/年 元/人次
        美元/桶 美元/吨 美元/盎司
        """.split()
    ),
    Kind.DURATION: tuple(
        """
        年 周年 个年头 载 学年 个学年 个学期 个季度 个月 周 星期 个星期 天 日 个昼夜 晚 夜 工作日 个工作日 交易日
        个交易日
        小时 个小时 分钟 秒 秒钟 毫秒 学时 课时
        """.split()
    ),
    Kind.MEASURE: tuple(
        """
        公里 千米 米 厘米 毫米 微米 纳米 海里 里 英里 英尺 英寸 尺 寸 呎 哩 km m cm mm ㎞
        平方公里 平方千米 平方米 平方 平方厘米 平方英尺 平方尺 平方呎 公顷 亩 km² m² ㎡
        立方米 立方千米 千升 立方 方 立方英尺 立方呎 升 毫升 标准立方米 m³ ㎥ L ml
        吨 公吨 千克 公斤 克 毫克 微克 斤 两 担 盎司 克拉 磅 t kg g mg μg ㎏
        吨标准煤 吨标煤 吨油当量 吨二氧化碳当量 吨二氧化碳 载重吨 载重吨位 总吨 综合吨
        瓩 瓦时 千瓦时 千瓦小时 度电 兆瓦时 吉瓦时 千瓦 兆瓦 吉瓦 瓦 伏 千伏 千伏安 兆伏安 安时 毫安时 马力 kWh MWh GWh
        TWh MW GW kW W V kV kVA
        摄氏度 ℃ °C 度 分贝 赫兹 兆赫 帕 百帕 千帕 兆帕 卡 千卡 焦耳 节 dB Hz GHz MHz kPa hPa MPa
        字节 兆 兆字节 吉字节 太字节 MB GB TB PB Mbps Gbps P PFLOPS EFLOPS
        米/秒 公里/小时 千米/小时 公里/时 立方米/秒 立方米每秒 立方米/日 吨/日 吨/年 吨/小时
        微克/立方米 毫克/立方米 克/立方米 毫克/升 微克/升 克/升 克/千瓦时 克标准煤/千瓦时 吨标准煤/万元 立方米/万元
        千克/亩 公斤/亩 千克/公顷 吨/公顷 人/平方公里
        """.split()
    ),
    Kind.COUNT: tuple(
        """
        人 人次 人份 人月 人日 工日 名 位 员 口 户 户次 户家庭 分 球
        家 家次 所 院 校 馆 店 门店 厂 企 机 处 点 点位 站 站次 场馆 座 间 间夜 间次 栋 幢 层 套 套次 床 床位 席
        席位 座次 客位 学位 车位 泊位 格 眼 口井 井
        项 个 件 件次 宗 宗次 起 起次 例 例次 单 笔 份 份额 份次 条 款 则 篇 首 部 集 本 册 册次 卷 期 章 幕 出 幅
        帧 页 张 张次 字 词 句 段 轴 封 通 帖 票 票次
        辆 辆次 车 车次 架 架次 艘 艘次 船 航次 航班 班 班次 班列 列 列次 节次 台 台次 台套 台班 趟 路 线 次 批
        批次 轮 回 回合 届次 场 场次 局 盘 环 环次 拍 步 声 声次 遍
        只 头 头次 匹 匹次 羽 尾 条次 株 棵 丛 盆 朵 朵次 枝 支 根 颗 粒 枚 片 块 串 束 挂 把 柄 盏 门 门次 面 扇
        顶 副 对 双 具 尊 桩 堵 道 座位
        标准箱 标准集装箱 标箱 自然箱 重量箱 箱 TEU 包 袋 瓶 桶 盒 罐 捆 筐 篓 篮 箩 缸 坛 瓮 壶 杯 碗 碟 锅 桌 餐 摞 叠
        沓 堆 垛 团 队 组 群 伙 拨 窝 滴 针 针次 针剂 剂 剂次
        基 种 类 品种 样 档 岁 周岁 村 县 市 区 省 国 州 镇 乡 街道 股 手 学分 课 任 发 度次 公顷次 亩次 畦 垄 锭 公分
        """.split()
    ),
}
BY_UNIT = {unit: kind for kind, units in BY_KIND.items() for unit in units}

# What a number in Chinese characters may count. Shorter than the list above, for 三门, 四方, 五星 are mostly names.
COUNTED_IN_HAN = """
    家 项 个 件 人 人次 户 户次 所 座 条 张 床 辆 辆次 车次 架 架次 只 头 匹 名 位 例 起 宗 场 场次 次 批 批次 笔
    份 部 集 本 册 首 幅 套 台 艘 列 对 顶 间 处
    片 块 株 棵 支 枚 款 种 类 栋 幢 箱 股 村 县 市 区 省 国 镇 乡 街道 轮 站 航班 班次 门店 校 馆 厂 单 篇 群 组
    票 届次 趟 剂 期 遍 岁 周岁
    """.split()
NOT_IN_HAN = frozenset("度 升 两 担 节 兆 P 里 克 斤 方 平方 立方 尺 寸 卡 磅 帕 伏 瓦".split())


def alternation(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first; what no word begins with is turned away at once."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    firsts = "".join(sorted({word[0] for word in ordered}))
    return f"(?:(?=[{re.escape(firsts)}])(?:{'|'.join(map(re.escape, ordered))}))"


# What a unit may be taken of one of: 瓦时/公斤, 箱/小时.
PER = alternation(
    "公斤 千克 克 吨 升 立方米 平方米 平方公里 亩 公顷 小时 分钟 秒 天 日 年 月 人 户 次 公里 千米 千瓦时 度 "
    "件 头 股 米 辆 万元 亿元 万人 个 台 套 只 桶 箱".split()
)
UNIT = f"{alternation(BY_UNIT)}(?:/{PER})?"
HAN_UNIT = alternation(
    {
        *COUNTED_IN_HAN,
        *(set(BY_KIND[Kind.MEASURE]) - NOT_IN_HAN),
        *BY_KIND[Kind.POINTS],
        *BY_KIND[Kind.MONEY],
        *BY_KIND[Kind.MULTIPLE],
    }
)


def kind_of(unit: str) -> Kind:
    """What sort of quantity a unit makes; a unit that is not listed counts things."""
    if "/" in unit and unit.split("/")[0].endswith("元"):
        return Kind.MONEY
    return BY_UNIT.get(unit, Kind.MEASURE if "/" in unit else Kind.COUNT)
