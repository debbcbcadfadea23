"""The times that a text has spoken of, which later words name again: 报告期内, 灯会期间, 五年间, 同期."""

from dataclasses import dataclass, field, replace

from provenance.dates.carry import quarter_before
from provenance.dates.stated import DateMention, How, Mode, Recall, StatedDate

__all__ = ["Spoken"]

MONTH = 27
SEASON = 200
AROUND = 40


@dataclass(slots=True)
class Spoken:
    """What the text, read from top to bottom, has dated so far: events from day to day, years in a row, a period."""

    text: str
    events: list[StatedDate] = field(default_factory=list)
    years: dict[int, StatedDate] = field(default_factory=dict)
    period: StatedDate | None = None
    last: StatedDate | None = None
    month: StatedDate | None = None
    quarter: StatedDate | None = None

    def add(self, mention: DateMention, stated: StatedDate | None) -> None:
        """Remember a date that governs, or that a title or an announcement names."""
        if stated is None or stated.start is None or stated.end is None or mention.compares:
            return
        self.last = stated
        days = (stated.end - stated.start).days
        if mention.first and mention.first.day and 0 < days < SEASON:
            self.events.append(stated)
        whole = stated.start.replace(month=1, day=1) == stated.start and (
            stated.end.month,
            stated.end.day,
        ) == (12, 31)
        if whole:
            self.years[stated.end.year - stated.start.year + 1] = stated
        if (
            stated.start.day == 1
            and (stated.start.year, stated.start.month) == (stated.end.year, stated.end.month)
            and days >= MONTH
        ):
            self.month = stated
        if self.period is None and days >= MONTH:
            self.period = stated
        if quarter_before(stated) is not None:
            self.quarter = stated

    def again(self, mention: DateMention) -> StatedDate | None:
        """The date that a mention names again, or None where the text has not stated one that fits."""
        match mention.recall:
            case Recall.REPORT:
                found = self.period
            case Recall.MONTH:
                found = self.month
            case Recall.YEARS:
                found = self.years.get(mention.years)
            case Recall.THIS_QUARTER:
                found = self.quarter
            case Recall.EVENT | Recall.SEASON:
                found = self.event(mention.name, mention.span.start)
            case _:
                found = self.last
        if found is None or found.end is None:
            return None
        start = found.end if mention.mode is Mode.INSTANT else found.start
        return replace(found, start=start, how=How.INHERITED)

    def event(self, name: str, before: int) -> StatedDate | None:
        """The event of a name: the last one stated beside that name, else the first, if the text has named it."""
        if not self.events or not name:
            return self.events[-1] if self.events else None
        beside = [one for one in self.events if name in self.around(one)]
        if beside:
            return beside[-1]
        return self.events[0] if self.text.find(name, 0, before - len(name)) >= 0 else None

    def around(self, stated: StatedDate) -> str:
        """The words around a stated date."""
        start, end = stated.span
        return (
            self.text[max(0, start - AROUND) : start].split("\n")[-1]
            + self.text[end : end + AROUND].split("\n")[0]
        )
