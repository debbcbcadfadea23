"""The wording of dates, as patterns: years, quarters, months, days, and what makes them an instant or a start."""

from provenance.dates import Year, YearBase

__all__ = [
    "ASOF",
    "CLOCK",
    "DAY",
    "END",
    "MONTHNUM",
    "PART",
    "REL",
    "RELATIVE",
    "SHIFT",
    "SINCE",
    "TO",
    "YEAR",
]

RELATIVE = {
    **dict.fromkeys(("今年", "本年", "本年度"), Year(YearBase.PUBLISHED)),
    "去年": Year(YearBase.PUBLISHED, -1),
    "前年": Year(YearBase.PUBLISHED, -2),
    "明年": Year(YearBase.PUBLISHED, 1),
    "后年": Year(YearBase.PUBLISHED, 2),
    **dict.fromkeys(("上年", "上年度", "上一年", "上一年度"), Year(YearBase.CONTEXT, -1)),
    **dict.fromkeys(("当年", "同年", "全年"), Year(YearBase.CONTEXT)),
    "次年": Year(YearBase.CONTEXT, 1),
}

CLOCK = (
    r"(?:\s?(?:上午|下午|凌晨|晚上?|晚间|中午|清晨|傍晚)?\s?"
    r"(?:[0-2]?[0-9](?:时|点)(?:[0-5]?[0-9]分)?|[0-2]?[0-9][:：][0-5][0-9]|零时)(?:许|整)?)?"
)
SHIFT = r"(?:夜间|白天|凌晨|上午|下午|傍晚|晚间|晚)?"
TO = r"\s?(?:(?:一直)?(?:持续|延续)?[至到]|[—–\-~～]{1,2})\s?"
YEAR = r"(?:(?:19|20)[0-9]{2}|[一二][九〇零][〇零一二三四五六七八九]{2})"
MONTHNUM = r"(?:[01]?[0-9]|十[一二]?|[一二三四五六七八九])"
DAY = r"(?:[0-3]?[0-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
ASOF = r"(?P<asof>截至到?|截止到?至?|截)?(?:目前)?"
SINCE = r"(?P<since>以来|至今|(?:年)?起(?=[，、至])|来(?=[，、]))?"
DAYS = (
    rf"(?P<m1>{MONTHNUM})月(?P<d1>{DAY})日{CLOCK}"
    rf"(?:{SHIFT}{TO}(?:(?P<y2>{YEAR})年|(?P<r2>[今当次]年))?(?:(?P<m2>{MONTHNUM})月)?(?P<d2>{DAY})日{CLOCK})?"
)
MONTHS = rf"(?P<ma>{MONTHNUM})月?{TO}(?P<mb>{MONTHNUM})月份?(?![0-9]{{1,2}}日)"
QUARTERS = (
    r"第?(?P<ql>[一二三](?:、第?[二三四]){1,2}(?:[和及、]第?[三四])?)季度"
    rf"|第?(?P<qa>[一1])(?:季度?)?{TO}第?(?P<qb>[二三四2-4])季度?(?!节|风|度)"
    r"|[前首](?P<qn>[二两三3])个?季度?|第?(?P<q>[一二三四1-4首次])季度?(?P<qend>末|底)?(?!节|风|度)"
)
FIRST_MONTHS = r"[前首](?P<n>[1-9]|1[01]|[二两三四五六七八九十]|十一)个?月(?!内)"
HALF = r"(?:(?P<half>[上下])半年|(?P<midyear>半年度)(?=报|財報|财报|业绩))"
MONTH = rf"(?P<mo>{MONTHNUM})月(?![^，。；0-9]{{0,5}}(?:期货|合约))(?:份)?(?P<mend>底|末|初)?(?P<third>[上中下]旬)?"
PART = f"(?:{DAYS}|{MONTHS}|{QUARTERS}|{FIRST_MONTHS}|{HALF}|{MONTH})"
END = r"(?P<end>年?底|年?末|年终|年底)|(?P<start>年?初)"
# 今年; not the 今年 of 如今年轻人, the 上年 of 上年纪, the 全年 of 全年龄段, the 后年 of 建成后年产能.
REL = (
    f"(?P<rel>{'|'.join(sorted(RELATIVE, key=lambda word: (-len(word), word)))})"
    "(?<![成产运用工营]后年)(?<![合如相不]同年)(?![轻纪龄级味岁华代]|货(?!物|运))"
)
