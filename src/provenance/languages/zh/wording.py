"""What a finding says, in Chinese."""

__all__ = ["WORDING"]

WORDING = {
    "value": "“{label}”前后不一：{place_a}为{a}，{place_b}为{b}，相差{difference}。",
    "unit.magnitude": "“{label}”的数字相同而单位不同：{place_a}为{a}，{place_b}为{b}，一处是另一处的{ratio}倍。",
    "unit.other": "“{label}”的数字相同而单位不同：{place_a}为{a}，{place_b}为{b}。",
    "date": "“{label}”同为{a}，注明的时间却不同：{place_a}为{date_a}，{place_b}为{date_b}。",
    "rank": "“{label}”的位次前后不一：{place_a}为{a}，{place_b}为{b}。",
    "arithmetic.growth": "“{label}”从{base}到{end}，变化应为{computed}%，文中写的是{stated}。",
    "arithmetic.delta": "“{label}”从{base}到{end}，相差应为{computed}，文中写的是{stated}。",
    "arithmetic.hindsight": "“{label}”为{end}，文中上年同期为{base}，变化应为{computed}%，而文中写的是{stated}。",
    "arithmetic.multiple": "“{label}”{end}应是{base}的{computed}倍，文中写的是{stated}。",
    "arithmetic.gap": "“{end_label}”的{end}与“{base_label}”的{base}相差应为{computed}，文中写的是{stated}。",
    "arithmetic.share": "{part}占{whole}的比重应为{computed}%，文中写的是{stated}。",
    "arithmetic.gain": "“{label}”{level}中增减{gain}，变化应为{computed}%，文中写的是{stated}。",
    "arithmetic.daily": "“{label}”{total}按{days}天计，日均应为{computed}，文中写的是{stated}。",
    "arithmetic.total": "“{label}”各项相加为{computed}，合计却写作{stated}。",
    "part_whole": "“{label}”{part}大于它所属的“{whole_label}”{whole}，部分不可能大于整体。",
    "impossible.share": "“{label}”为{a}，这样的比率不可能超过100%。",
    "impossible.date": "“{label}”{a}注明的时间是{date_a}，晚于发稿日期{published}。",
    "impossible.range": "“{label}”的区间{a}上下限颠倒。",
    "undated": "“{label}”{a}没有注明统计时间。",
    "headline": "标题",
    "body": "正文",
    "quote": "引语",
    "scorecard": "榜单",
    "table": "表格",
    "note": "附注",
    "unnamed": "该数字",
}
