"""From a date's wording to the interval that it means.

The publication date and the context (the year and month that the text spoke of last) are arguments: the same wording
in the same place always means the same interval. What the text does not settle stays unresolved.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from provenance.dates.stated import DateMention, Mode, Moment, StatedDate, Year, YearBase

__all__ = ["Context", "resolve"]

# Days: what lies further ahead than this is named by its year, or was last year; so is what has been reached (截至).
FAR_AHEAD = 150
SLIP = 60
# Months in which 全年 is the year before.
EARLY = 3


@dataclass(frozen=True, slots=True)
class Context:
    """What is known where a date stands.

    ``published`` is the publication date, ``year`` and ``month`` are those last spoken of, ``near`` the year if it was
    spoken of in the same paragraph, ``near_month`` the month likewise; ``day`` is the day spoken of last, ``over`` the
    year of the last time that was no day.
    """

    published: date | None = None
    year: int | None = None
    month: int | None = None
    near: int | None = None
    near_month: int | None = None
    day: date | None = None
    over: int | None = None

    def after(self, stated: StatedDate | None) -> "Context":
        """The context behind a date that has been resolved; a start without an end sets none."""
        if stated is None or stated.start is None or stated.end is None:
            return self
        known = stated.end
        one_month = (stated.start.year, stated.start.month) == (known.year, known.month)
        month = known.month if one_month else self.month
        day = known if stated.start == known else self.day
        near_month = month if one_month else self.near_month
        over = self.over if stated.start == known else known.year
        return Context(self.published, known.year, month, known.year, near_month, day, over)

    def in_year(self, year: int) -> "Context":
        """The context behind the name of a season of a year (2025年春运), whose days are not told."""
        return replace(self, year=year, near=year, over=year)

    def is_ahead(self, stated: StatedDate) -> bool:
        """Whether a date begins behind the day of publication."""
        return self.published is not None and stated.start is not None and stated.start > self.published

    def elsewhere(self, *, keep_month: bool = False) -> "Context":
        """The context in the next sentence, or, without the month, in the next paragraph."""
        month = self.near_month if keep_month else None
        if self.near is None and self.near_month == month:
            return self
        return Context(self.published, self.year, self.month, None, month, self.day, self.over)


def resolve(mention: DateMention, context: Context) -> StatedDate | None:
    """The interval that a mention means, or None where text and context do not settle it."""
    if mention.named:
        return None
    if mention.offset is not None:
        return day_offset(mention, context)
    if mention.first is None or mention.last is None:
        return None
    if mention.passing:
        context = of_past_year(context)
    start = bound(mention.first, context, last=False)
    end = bound(mention.last, context, last=True)
    if start is None or end is None:
        return None
    if end < start:
        year = end.year - ((start.month, start.day) > (end.month, end.day))
        start = bound(
            Moment(Year(YearBase.ABSOLUTE, year), mention.first.month, mention.first.day),
            context,
            last=False,
        )
        if start is None or end < start:
            return None
    if mention.mode is Mode.AS_OF and mention.last.year == Year(YearBase.CONTEXT):
        end = reached(start, end, context.published)
    match mention.mode:
        case Mode.INSTANT | Mode.AS_OF:
            return StatedDate(end, end, mention.span)
        case Mode.SINCE:
            return StatedDate(start, None, mention.span)
    return StatedDate(start, end, mention.span)


def of_past_year(context: Context) -> Context:
    """全年, where the text spoke of no year but by its days, is early in a year the one before, which is over."""
    published = context.published
    if published is None or published.month > EARLY or published.year == date.min.year:
        return context
    last = published.year - 1
    if context.year not in (None, published.year) or context.over not in (None, last):
        return context
    return replace(context, year=last)


def reached(start: date, end: date, published: date | None) -> date:
    """截至6月底, in March, is last year's: what has been reached lies ahead only by a slip, and not by far."""
    if published is None or (start - published).days <= SLIP or end.year == date.min.year:
        return end
    month_end = monthrange(end.year - 1, end.month)[1]
    return end.replace(year=end.year - 1, day=min(end.day, month_end))


def day_offset(mention: DateMention, context: Context) -> StatedDate | None:
    """昨日, 今天: counted from the day of publication."""
    if context.published is None or mention.offset is None:
        return None
    number = context.published.toordinal() + mention.offset
    if not date.min.toordinal() <= number <= date.max.toordinal():
        return None
    day = date.fromordinal(number)
    return StatedDate(day, day, mention.span)


def bound(moment: Moment, context: Context, *, last: bool) -> date | None:
    """The first or last day of what a moment names."""
    if moment.day == 0:
        return context.day
    month = month_of(moment, context)
    year = year_of(moment, month, context)
    if year is None or (moment.month is not None and month is None) or not 1 <= year <= 9999:
        return None
    if month is None:
        return date(year, 12, 31) if last else date(year, 1, 1)
    if not 1 <= month <= 12:
        return None
    if moment.day is None:
        return date(year, month, monthrange(year, month)[1] if last else 1)
    return date(year, month, moment.day) if 1 <= moment.day <= monthrange(year, month)[1] else None


def month_of(moment: Moment, context: Context) -> int | None:
    """The month a moment names; 0 means the month spoken of, -1 the one before it."""
    if moment.month is None or moment.month > 0:
        return moment.month
    base = context.near_month
    if base is None and context.published is not None:
        later = moment.day is not None and moment.day > context.published.day
        base = (context.published.month - 2) % 12 + 1 if later else context.published.month
    base = base or context.month
    if base is None:
        return None
    return (base - 1 + moment.month) % 12 + 1


def year_of(moment: Moment, month: int | None, context: Context) -> int | None:
    """The calendar year of a moment."""
    base, published = moment.year, context.published
    if base.base is YearBase.ABSOLUTE:
        return base.number
    if base.base is YearBase.PUBLISHED:
        if published is not None:
            return published.year + base.number
        return None
    if moment.month is not None and month is not None and not base.number:
        return year_of_month(month, moment.day, context)
    year = context.year or (published.year if published else None)
    return None if year is None else year + base.number


def year_of_month(month: int, day: int | None, context: Context) -> int | None:
    """The year of a month or day that the text names without one.

    The year spoken of in the same sentence; else the publication's, or the year before where that is meant to be long
    past: in January, 12月 is the last one.
    """
    published = context.published
    if published is None:
        return context.near or context.year
    if day is None and context.near is not None:
        return context.near
    ahead = (month - published.month) * 30 + (day or 1) - published.day
    if context.near == published.year - 1 and ahead > 0:
        return context.near
    return published.year - 1 if ahead > FAR_AHEAD else published.year
