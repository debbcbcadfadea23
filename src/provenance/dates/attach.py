"""Which date governs which figure.

A date at the head of a sentence or item holds for the figures behind it until another replaces it. What a figure is
compared with (由上年的A, 较2024年的B) governs that one figure. The day on which somebody announced something governs
none. A period or day that opened a sentence with figures holds on in the next ones; a plan or a new paragraph does
not, an hour only as far as the next sentence tells how things stood then. What is still undated takes the date of its
table's or scorecard's head, or that of the note under it.
"""

from collections.abc import Sequence
from dataclasses import InitVar, dataclass, field, replace

from provenance.dates.carry import ended_before, lasting, looks_back
from provenance.dates.cues import DateCues
from provenance.dates.exempt import NEAR, Exempt
from provenance.dates.force import Dated, Force
from provenance.dates.own import RELATIVE, Own
from provenance.dates.resolve import Context, resolve
from provenance.dates.roles import Roles
from provenance.dates.spoken import Spoken
from provenance.dates.state import State
from provenance.dates.stated import DateMention, How, StatedDate
from provenance.dates.taking import Taker
from provenance.document.span import Span
from provenance.figures import Figure

__all__ = ["DateReader"]

Stretch = tuple[Span, Sequence[DateMention], Sequence[Figure]]


@dataclass(slots=True)
class DateReader:
    """Reads the dates of an article from top to bottom. Offsets count in ``text``, the reading."""

    text: str
    cues: DateCues
    start: InitVar[Context]
    state: State = field(init=False)
    exempt: Exempt = field(init=False)
    taker: Taker = field(init=False)

    def __post_init__(self, start: Context) -> None:
        self.state = State(start, Spoken(self.text))
        self.exempt = Exempt(self.text, self.cues)
        roles, own = Roles(self.text, self.cues), Own(self.text, self.cues)
        self.taker = Taker(self.text, self.cues, self.state, roles, own)

    def paragraph(
        self,
        start: int = -1,
        *,
        listed: bool = False,
        ruling: StatedDate | None = None,
        whole: StatedDate | None = None,
    ) -> None:
        """A new block begins, that of a scorecard at ``start``: nothing carries over into it.

        But what opened a list (办好下列实事：) holds for its items (``listed``), and the date of the paragraph before
        for a breakdown (分产业看). ``ruling`` is the date of the whole scorecard,
        ``whole`` that of the whole article where it is a bulletin of one year.
        """
        state = self.state
        state.handed, state.theme = (state.theme, None) if start < 0 else (None, None)
        state.carried = state.carried if listed else (lasting(whole) if start < 0 else None)
        state.opened, state.last, state.ruling = start, None, ruling
        state.context = state.context.elsewhere()

    def pass_over(self, mentions: Sequence[DateMention]) -> None:
        """Read dates that tell the year to what follows, but not in its paragraph: those of a dateline."""
        self.glance(mentions)
        self.state.context = self.state.context.elsewhere()

    def within(self, stated: StatedDate | None) -> None:
        """What follows is spoken of in the year of a date: that of its table."""
        self.state.context = self.state.context.after(stated)

    def glance(self, mentions: Sequence[DateMention]) -> StatedDate | None:
        """Resolve mentions that govern nothing by themselves (a dateline, a title, a note); the last that resolves."""
        return self.state.glance(mentions)

    def sentence(self, span: Span, mentions: Sequence[DateMention], figures: Sequence[Figure]) -> list[Dated]:
        """The stated date of each figure of a sentence, in order."""
        found: list[Dated] = []
        self.state.series = None
        rest: Stretch | None = (span, mentions, figures)
        while rest is not None:
            part, rest = self.stretch(*rest)
            found += part
        return found

    def stretch(
        self, span: Span, mentions: Sequence[DateMention], figures: Sequence[Figure]
    ) -> tuple[list[Dated], Stretch | None]:
        """The dates of the figures up to the end of a dealt list, and what is left of the sentence behind it."""
        force, own = self.begin(span), self.taker.own
        supposed = self.exempt.supposed(span) if figures else None
        found: list[Dated] = []
        pending = list(mentions)
        for number, figure in enumerate(figures):
            if number and self.cues.stops.search(self.text, figures[number - 1].span.end, figure.span.start):
                force.resume()
            grown = force.looked_back and figure.kind in RELATIVE
            if grown and self.exempt.is_growth(figure.span, span):
                force.resume()
            series = self.state.series
            if series is not None and (listed := self.dealt_again(series, span, figures, number)):
                return [*found, *listed], self.rest(span, series, pending, figures[number:], listed)
            aside = force.framed(figure.span)
            while pending and pending[0].span.start < figure.span.start:
                mention = pending.pop(0)
                left = figures[number:]
                if listed := own.listed(mention, left, self.state.context) or own.ends(
                    mention, left, self.state.context
                ):
                    self.state.series = mention
                    return [*found, *listed], self.rest(span, mention, pending, left, listed)
                aside = self.taker.take(mention, figure, span, force, aside)
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

    def dealt_again(
        self, series: DateMention, span: Span, figures: Sequence[Figure], number: int
    ) -> list[Dated]:
        """The dates of another list in the order of those that the sentence named (；净利润分别为C、D)."""
        start = figures[number - 1].span.end if number else span.start
        if not self.cues.distributes.search(self.text, start, figures[number].span.start):
            return []
        return self.taker.own.in_order(series, figures[number:], self.state.context)

    def begin(self, span: Span) -> Force:
        """What is in force where a sentence begins: what carries over, and the year that it is about."""
        state = self.state
        if self.cues.continues.match(self.text, span.start) and state.last is not None:
            state.carried, state.hour = replace(state.last, how=How.INHERITED), False
        elif state.hour and not self.cues.stands.search(self.text, span.start, span.start + 2 * NEAR):
            state.carried = None
        if state.carried is not None and self.leaves(span):
            state.carried = None
        spoken_of = state.carried if state.carried and state.carried.start != state.carried.end else None
        state.context = state.context.elsewhere(keep_month=True).after(state.ruling).after(spoken_of)
        if state.handed is not None and self.cues.divides.match(self.text, span.start):
            state.carried = state.theme = lasting(state.handed)
            state.divided = True
        state.handed = None
        return Force(state.carried, state.carried is not None)

    def leaves(self, span: Span) -> bool:
        """Whether a sentence leaves what was spoken of: it tells a scene, or what is to be decided."""
        scene = self.cues.scenes.match(self.text, span.start)
        return bool(scene or self.cues.proposes.search(self.text, span.start, span.end))

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
        heads = figure.start == self.state.opened and mention.span.start - figure.end <= 1
        bracketed = self.taker.own.is_bracketed(figure, mention.span)
        stated = resolve(mention, self.state.context) if heads or bracketed else None
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
        self.state.carried = lasting(listed[-1].stated)
        end = figures[len(listed) - 1].span.end
        later = [m for m in pending if m.span.start >= end]
        return Span(end, span.end), later, figures[len(listed) :]

    def finish(
        self, span: Span, pending: Sequence[DateMention], force: Force, figures: Sequence[Figure]
    ) -> None:
        """What the sentence hands on to the next one; what only heads an item, all that it was handed."""
        if self.cues.dashed.fullmatch(self.text, span.start, span.end):
            return
        state, opening, before = self.state, force.opening, self.state.carried
        plans = None if opening else self.cues.plans.search(self.text, span.start, span.end)
        first = None if figures else self.first_governing(span, pending)
        if first is None and state.divided:
            first = state.carried
        state.divided = False
        self.glance([m for m in pending if not m.compares])
        state.last = None
        if figures:
            state.last = opening if looks_back(force.current, opening) else force.current
        if not figures:
            state.carried = None if plans else lasting(first)
        elif (
            opening is not None
            and ended_before(opening, before)
            and self.cues.recalls.search(self.text, span.start, span.end)
        ):
            state.carried = before
        elif opening is not None:
            plain = (state.day or state.hour) and opening.end and not state.context.is_ahead(opening)
            state.carried = replace(opening, how=How.INHERITED) if plain else lasting(opening)
        elif plans:
            state.carried = None

    def first_governing(self, span: Span, pending: Sequence[DateMention]) -> StatedDate | None:
        """The date that opens a sentence without figures."""
        for mention in pending:
            aside = mention.compares or mention.named or self.taker.roles.is_announcement(mention, span.end)
            if not aside:
                return (
                    resolve(mention, self.state.context) if mention.span.start - span.start < NEAR else None
                )
        return None
