"""Claims joined into facts: in which parts of the article, and for what times, each fact is stated."""

from collections.abc import Iterable

from provenance.links.aspect import Aspect
from provenance.links.vetoes import dates_differ

__all__ = ["Facts"]


class Facts:
    """Claims joined into facts, and the parts of the article in which each fact is stated."""

    def __init__(self, views: Iterable[Aspect]) -> None:
        self.parent = {one: one for one in views}
        self.zones = {one: {one.zone} for one in self.parent}
        self.dated = {one: [one] if one.claim.stated else [] for one in self.parent}

    def root(self, one: Aspect) -> Aspect:
        """The claim that stands for a fact."""
        while self.parent[one] is not one:
            self.parent[one] = self.parent[self.parent[one]]
            one = self.parent[one]
        return one

    def join(self, one: Aspect, other: Aspect) -> None:
        """Make two facts one."""
        a, b = self.root(one), self.root(other)
        if a is not b:
            self.parent[b] = a
            self.zones[a] |= self.zones[b]
            self.dated[a] += self.dated[b]

    def one_time(self, one: Aspect, other: Aspect) -> bool:
        """Whether no claim of the one's fact is stated for another time than one of the other's."""
        a, b = self.root(one), self.root(other)
        return a is b or not any(dates_differ(x, y) for x in self.dated[a] for y in self.dated[b])

    def may_meet(self, one: Aspect, other: Aspect, *, apart: bool) -> bool:
        """Whether one claim may be what the other was meant to be.

        They are if a third, vaguer one (超12万) already made them one fact; or if their facts share no part of the
        article, or stand in one part only.
        """
        a, b = self.root(one), self.root(other)
        if a is b:
            return apart
        alone = self.zones[a] == self.zones[b] and len(self.zones[a]) == 1
        return alone or not self.zones[a] & self.zones[b]
