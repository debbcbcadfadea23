"""Claims joined into facts: in which parts of the article, and for what times, each fact is stated."""

from dataclasses import dataclass, field

from provenance.links.aspect import Aspect
from provenance.links.vetoes import dates_differ

__all__ = ["Facts"]


@dataclass(slots=True)
class Fact:
    """Where a fact is stated, and for what times: of claims stated for one time one stands for all."""

    zones: set[tuple[str, str]]
    dated: dict[object, Aspect] = field(default_factory=dict)


class Facts:
    """Claims joined into facts."""

    def __init__(self) -> None:
        self.parent: dict[Aspect, Aspect] = {}
        self.known: dict[Aspect, Fact] = {}
        self.joined: set[Aspect] = set()

    def root(self, one: Aspect) -> Aspect:
        """The claim that stands for a fact."""
        while (above := self.parent.get(one)) is not None:
            if (higher := self.parent.get(above)) is not None:
                self.parent[one] = higher
            one = above
        return one

    def fact(self, one: Aspect) -> Fact:
        """The fact that a claim stands for."""
        found = self.known.get(one)
        if found is None:
            stated = one.claim.stated
            dated: dict[object, Aspect] = {}
            if stated is not None:
                dated[stated.start, stated.end, stated.how] = one
            found = self.known[one] = Fact({one.zone}, dated)
        return found

    def join(self, one: Aspect, other: Aspect) -> None:
        """Make two facts one."""
        self.joined.update((one, other))
        a, b = self.root(one), self.root(other)
        if a is not b:
            fact, more = self.fact(a), self.fact(b)
            fact.zones |= more.zones
            fact.dated = more.dated | fact.dated
            self.parent[b] = a

    def one_time(self, one: Aspect, other: Aspect) -> bool:
        """Whether no claim of the one's fact is stated for another time than one of the other's."""
        a, b = self.root(one), self.root(other)
        if a is b:
            return True
        dated, others = self.fact(a).dated.values(), self.fact(b).dated.values()
        return not any(dates_differ(x, y) for x in dated for y in others)

    def is_lone(self, one: Aspect, other: Aspect) -> bool:
        """Whether one of two claims has been joined with no other yet."""
        return one not in self.joined or other not in self.joined

    def may_meet(self, one: Aspect, other: Aspect, *, apart: bool) -> bool:
        """Whether one claim may be what the other was meant to be.

        They are if a third, vaguer one (超12万) already made them one fact; or if their facts share no part of the
        article, or stand in one part only.
        """
        a, b = self.root(one), self.root(other)
        if a is b:
            return apart
        here, there = self.fact(a).zones, self.fact(b).zones
        return not here & there or (here == there and len(here) == 1)
