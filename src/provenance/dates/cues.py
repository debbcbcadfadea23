"""The words that tell how a date relates to the figures around it."""

import re
from dataclasses import dataclass

__all__ = ["DateCues"]


@dataclass(frozen=True, slots=True)
class DateCues:
    """Compiled patterns of one language.

    ``compared`` ends in front of a date that is only compared with; ``direct`` is all that may stand between such a
    date and the figure it governs; ``changes`` is found between them where the figure is the change; ``of_it``
    stands between a date and the very figure that it owns (上月的下降). ``from_there`` stands in front of the level
    that something moved from (由上年的1.96倍). ``announces`` is what people do on the day
    of an announcement; ``plans`` marks what is not yet; ``aims`` is what a period names the target of (全年任务);
    ``timeless`` what a thing is built or meant to be (全长, 设计产能); ``happens`` is a clause in which a thing
    only begins (开工，); ``grown`` marks growth, ``since`` (五年净增) that since an instant, ``gathers`` running
    totals; ``distributes`` announces a list in the order of what was named; ``hours`` finds a clock time;
    ``proposes`` marks what is to be decided (以总股本为基数，每10股派5元), which the last sentence's date is not of;
    ``divides`` opens a breakdown of what the paragraph before said (分产业看); ``stands`` tells how things stood at
    an hour; ``supposes`` what would be (每升高1℃) or will be once something is done (达产后);
    ``starts`` … ``onward`` bracket a start without an end (自…以来), ``likens`` … ``likened`` what all is compared
    with (与…相比); ``continues`` opens a sentence that goes on with the one before it; ``parts`` opens a part of
    what was said before (其中); ``stops`` ends what a passing 全年 governs; ``clause`` divides a sentence.
    """

    compared: re.Pattern[str]
    direct: re.Pattern[str]
    changes: re.Pattern[str]
    announces: re.Pattern[str]
    plans: re.Pattern[str]
    aims: re.Pattern[str]
    timeless: re.Pattern[str]
    happens: re.Pattern[str]
    grown: re.Pattern[str]
    since: re.Pattern[str]
    gathers: re.Pattern[str]
    distributes: re.Pattern[str]
    of_it: re.Pattern[str]
    from_there: re.Pattern[str]
    continues: re.Pattern[str]
    hours: re.Pattern[str]
    starts: re.Pattern[str]
    onward: re.Pattern[str]
    likens: re.Pattern[str]
    likened: re.Pattern[str]
    proposes: re.Pattern[str]
    divides: re.Pattern[str]
    stands: re.Pattern[str]
    supposes: re.Pattern[str]
    parts: re.Pattern[str]
    stops: re.Pattern[str]
    clause: re.Pattern[str]
