"""Which date governs which figure.

A date at the head of a sentence or item holds for the figures behind it until another replaces it. What a figure is
compared with (由上年的A, 较2024年的B) governs that one figure. The day on which somebody announced something governs
none. A period that opened a sentence with figures holds on in the next ones; an instant, a plan or a new paragraph
does not. What is still undated takes the date of its table's or scorecard's head, or that of the note under it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from provenance.dates.resolve import Context, resolve
from provenance.dates.stated import DateMention, How, Mode, StatedDate
from provenance.document.span import Span
from provenance.figures import Figure, Kind

NOTHING = "nothing"

__all__ = ["DateCues", "DateReader", "Dated", "year_before"]


@dataclass(frozen=True, slots=True)
class DateCues:
    """The words that tell how a date relates to the figures around it, as compiled patterns of one language.

    ``compared`` ends in front of a date that is only compared with; ``direct`` is all that may stand between such a
    date and the figure it governs; ``changes`` is found between them where the figure is the change; ``announces``
    is what people do on the day of an announcement; ``plans`` marks what is not yet; ``gathers`` marks running totals;
    ``distributes`` announces a list in the order of what was named; ``of_it`` is what stands
    between a date and the very figure that it owns (上月的下降); ``hours`` finds a clock time;
    ``starts`` … ``onward`` bracket
    a start without an end (自…以来); ``continues`` opens a sentence that goes on with the one before it; ``parts`` opens a part of
    what was said before (其中); ``stops`` ends what a passing 全年 governs.
    """

    compared: re.Pattern[str]
    direct: re.Pattern[str]
    changes: re.Pattern[str]
    announces: re.Pattern[str]
    plans: re.Pattern[str]
    gathers: re.Pattern[str]
    distributes: re.Pattern[str]
    of_it: re.Pattern[str]
    continues: re.Pattern[str]
    hours: re.Pattern[str]
    starts: re.Pattern[str]
    onward: re.Pattern[str]
    parts: re.Pattern[str]
    stops: re.Pattern[str]
    clause: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Dated:
    """A figure's stated date as found in its own sentence.

    ``settled`` says that the sentence decided it, if only that there is none; otherwise the surroundings may. ``earlier``
    is true where it is the surroundings' date, a year earlier (上年同期).
    """

    stated: StatedDate | None
    settled: bool
    earlier: bool = False


Stretch = tuple[Span, Sequence[DateMention], Sequence[Figure]]


@dataclass(slots=True)
class DateReader:
    """Reads the dates of an article from top to bottom. Offsets count in ``text``, the reading."""

    text: str
    cues: DateCues
    context: Context
    carried: StatedDate | None = None
    opened: int = -1
    last: StatedDate | None = None
    day: bool = False

    def paragraph(self, start: int = -1) -> None:
        """A new block begins at ``start``: nothing carries over into it."""
        self.opened = start
        self.last = None
        self.context = self.context.elsewhere()
        self.carried = None

    def glance(self, mentions: Sequence[DateMention]) -> StatedDate | None:
        """Resolve mentions that govern nothing by themselves (a dateline, a title, a note); the last that resolves."""
        last = None
        for mention in mentions:
            if stated := resolve(mention, self.context):
                self.context = self.context.after(stated)
                last = stated
        return last

    def sentence(self, span: Span, mentions: Sequence[DateMention], figures: Sequence[Figure]) -> list[Dated]:
        """The stated date of each figure of a sentence, in order."""
        found: list[Dated] = []
        rest: Stretch | None = (span, mentions, figures)
        while rest is not None:
            part, rest = self.stretch(*rest)
            found += part
        return found

    def stretch(
        self, span: Span, mentions: Sequence[DateMention], figures: Sequence[Figure]
    ) -> tuple[list[Dated], Stretch | None]:
        """The dates of the figures up to the end of a dealt list, and what is left of the sentence behind it."""
        if self.cues.continues.match(self.text, span.start) and self.last is not None:
            self.carried = replace(self.last, how=How.INHERITED)
        current, settled = self.carried, self.carried is not None
        self.context = (
            self.context.elsewhere(keep_month=True).after(self.carried)
            if self.carried
            else self.context.elsewhere(keep_month=True)
        )
        opening: StatedDate | None = None
        found: list[Dated] = []
        pending = list(mentions)
        spans = [figure.span for figure in figures]
        local: StatedDate | str | None = NOTHING
        for number, figure in enumerate(spans):
            if local is not NOTHING and self.cues.stops.search(
                self.text, spans[number - 1].end, figure.start
            ):
                current, local = local, NOTHING  # type: ignore[assignment]
            aside: Dated | None = None
            while pending and pending[0].span.start < figure.start:
                mention = pending.pop(0)
                if self.is_comparison(mention, figure):
                    aside = self.compared(mention, figures[number], current)
                    continue
                if self.is_announcement(mention, figure.start):
                    self.glance([mention])
                    continue
                if mention.named and not mention.first:
                    if self.shields(mention):
                        current, settled, opening = None, True, None
                    continue
                if listed := self.listed(mention, spans[number:], span):
                    found.extend(listed)
                    self.glance([mention])
                    rest = number + len(listed)
                    later = [m for m in pending if m.span.start >= spans[rest - 1].end]
                    self.carried = lasting(found[-1].stated)
                    return found, (Span(spans[rest - 1].end, span.end), later, figures[rest:])
                stated = self.since(mention, resolve(mention, self.context))
                if stated:
                    self.context = self.context.after(stated)
                if mention.passing:
                    current, local = stated, current
                    continue
                current, settled, opening = stated, True, stated
                self.day = self.is_plain_day(mention)
                if not self.opens(mention, span) or self.cues.plans.search(
                    self.text, mention.span.end, min(figure.start + 12, span.end)
                ):
                    opening = None
            behind = self.behind(figure, pending)
            if behind is not None:
                found.append(behind)
            elif aside is not None:
                found.append(aside)
            else:
                found.append(self.inherit(current, settled, figure))
        self.last = current if figures else None
        self.close(span, pending, opening, bool(figures))
        return found, None

    def runs_on(self, mention: DateMention) -> bool:
        """Whether a date is a start whose 以来 stands further on: 自2021年实施改造以来."""
        before = self.text[max(0, mention.span.start - 1) : mention.span.start]
        if mention.mode is not Mode.PERIOD or not self.cues.starts.fullmatch(before):
            return False
        clause = self.cues.clause.split(self.text[mention.span.end : mention.span.end + 30])[0]
        return bool(self.cues.onward.search(clause))

    def since(self, mention: DateMention, stated: StatedDate | None) -> StatedDate | None:
        """The stated date, without an end where it runs on."""
        return replace(stated, end=None) if stated is not None and self.runs_on(mention) else stated

    def is_plain_day(self, mention: DateMention) -> bool:
        """Whether a mention is a day, or an as-of date, without an hour."""
        surface = mention.span.of(self.text)
        timed = self.cues.hours.search(surface)
        return mention.mode is not Mode.SINCE and mention.first is not None and not timed

    def opens(self, mention: DateMention, span: Span) -> bool:
        """Whether a date opens its clause, so that what follows is said of it."""
        lead = self.cues.clause.split(self.text[span.start : mention.span.start])[-1]
        return len(lead) <= 8 and not self.cues.parts.search(lead)

    def inherit(self, current: StatedDate | None, settled: bool, figure: Span) -> Dated:
        """The governing date; a running total does not take a period from another sentence."""
        if current is not None and current.how is How.INHERITED:
            left = self.text[max(0, figure.start - 24) : figure.start]
            clause = self.cues.clause.split(left)[-1]
            if self.cues.gathers.search(clause):
                return Dated(None, True)
        return Dated(current, settled)

    def is_comparison(self, mention: DateMention, figure: Span) -> bool:
        """Whether a mention only names what is compared with."""
        if self.runs_on(mention):
            return False
        before = self.text[max(0, mention.span.start - 4) : mention.span.start]
        return mention.compares or bool(self.cues.compared.search(before))

    def compared(self, mention: DateMention, figure: Figure, current: StatedDate | None) -> Dated | None:
        """The date of the figure that a comparison names, or None where the figure is not the one compared with."""
        gap = self.text[mention.span.end : figure.span.start]
        if self.cues.of_it.fullmatch(gap):
            return self.of_comparison(mention, current)
        if (
            current is not None
            and figure.kind in (Kind.PERCENT, Kind.MULTIPLE, Kind.POINTS)
            and not mention.compares
        ):
            return None
        if self.cues.changes.search(gap) or not self.cues.direct.fullmatch(gap):
            return None
        return self.of_comparison(mention, current)

    def of_comparison(self, mention: DateMention, current: StatedDate | None) -> Dated:
        """The date of a comparison's figure; of the same period a year before it is the date in force, a year earlier."""
        if mention.named:
            same = mention.first is not None
            return Dated(year_before(current) if same else None, True, earlier=same and current is None)
        return Dated(resolve(mention, self.context), True)

    def is_announcement(self, mention: DateMention, until: int) -> bool:
        """Whether a day is the one on which something was said: a saying verb follows before any figure."""
        if mention.mode is not Mode.PERIOD or (mention.first is None and mention.offset is None):
            return False
        if (mention.first is not None and mention.first.day is None) or mention.first != mention.last:
            return False
        return bool(self.cues.announces.search(self.text, mention.span.end, until))

    def shields(self, mention: DateMention) -> bool:
        """Whether a time that has only a name replaces the date in force; 同期 does not, it means that very date."""
        return not mention.rule.endswith("same")

    def listed(self, mention: DateMention, figures: Sequence[Span], span: Span) -> list[Dated]:
        """The dates of a list in the order of the quarters that were named: 一至四季度分别为A、B、C、D."""
        if len(mention.series) < 2 or len(figures) < len(mention.series):
            return []
        if not self.cues.distributes.search(self.text, mention.span.end, figures[0].start):
            return []
        parts = [
            resolve(replace(mention, first=a, last=b, series=()), self.context) for a, b in mention.series
        ]
        return [Dated(part, True) for part in parts]

    def behind(self, figure: Span, pending: Sequence[DateMention]) -> Dated | None:
        """A date directly behind a figure is its own in brackets (7341家（截至2024年底）), or where a number opens a block."""
        if not pending:
            return None
        if figure.start == self.opened and pending[0].span.start - figure.end <= 1:
            stated = resolve(pending[0], self.context)
            return Dated(stated, True) if stated else None
        if not re.fullmatch(r"[多余左右以上]{0,2}\s?[(（]\s?", self.text[figure.end : pending[0].span.start]):
            return None
        closing = self.text[pending[0].span.end : pending[0].span.end + 4]
        if not re.match(r"[^，。；]{0,3}[)）]", closing):
            return None
        stated = resolve(pending[0], self.context)
        return Dated(stated, True) if stated else None

    def close(
        self, span: Span, pending: Sequence[DateMention], opening: StatedDate | None, figures: bool
    ) -> None:
        """What the sentence hands on to the next one."""
        if not figures:
            governing = [
                m for m in pending if not m.compares and not m.named and not self.is_announcement(m, span.end)
            ]
            self.glance([m for m in pending if not m.compares])
            first = resolve(governing[0], self.context) if governing else None
            near = governing and governing[0].span.start - span.start < 12
            plans = self.cues.plans.search(self.text, span.start, span.end)
            self.carried = lasting(first) if near and not plans else None
            return
        self.glance([m for m in pending if not m.compares])
        if opening is not None:
            self.carried = (
                replace(opening, how=How.INHERITED) if self.day and opening.end else lasting(opening)
            )
        elif self.carried is not None and self.cues.plans.search(self.text, span.start, span.end):
            self.carried = None


def lasting(stated: StatedDate | None) -> StatedDate | None:
    """A period as the next sentence inherits it; an instant, a single day and an open start are not inherited."""
    if stated is None or stated.end is None or stated.start is None or (stated.end - stated.start).days < 2:
        return None
    return replace(stated, how=How.INHERITED)


def year_before(stated: StatedDate | None) -> StatedDate | None:
    """The same period a year earlier."""
    if stated is None or stated.start is None:
        return None
    return replace(stated, start=earlier(stated.start), end=earlier(stated.end) if stated.end else None)


def earlier(day: date) -> date:
    """The same day a year earlier; 29 February becomes the 28th."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
