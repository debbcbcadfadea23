"""Units of one dimension, each with its size in the dimension's base unit: 1 亩 is 1/15 公顷, 1 斤 half a 公斤."""

from decimal import Decimal

__all__ = ["SCALES"]

SIZES: dict[str, dict[str, str]] = {
    "公里": {"公里": "1", "千米": "1", "米": "0.001", "里": "0.5"},
    "公斤": {"公斤": "1", "千克": "1", "斤": "0.5", "吨": "1000", "公吨": "1000", "克": "0.001"},
    "平方米": {"平方米": "1", "平方公里": "1000000", "公顷": "10000", "亩": "666.6666667"},
    "立方米": {"立方米": "1", "立方": "1", "方": "1"},
    "千瓦": {"千瓦": "1", "兆瓦": "1000", "吉瓦": "1000000"},
    "千瓦时": {"千瓦时": "1", "度": "1", "度电": "1", "兆瓦时": "1000", "千瓦小时": "1"},
    "人": {"人": "1", "名": "1"},
    "小时": {"小时": "1", "分钟": "0.0166666667", "分": "0.0166666667"},
}
SCALES: dict[str, tuple[str, Decimal]] = {
    unit: (base, Decimal(size)) for base, units in SIZES.items() for unit, size in units.items()
}
