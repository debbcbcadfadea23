"""The date that one figure alone has: what it is compared with, its place in a dealt list, the brackets behind it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from provenance.dates.carry import quarter_before, year_before
from provenance.dates.cues import DateCues
from provenance.dates.force import Dated
from provenance.dates.resolve import Context, resolve
from provenance.dates.state import State
from provenance.dates.stated import DateMention, Moment, Recall, StatedDate, YearBase
from provenance.document.span import Span
from provenance.figures import Figure, Kind

__all__ = ["RELATIVE", "Own", "years_before"]

RELATIVE = (Kind.PERCENT, Kind.MULTIPLE, Kind.POINTS)
OPENS_BRACKET = re.compile(r"[^，。；：、0-9()（）]{0,6}[(（]\s?")
CLOSES_BRACKET = re.compile(r"[^，。；0-9]{0,4}[)）]")


def years_before(moment: Moment, current: StatedDate | None, context: Context) -> int:
    """By how many years the same period lies back: 去年同期 by one, 前年同月 to the year before the last."""
    if moment.year.base is YearBase.CONTEXT:
        return -moment.year.number
    if moment.year.base is YearBase.ABSOLUTE:
        return max(0, current.start.year - moment.year.number) if current and current.start else 0
    if current is None or current.start is None or context.published is None:
        return 0
    return max(0, current.start.year - context.published.year - moment.year.number)


@dataclass(frozen=True, slots=True)
class Own:
    """Reads the dates that hold for one figure of ``text``, the reading."""

    text: str
    cues: DateCues

    def compared(
        self, mention: DateMention, figure: Figure, current: StatedDate | None, state: State
    ) -> Dated | None:
        """The date of the figure that a comparison names, or None where the figure is not the one compared with."""
        gap = self.text[mention.span.end : figure.span.start]
        if not self.cues.of_it.fullmatch(gap):
            if current is not None and figure.kind in RELATIVE and not mention.compares:
                return None
            if self.cues.changes.search(gap) or not self.cues.direct.fullmatch(gap):
                return None
        if mention.recall is Recall.QUARTER:
            return Dated(quarter_before(current), True)
        if mention.named:
            if current is None and state.opened < 0:
                current = state.spoken.period
            years = years_before(mention.first, current, state.context) if mention.first else 0
            return Dated(
                year_before(current, years) if years else None, True, earlier=current is None and years == 1
            )
        return Dated(resolve(mention, state.context), True)

    def listed(self, mention: DateMention, figures: Sequence[Figure], context: Context) -> list[Dated]:
        """The dates of a list in the order of the quarters that were named: 一至四季度分别为A、B、C、D."""
        if len(mention.series) < 2 or len(figures) < len(mention.series):
            return []
        if not self.cues.distributes.search(self.text, mention.span.end, figures[0].span.start):
            return []
        return self.in_order(mention, figures, context)

    def in_order(self, mention: DateMention, figures: Sequence[Figure], context: Context) -> list[Dated]:
        """The dates that a mention names one by one, for as many figures of one unit."""
        size = len(mention.series)
        if not size or len({figure.unit for figure in figures[:size]}) > 1 or len(figures) < size:
            return []
        year = context.after(resolve(mention, context))
        each = (replace(mention, first=first, last=last, series=()) for first, last in mention.series)
        return [Dated(resolve(one, year), True) for one in each]

    def ends(self, mention: DateMention, figures: Sequence[Figure], context: Context) -> list[Dated]:
        """The first and last year of years in a row, for the levels between which something moved (从A到B)."""
        first, last = mention.first, mention.last
        if (
            len(figures) < 2
            or first is None
            or last is None
            or first.year == last.year
            or first.month
            or last.month
        ):
            return []
        a, b = figures[0], figures[1]
        gap = self.text[a.span.end : b.span.start]
        lead = self.text[a.span.start - 1 : a.span.start]
        if a.unit != b.unit or not self.cues.from_there.fullmatch(lead) or not self.cues.moved_to.search(gap):
            return []
        each = (replace(mention, first=end, last=end) for end in (first, last))
        return [Dated(resolve(one, context), True) for one in each]

    def is_bracketed(self, figure: Span, mention: Span) -> bool:
        """Whether a date stands in brackets right behind a figure: 7341家（截至2024年底）."""
        opens = OPENS_BRACKET.fullmatch(self.text, figure.end, mention.start)
        return opens is not None and CLOSES_BRACKET.match(self.text, mention.end, mention.end + 5) is not None
