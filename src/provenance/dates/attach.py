"""Which date governs which figure.

A date at the head of a sentence or item holds for the figures behind it until another replaces it. What a figure is
compared with (由上年的A, 较2024年的B) governs that one figure. The day on which somebody announced something governs
none. A period or day that opened a sentence with figures holds on in the next ones; an hour, a plan or a new paragraph
does not. What is still undated takes the date of its table's or scorecard's head, or that of the note under it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from provenance.dates.carry import lasting, looks_back, runs_from_new_year, year_before
from provenance.dates.cues import DateCues
from provenance.dates.force import Dated, Force
from provenance.dates.resolve import Context, resolve
from provenance.dates.roles import Roles
from provenance.dates.stated import DateMention, How, StatedDate
from provenance.document.span import Span
from provenance.figures import Figure, Kind

__all__ = ["DateReader"]

RELATIVE = (Kind.PERCENT, Kind.MULTIPLE, Kind.POINTS)
OPENS_BRACKET = re.compile(r"[多余左右以上]{0,2}\s?[(（]\s?")
CLOSES_BRACKET = re.compile(r"[^，。；]{0,3}[)）]")
NEAR = 12
YEAR = 366


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
    period: StatedDate | None = None
    day: bool = False

    @property
    def roles(self) -> Roles:
        """Reads what a date does in its sentence."""
        return Roles(self.text, self.cues)

    def paragraph(self, start: int = -1) -> None:
        """A new block begins at ``start``: nothing carries over into it."""
        self.opened, self.last, self.carried = start, None, None
        self.context = self.context.elsewhere()

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
        force = self.begin(span)
        found: list[Dated] = []
        pending = list(mentions)
        for number, figure in enumerate(figures):
            if number and self.cues.stops.search(self.text, figures[number - 1].span.end, figure.span.start):
                force.resume()
            if force.outer and figure.kind in RELATIVE and self.grows(figure.span, span):
                force.resume()
            aside = force.framed(figure.span)
            while pending and pending[0].span.start < figure.span.start:
                mention = pending.pop(0)
                if listed := self.listed(mention, figures[number:]):
                    return [*found, *listed], self.rest(span, mention, pending, figures[number:], listed)
                aside = self.take(mention, figure, span, force, aside)
                if number:
                    force.let_pass(mention.span)
            found.append(self.behind(figure.span, pending) or aside or self.inherit(force, figure.span))
        self.last = (
            (force.opening if looks_back(force.current, force.opening) else force.current)
            if figures
            else None
        )
        self.close(span, pending, force.opening, figures=bool(figures))
        return found, None

    def grows(self, figure: Span, sentence: Span) -> bool:
        """Whether the words in front of a figure in its clause say that it is growth: 去年是410万，同比增长18%."""
        left = self.text[max(sentence.start, figure.start - NEAR) : figure.start]
        return bool(self.cues.grown.search(self.cues.clause.split(left)[-1]))

    def begin(self, span: Span) -> Force:
        """What is in force where a sentence begins: what carries over, and the year that it is about."""
        if self.cues.continues.match(self.text, span.start) and self.last is not None:
            self.carried = replace(self.last, how=How.INHERITED)
        self.context = self.context.elsewhere(keep_month=True).after(self.carried)
        return Force(self.carried, self.carried is not None)

    def take(
        self, mention: DateMention, figure: Figure, span: Span, force: Force, aside: Dated | None
    ) -> Dated | None:
        """Let a date in front of a figure do what it does; the date of the figure alone, where it is one of those."""
        roles = self.roles
        if roles.is_base(mention, figure):
            return aside
        if roles.is_year_before(mention, span):
            force.govern(year_before(force.current or self.period))
            return aside
        if until := roles.frame_end(mention):
            force.frame = until, Dated(resolve(mention, self.context), True)
            return force.framed(figure.span)
        if roles.is_comparison(mention):
            return self.compared(mention, figure, force.current)
        if roles.is_announcement(mention, figure.span.start):
            self.glance([mention])
        elif mention.named and not mention.first:
            if roles.shields(mention):
                force.govern(None)
        else:
            self.govern(mention, figure, span, force)
        return aside

    def govern(self, mention: DateMention, figure: Figure, span: Span, force: Force) -> None:
        """A date is in force from here on."""
        stated = resolve(mention, self.context)
        if stated is not None and self.roles.runs_on(mention):
            stated = replace(stated, end=None)
        self.context = self.context.after(stated)
        if mention.passing and self.is_brief(mention, force):
            force.suspend(stated)
            return
        force.govern(None if self.roles.is_event(mention, figure) else stated)
        if stated is not None and stated.start != stated.end:
            self.period = stated
        if force.opening is not stated:
            return
        self.day = self.roles.is_plain_day(mention)
        until = min(figure.span.start + NEAR, span.end)
        if (
            not self.roles.opens(mention, span)
            or self.cues.continues.match(self.text, span.start)
            or self.cues.plans.search(self.text, mention.span.end, until)
        ):
            force.opening = None

    def is_brief(self, mention: DateMention, force: Force) -> bool:
        """Whether 全年 holds for its part of the sentence alone: beside a date of its own, in an item, of a target."""
        own = force.current is not None and force.current.how is How.EXPLICIT
        return own or self.opened >= 0 or bool(self.cues.aims.match(self.text, mention.span.end))

    def inherit(self, force: Force, figure: Span) -> Dated:
        """The governing date; a running total does not take a period from another sentence."""
        if self.is_timeless(figure):
            return Dated(None, True)
        if self.since_then(force, figure):
            return Dated(None, False)
        if force.current is not None and force.current.how is How.INHERITED:
            left = self.text[max(0, figure.start - 2 * NEAR) : figure.start]
            if not runs_from_new_year(force.current) and self.cues.gathers.search(
                self.cues.clause.split(left)[-1]
            ):
                return Dated(None, True)
        return Dated(force.current, force.settled)

    def is_timeless(self, figure: Span) -> bool:
        """Whether a figure is what a thing is built to be (全长78公里), not of one spoken of (全长4公里的隧道)."""
        lead = self.cues.timeless.search(self.text, max(0, figure.start - NEAR), figure.start)
        return lead is not None and not self.cues.of_it.match(self.text, figure.end)

    def since_then(self, force: Force, figure: Span) -> bool:
        """Whether a figure is the change since a date, which is not its own: 2020年底是52万亩，五年净增18万亩."""
        current = force.current
        if current is None or current.start is None or current.end is None or current.how is not How.EXPLICIT:
            return False
        if (current.end - current.start).days > YEAR:
            return False
        left = self.text[max(0, figure.start - NEAR) : figure.start]
        return bool(self.cues.since.match(self.cues.clause.split(left)[-1]))

    def compared(self, mention: DateMention, figure: Figure, current: StatedDate | None) -> Dated | None:
        """The date of the figure that a comparison names, or None where the figure is not the one compared with."""
        gap = self.text[mention.span.end : figure.span.start]
        if not self.cues.of_it.fullmatch(gap):
            if current is not None and figure.kind in RELATIVE and not mention.compares:
                return None
            if self.cues.changes.search(gap) or not self.cues.direct.fullmatch(gap):
                return None
        if mention.named:
            same = mention.first is not None
            return Dated(year_before(current) if same else None, True, earlier=same and current is None)
        return Dated(resolve(mention, self.context), True)

    def listed(self, mention: DateMention, figures: Sequence[Figure]) -> list[Dated]:
        """The dates of a list in the order of the quarters that were named: 一至四季度分别为A、B、C、D."""
        if len(mention.series) < 2 or len(figures) < len(mention.series):
            return []
        if not self.cues.distributes.search(self.text, mention.span.end, figures[0].span.start):
            return []
        year = self.context.after(resolve(mention, self.context))
        each = (replace(mention, first=first, last=last, series=()) for first, last in mention.series)
        return [Dated(resolve(one, year), True) for one in each]

    def rest(
        self,
        span: Span,
        mention: DateMention,
        pending: Sequence[DateMention],
        figures: Sequence[Figure],
        listed: Sequence[Dated],
    ) -> Stretch:
        """The sentence behind a dealt list."""
        self.glance([mention])
        self.carried = lasting(listed[-1].stated)
        end = figures[len(listed) - 1].span.end
        later = [m for m in pending if m.span.start >= end]
        return Span(end, span.end), later, figures[len(listed) :]

    def behind(self, figure: Span, pending: Sequence[DateMention]) -> Dated | None:
        """A date right behind a figure in brackets (7341家（截至2024年底）), or behind a number that opens a block."""
        if not pending:
            return None
        mention = pending[0].span
        heads = figure.start == self.opened and mention.start - figure.end <= 1
        bracketed = OPENS_BRACKET.fullmatch(self.text[figure.end : mention.start]) and CLOSES_BRACKET.match(
            self.text[mention.end : mention.end + 4]
        )
        stated = resolve(pending[0], self.context) if heads or bracketed else None
        return Dated(stated, True) if stated else None

    def close(
        self, span: Span, pending: Sequence[DateMention], opening: StatedDate | None, *, figures: bool
    ) -> None:
        """What the sentence hands on to the next one."""
        plans = self.cues.plans.search(self.text, span.start, span.end)
        first = None if figures else self.first_governing(span, pending)
        self.glance([m for m in pending if not m.compares])
        if not figures:
            self.carried = None if plans else lasting(first)
        elif opening is not None:
            plain = self.day and opening.end
            self.carried = replace(opening, how=How.INHERITED) if plain else lasting(opening)
        elif plans:
            self.carried = None

    def first_governing(self, span: Span, pending: Sequence[DateMention]) -> StatedDate | None:
        """The date that opens a sentence without figures."""
        for mention in pending:
            aside = mention.compares or mention.named or self.roles.is_announcement(mention, span.end)
            if not aside:
                return resolve(mention, self.context) if mention.span.start - span.start < NEAR else None
        return None
