"""What a date in front of a figure does: it governs, is compared with, looks back, or announces."""

from dataclasses import dataclass, replace

from provenance.dates.carry import looks_back, year_before
from provenance.dates.cues import DateCues
from provenance.dates.exempt import NEAR
from provenance.dates.force import Dated, Force
from provenance.dates.own import Own, years_before
from provenance.dates.resolve import resolve
from provenance.dates.roles import Roles
from provenance.dates.state import State
from provenance.dates.stated import DateMention, How, Recall
from provenance.document.span import Span
from provenance.figures import Figure

__all__ = ["Taker"]


@dataclass(slots=True)
class Taker:
    """Lets each date of ``text``, the reading, do what it does in its sentence."""

    text: str
    cues: DateCues
    state: State
    roles: Roles
    own: Own

    def take(
        self, mention: DateMention, figure: Figure, span: Span, force: Force, aside: Dated | None
    ) -> Dated | None:
        """Let a date in front of a figure do what it does; the date of the figure alone, where it is one of those."""
        roles, context = self.roles, self.state.context
        if roles.is_base(mention, figure):
            force.resume()
            return aside
        if roles.is_of_aim(mention) or roles.is_of_kind(mention, force):
            return aside
        if roles.is_year_before(mention, span):
            self.look_back(mention, force)
            return aside
        if until := roles.frame_end(mention):
            force.frame = until, Dated(resolve(mention, context), True)
            return force.framed(figure.span)
        if roles.is_comparison(mention):
            return self.own.compared(mention, figure, force.current, self.state)
        if roles.is_announcement(mention, figure.span.start):
            self.state.glance([mention])
        elif mention.named and (not mention.first or mention.recall is Recall.SEASON):
            self.name(mention, span, force)
        else:
            self.govern(mention, figure, span, force)
        return aside

    def look_back(self, mention: DateMention, force: Force) -> None:
        """What follows is of the year before (上年，), or of the same period in it (上年同期，)."""
        if mention.named and mention.first is not None:
            current = force.current or self.state.period
            years = years_before(mention.first, current, self.state.context)
            force.govern(year_before(current, years or 1))
        else:
            force.govern(resolve(mention, self.state.context))

    def name(self, mention: DateMention, span: Span, force: Force) -> None:
        """A time that has only a name: one spoken of before is in force again, another shields from what is."""
        if mention.first is not None:
            self.state.context = self.state.context.in_year(mention.first.year.number)
        known = self.roles.names_again(mention, span, force)
        again = self.state.spoken.again(mention) if known else None
        if again is not None or self.roles.shields(mention, span, force):
            force.govern(again)

    def govern(self, mention: DateMention, figure: Figure, span: Span, force: Force) -> None:
        """A date is in force from here on."""
        state, roles = self.state, self.roles
        stated = resolve(mention, state.context)
        if stated is not None and roles.runs_on(mention):
            stated = replace(stated, end=None)
        if not looks_back(stated, force.opening):
            state.context = state.context.after(stated)
        state.spoken.add(mention, stated)
        if (mention.passing and self.is_brief(mention, force)) or self.is_inner(mention):
            force.suspend(stated)
            return
        force.govern(None if roles.is_event(mention, figure) else stated)
        if stated is not None and stated.start != stated.end:
            state.period = stated
        if force.opening is not stated:
            return
        state.day, state.hour = roles.is_plain_day(mention), roles.is_hour(mention)
        if not self.is_lasting(mention, figure, span):
            force.opening = None
        state.theme = state.theme or force.opening

    def is_lasting(self, mention: DateMention, figure: Figure, span: Span) -> bool:
        """Whether a date that governs may hold on in the next sentence: it opens a clause, and no plan follows."""
        until = min(figure.span.start + NEAR, span.end)
        return (
            self.roles.opens(mention, span)
            and not self.cues.continues.match(self.text, span.start)
            and not self.cues.plans.search(self.text, mention.span.end, until)
        )

    def is_brief(self, mention: DateMention, force: Force) -> bool:
        """Whether 全年 holds for its part of the sentence alone: beside a date of its own, in an item, of a target."""
        own = force.current is not None and force.current.how is How.EXPLICIT
        return own or self.state.opened >= 0 or bool(self.cues.aims.match(self.text, mention.span.end))

    def is_inner(self, mention: DateMention) -> bool:
        """Whether a date opens a later part of a list's item, which alone it dates: 门店5家；截至9月末会员96万人；…"""
        before = self.text[max(0, mention.span.start - 1) : mention.span.start]
        return 0 <= self.state.opened < mention.span.start and bool(self.cues.stops.fullmatch(before))
