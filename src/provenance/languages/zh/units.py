"""The units of the Chinese press, by kind, as data. A unit not listed here is still a unit: see ``counts``."""

import re
from collections.abc import Iterable

from provenance.figures import Kind

__all__ = ["HAN_UNIT", "UNIT", "kind_of"]

MONEY = """元 美元 港元 港币 欧元 日元 英镑 澳元 加元 韩元 卢布 澳门元 澳门币 新台币 台币 人民币 元人民币 元港币 元新台币 欧 卢比 新元 泰铢 瑞郎
 角 分钱 块钱 块""".split()
POINTS = "个百分点 百分点 个基点 基点 个bp BP bp".split()
DURATION = """年 个月 个季度 周 星期 个星期 天 日 小时 个小时 分钟 秒 秒钟 个工作日 工作日 个交易日 交易日 周年 个年头 载 个昼夜 晚 夜 毫秒 学时 课时 学年
 个学年 个学期""".split()
PHYSICAL = """公里 千米 米 厘米 毫米 微米 纳米 海里 里 英里 平方公里 平方千米 平方米 万平方米 公顷 亩 立方米 立方千米 升 毫升 吨 公吨 千克 公斤 克 毫克 微克
 吨标准煤 吨标煤 吨油当量 吨二氧化碳当量 吨二氧化碳 标准立方米 千瓦时 千瓦小时 度电 兆瓦时 吉瓦时 千瓦 兆瓦 吉瓦 瓦 伏 千伏 千伏安 兆伏安 安时 摄氏度 ℃ 度
 分贝 赫兹 兆赫 帕 百帕 千帕 兆帕 卡 千卡 焦耳 马力 载重吨 总吨 综合吨 载重吨位 斤 两 担 盎司 克拉 节 字节 兆 兆字节 吉字节 太字节
 Mbps Gbps km m km² m² m³ cm mm kg g t kWh MWh GWh MW GW kW W V kV dB Hz GHz MHz GB TB MB PB kPa hPa mg μg L ml PFLOPS EFLOPS P
 米/秒 公里/小时 千米/小时 微克/立方米 毫克/立方米 毫克/升 微克/升 立方米/秒 吨/日 克/千瓦时 克/立方米 克标准煤/千瓦时 千克/亩 公斤/亩 千克/公顷 吨/公顷 人/平方公里
 元/平方米 元/吨 元/千克 元/公斤 元/斤 元/千瓦时 元/度 元/股 元/亩 元/升 元/桶 美元/桶 美元/吨 元/人 元/月 吨标准煤/万元""".split()
CLASSIFIERS = """家 项 个 件 人 人次 户 户次 户家庭 所 座 条 张 床 辆 辆次 车次 架次 架 只 头 头次 匹 羽 尾 口 名 位 例 起 宗 单 场 场次 次 批 批次 笔
 份 份次 部 集 本 册 册次 篇 首 幅 件次 套 台 台次 台套 艘 艘次 航次 航班 班 班次 列 列次 对 双 副 顶 间 处 片 块 株 棵 丛 盆 盏 支 枝 根 颗 粒 枚 门 门次 期 轮 站
 门店 款 种 类 品种 样 栋 幢 层 套次 标准箱 标箱 自然箱 箱 包 袋 瓶 桶 盒 罐 捆 筐 票 票次 股 手 点 分 人份 剂 剂次 针 针次 针剂 张次 公顷次 平方 立方 方 村 县 市 区 省
 国 州 镇 乡 街道 校 院 馆 店 厂 企 队 组 团 岁 周岁 环 章 字 词 句 课 节次 学分 步 声 拍 页 格 路 线 道 眼 口井 井 泊位 班列 车 船 机 人年 工日 人日 车位 床位 席 座次
 客位 学位 点位 米次 TEU 标准集装箱 家次 站次 宗次 例次 户次 天次 人月 间夜 间次 场馆 把 柄 台班 封 通 桌 餐 杯 碗 份额 档 段 则 起次 面 轴 匹次 挂 朵 朵次 发 弹 幕 卷 出 折 回 任 员 军 师 劫 盘 局 球 环次 公分
 亿股 份儿 滴 声次 串 窝 群 伙 拨 帧 斗 度次""".split()
# What a number in Chinese characters may count. Shorter than the list above, for 三门, 四方, 五星 are mostly names.
PLAIN = """家 项 个 件 人 人次 户 户次 所 座 条 张 床 辆 辆次 车次 架次 只 头 匹 名 位 例 起 宗 场 场次 次 人次 批 批次 笔 份 部 集 本 册 首 幅 套 台 艘 列
 对 顶 间 处 片 块 株 棵 支 枚 款 种 类 栋 幢 箱 股 村 县 市 区 省 国 镇 乡 街道 轮 站 航班 班次 门店 校 馆 厂 单 篇 群 组 票 届次""".split()

BY_UNIT = {
    **dict.fromkeys(CLASSIFIERS, Kind.COUNT),
    **dict.fromkeys(PHYSICAL, Kind.MEASURE),
    **dict.fromkeys(DURATION, Kind.DURATION),
    **dict.fromkeys(POINTS, Kind.POINTS),
    **dict.fromkeys(MONEY, Kind.MONEY),
    **dict.fromkeys(("%", "‰"), Kind.PERCENT),
    **dict.fromkeys(("倍",), Kind.MULTIPLE),
}


def alternation(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(set(words), key=len, reverse=True))) + ")"


UNIT = alternation(BY_UNIT)
HAN_UNIT = alternation([*PLAIN, *(set(PHYSICAL) - {"度", "升", "两", "担", "节", "兆", "P", "里", "克", "斤"}), *POINTS, *MONEY, "倍"])


def kind_of(unit: str) -> Kind:
    """What sort of quantity a unit makes; a unit that is not listed counts things."""
    if "/" in unit and unit.split("/")[0].endswith("元"):
        return Kind.MONEY
    return BY_UNIT.get(unit, Kind.MEASURE if "/" in unit else Kind.COUNT)
