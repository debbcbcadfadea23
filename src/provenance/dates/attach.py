"""Which date governs which figure.

A date at the head of a sentence or item holds for the figures behind it until another replaces it. What a figure is
compared with (由上年的A, 较2024年的B) governs that one figure. The day on which somebody announced something governs
none. A period or day that opened a sentence with figures holds on in the next ones; a plan or a new paragraph does
not, an hour only as far as the next sentence tells how things stood then. What is still undated takes the date of its
table's or scorecard's head, or that of the note under it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from provenance.dates.carry import lasting, looks_back, year_before
from provenance.dates.cues import DateCues
from provenance.dates.exempt import NEAR, Exempt
from provenance.dates.force import Dated, Force
from provenance.dates.own import RELATIVE, Own
from provenance.dates.resolve import Context, resolve
from provenance.dates.roles import Roles
from provenance.dates.spoken import Spoken
from provenance.dates.stated import DateMention, How, StatedDate
from provenance.document.span import Span
from provenance.figures import Figure

__all__ = ["DateReader"]

Stretch = tuple[Span, Sequence[DateMention], Sequence[Figure]]


@dataclass(slots=True)
class DateReader:
    """Reads the dates of an article from top to bottom. Offsets count in ``text``, the reading.

    ``carried`` is what the next sentence inherits, ``handed`` what a breakdown that opens the next paragraph does,
    ``ruling`` the date of the whole list that is being read, ``theme`` the first date of the paragraph; ``opened`` is
    where a list's item begins, ``last`` what was in force at the end of the sentence before, ``period`` the last that
    was no instant; ``day`` and ``hour`` tell of what kind the date is that may be carried on.
    """

    text: str
    cues: DateCues
    context: Context
    carried: StatedDate | None = None
    opened: int = -1
    last: StatedDate | None = None
    period: StatedDate | None = None
    theme: StatedDate | None = None
    handed: StatedDate | None = None
    ruling: StatedDate | None = None
    day: bool = False
    hour: bool = False
    roles: Roles = field(init=False)
    own: Own = field(init=False)
    exempt: Exempt = field(init=False)
    spoken: Spoken = field(init=False)

    def __post_init__(self) -> None:
        self.roles, self.own = Roles(self.text, self.cues), Own(self.text, self.cues)
        self.exempt, self.spoken = Exempt(self.text, self.cues), Spoken(self.text)

    def paragraph(self, start: int = -1, *, listed: bool = False) -> None:
        """A new block begins, that of a scorecard at ``start``: nothing carries over into it.

        But what opened a list (办好下列实事：) holds for its items (``listed``), and the date of the paragraph before
        for a breakdown (分产业看).
        """
        self.handed, self.theme = (self.theme, None) if start < 0 else (None, None)
        self.opened, self.last, self.carried = start, None, self.carried if listed else None
        self.context = self.context.elsewhere()

    def glance(self, mentions: Sequence[DateMention]) -> StatedDate | None:
        """Resolve mentions that govern nothing by themselves (a dateline, a title, a note); the last that resolves."""
        last = None
        for mention in mentions:
            if stated := resolve(mention, self.context):
                self.context = self.context.after(stated)
                self.spoken.add(mention, stated)
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
        supposed = self.exempt.supposed(span) if figures else None
        found: list[Dated] = []
        pending = list(mentions)
        for number, figure in enumerate(figures):
            if number and self.cues.stops.search(self.text, figures[number - 1].span.end, figure.span.start):
                force.resume()
            if force.outer and figure.kind in RELATIVE and self.exempt.is_growth(figure.span, span):
                force.resume()
            aside = force.framed(figure.span)
            while pending and pending[0].span.start < figure.span.start:
                mention = pending.pop(0)
                if listed := self.own.listed(mention, figures[number:], self.context):
                    return [*found, *listed], self.rest(span, mention, pending, figures[number:], listed)
                aside = self.take(mention, figure, span, force, aside)
                if number:
                    force.let_pass(mention.span)
            if supposed is not None and supposed.holds(figure.span, force):
                found.append(Dated(None, True))
            else:
                found.append(
                    self.behind(figure.span, pending, force) or aside or self.inherit(force, figure.span)
                )
        self.finish(span, pending, force, figures)
        return found, None

    def begin(self, span: Span) -> Force:
        """What is in force where a sentence begins: what carries over, and the year that it is about."""
        if self.cues.continues.match(self.text, span.start) and self.last is not None:
            self.carried, self.hour = replace(self.last, how=How.INHERITED), False
        elif self.hour and not self.cues.stands.search(self.text, span.start, span.start + 2 * NEAR):
            self.carried = None
        if self.carried is not None and self.cues.proposes.search(self.text, span.start, span.end):
            self.carried = None
        spoken_of = self.carried if self.carried and self.carried.start != self.carried.end else None
        self.context = self.context.elsewhere(keep_month=True).after(self.ruling).after(spoken_of)
        if self.handed is not None and self.cues.divides.match(self.text, span.start):
            self.carried = lasting(self.handed)
        self.handed = None
        return Force(self.carried, self.carried is not None)

    def take(
        self, mention: DateMention, figure: Figure, span: Span, force: Force, aside: Dated | None
    ) -> Dated | None:
        """Let a date in front of a figure do what it does; the date of the figure alone, where it is one of those."""
        roles = self.roles
        if roles.is_base(mention, figure) or roles.is_of_aim(mention) or roles.is_of_kind(mention, force):
            return aside
        if roles.is_year_before(mention, span):
            self.look_back(mention, force)
            return aside
        if until := roles.frame_end(mention):
            force.frame = until, Dated(resolve(mention, self.context), True)
            return force.framed(figure.span)
        if roles.is_comparison(mention):
            return self.own.compared(mention, figure, force.current, self.context)
        if roles.is_announcement(mention, figure.span.start):
            self.glance([mention])
        elif mention.named and not mention.first:
            self.name(mention, span, force)
        else:
            self.govern(mention, figure, span, force)
        return aside

    def look_back(self, mention: DateMention, force: Force) -> None:
        """What follows is of the year before (上年，), or of the same period in it (上年同期，)."""
        force.govern(
            year_before(force.current or self.period) if mention.named else resolve(mention, self.context)
        )

    def name(self, mention: DateMention, span: Span, force: Force) -> None:
        """A time that has only a name: one spoken of before is in force again, another shields from what is."""
        again = self.spoken.again(mention) if self.roles.names_again(mention, span, force) else None
        if again is not None or self.roles.shields(mention, span, force):
            force.govern(again)

    def govern(self, mention: DateMention, figure: Figure, span: Span, force: Force) -> None:
        """A date is in force from here on."""
        stated = resolve(mention, self.context)
        if stated is not None and self.roles.runs_on(mention):
            stated = replace(stated, end=None)
        self.context = self.context.after(stated)
        self.spoken.add(mention, stated)
        if (mention.passing and self.is_brief(mention, force)) or self.is_inner(mention):
            force.suspend(stated)
            return
        force.govern(None if self.roles.is_event(mention, figure) else stated)
        if stated is not None and stated.start != stated.end:
            self.period = stated
        if force.opening is not stated:
            return
        self.day, self.hour = self.roles.is_plain_day(mention), self.roles.is_hour(mention)
        until = min(figure.span.start + NEAR, span.end)
        if (
            not self.roles.opens(mention, span)
            or self.cues.continues.match(self.text, span.start)
            or self.cues.plans.search(self.text, mention.span.end, until)
        ):
            force.opening = None
        self.theme = self.theme or force.opening

    def is_brief(self, mention: DateMention, force: Force) -> bool:
        """Whether 全年 holds for its part of the sentence alone: beside a date of its own, in an item, of a target."""
        own = force.current is not None and force.current.how is How.EXPLICIT
        return own or self.opened >= 0 or bool(self.cues.aims.match(self.text, mention.span.end))

    def is_inner(self, mention: DateMention) -> bool:
        """Whether a date opens a later part of a list's item, which alone it dates: 门店5家；截至9月末会员96万人；…"""
        before = self.text[max(0, mention.span.start - 1) : mention.span.start]
        return 0 <= self.opened < mention.span.start and bool(self.cues.stops.fullmatch(before))

    def inherit(self, force: Force, figure: Span) -> Dated:
        """The governing date, where the figure is not exempt from it."""
        exempt = self.exempt
        if exempt.is_timeless(figure) or exempt.is_running_total(force, figure):
            return Dated(None, True)
        if exempt.is_change_since(force, figure):
            return Dated(None, False)
        return Dated(force.current, force.settled)

    def behind(self, figure: Span, pending: list[DateMention], force: Force) -> Dated | None:
        """A date right behind a figure in brackets (7341家（截至2024年底）), or behind a number that opens a block."""
        if not pending:
            return None
        mention = pending[0]
        heads = figure.start == self.opened and mention.span.start - figure.end <= 1
        bracketed = self.own.is_bracketed(figure, mention.span)
        stated = resolve(mention, self.context) if heads or bracketed else None
        if stated is not None and bracketed:
            self.glance([pending.pop(0)])
            force.suspend(stated)
        return Dated(stated, True) if stated else None

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

    def finish(
        self, span: Span, pending: Sequence[DateMention], force: Force, figures: Sequence[Figure]
    ) -> None:
        """What the sentence hands on to the next one."""
        opening = force.opening
        plans = None if opening else self.cues.plans.search(self.text, span.start, span.end)
        first = None if figures else self.first_governing(span, pending)
        self.glance([m for m in pending if not m.compares])
        self.last = None
        if figures:
            self.last = opening if looks_back(force.current, opening) else force.current
        if not figures:
            self.carried = None if plans else lasting(first)
        elif opening is not None:
            plain = (self.day or self.hour) and opening.end
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
