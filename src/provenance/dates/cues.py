"""The words that tell how a date relates to the figures around it."""

import re
from dataclasses import dataclass

__all__ = ["DateCues"]


@dataclass(frozen=True, slots=True)
class DateCues:
    """Compiled patterns of one language; the line under each says what it finds, and where it is looked for."""

    compared: re.Pattern[str]
    """Ends in front of a date that is only compared with (比2024年)."""
    direct: re.Pattern[str]
    """All that may stand between such a date and the figure that it governs."""
    changes: re.Pattern[str]
    """Stands between them where the figure is the change."""
    of_it: re.Pattern[str]
    """Stands between a date and the very figure that it owns (上月的下降)."""
    from_there: re.Pattern[str]
    """Stands in front of the level that something moved from (由上年的1.96倍)."""
    moved_to: re.Pattern[str]
    """Stands between that level and the one to which it moved (跃升到)."""
    announces: re.Pattern[str]
    """What people do on the day of an announcement."""
    plans: re.Pattern[str]
    """Marks what is not yet."""
    proposes: re.Pattern[str]
    """Marks what is to be decided (以总股本为基数，每10股派5元), which the date of the sentence before is not of."""
    communique: re.Pattern[str]
    """In the headline of a bulletin that is all about one year (统计公报)."""
    dashed: re.Pattern[str]
    """Heads an item that goes on with the paragraph before it (——教育。)."""
    scenes: re.Pattern[str]
    """Opens a scene (走进车间，), which that date is not of either."""
    supposes: re.Pattern[str]
    """What would be (每升高1℃), or, as ``once``, will be when something is done (达产后)."""
    aims: re.Pattern[str]
    """Follows a period that is named with its target, or an instant at which one was set (全年任务, 年初的指引)."""
    timeless: re.Pattern[str]
    """What a thing is built or meant to be (全长, 设计产能), or, as ``lasts``, how long it takes (为期)."""
    tells: re.Pattern[str]
    """Stands in front of a date that ends its clause and is that of what follows (最忙的一天是10月1日，)."""
    happens: re.Pattern[str]
    """A clause in which a thing only begins (开工，)."""
    sorts: re.Pattern[str]
    """What things were in that year that are counted at its end (截至年底，当年签约项目)."""
    grown: re.Pattern[str]
    """Marks growth."""
    since: re.Pattern[str]
    """Growth since an instant (五年净增)."""
    gathers: re.Pattern[str]
    """Running totals."""
    costs: re.Pattern[str]
    """What a thing costs in all, whenever (总投资)."""
    distributes: re.Pattern[str]
    """Announces a list in the order of what was named (分别)."""
    recalls: re.Pattern[str]
    """Says of another time only what was said before (这一数字), so that its date does not carry on."""
    continues: re.Pattern[str]
    """Opens a sentence that goes on with the one before it."""
    divides: re.Pattern[str]
    """Opens a breakdown of what the paragraph before said (分产业看)."""
    parts: re.Pattern[str]
    """Opens a part of what was said before (其中)."""
    stands: re.Pattern[str]
    """Tells how things stood at an hour (已转移, 仍有)."""
    hours: re.Pattern[str]
    """A clock time."""
    starts: re.Pattern[str]
    """With ``onward``, brackets a start without an end (自…以来)."""
    onward: re.Pattern[str]
    """The second part of that bracket."""
    likens: re.Pattern[str]
    """With ``likened``, brackets what all is compared with (与…相比)."""
    likened: re.Pattern[str]
    """The second part of that bracket."""
    back: re.Pattern[str]
    """What may stand in front of the year before that the rest is about (回头看去年同期，)."""
    stops: re.Pattern[str]
    """Ends what a passing 全年 governs."""
    clause: re.Pattern[str]
    """Divides a sentence."""
