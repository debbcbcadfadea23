"""The levels of an article by name: what a share is said to be of."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from provenance.claims import Claim
from provenance.languages import Language
from provenance.links.statements.levels import LEVELS, plain

__all__ = ["Wholes"]

# 占成交总额的: all there is, of which the text may have told the kind (技术合同成交额).
WHOLE = "总"
# How many claims of one name may be meant, before the part and behind it.
MOST = 12
# No name of a whole is longer.
LONGEST = 16


@dataclass(slots=True)
class Wholes:
    """The levels of an article by what they are called, at what time and place; made when first asked for."""

    claims: Sequence[Claim]
    language: Language
    named: dict[tuple[object, ...], list[Claim]] | None = None

    def find(
        self, name: str, part: Claim, share: Claim, year: str = ""
    ) -> tuple[Claim | None, tuple[Claim, ...]]:
        """The claim nearest before the part that is called what the share names, at the same time and place.

        Or, where there is none, in the ``year`` that the share names (占2024年净利润的).

        With it the others that are called so, whenever. What equals the part restates it.
        """
        core = self.core(name)
        if len(core) < 2 or not plain(part):
            return None, ()
        if self.named is None:
            self.named = self.by_name()
        keys = (core, WHOLE + core) if WHOLE in name else (core,)
        called = [
            one
            for key in keys
            for one in around(self.named.get((key, *identity(part)), []), part)
            if one.figure.value != part.figure.value
        ]
        times = {part.stated_bounds, share.stated_bounds}
        before = [one for one in called if one.figure.span < part.figure.span and one.stated_bounds in times]
        if not before and year:
            before = [one for one in called if is_of_year(one, year)]
        nearest = max(before, key=lambda c: c.figure.span, default=None)
        return nearest, tuple(one for one in called if one is not nearest)

    def by_name(self) -> dict[tuple[object, ...], list[Claim]]:
        """Each level under its name, under the ends of that, and for 总 under two."""
        named: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            if claim.own and claim.figure.kind in LEVELS and plain(claim):
                core = self.core(claim.topic)
                size = len(core)
                ends = range(max(1, size - LONGEST), max(min(5, size - 2), size - 3))
                for name in (core, WHOLE + core[-2:], *(core[cut:] for cut in ends)):
                    named[(name, *identity(claim))].append(claim)
        return named

    def core(self, name: str) -> str:
        """A name without the words that tell nothing apart."""
        return self.language.aspects.generic.sub("", name).rstrip("额量数值")


def around(called: Sequence[Claim], part: Claim) -> Sequence[Claim]:
    """Of the claims of one name, in order, those that stand nearest to a part."""
    place = bisect_left(called, part.figure.span, key=lambda c: c.figure.span)
    return called[max(0, place - MOST) : place + MOST]


def is_of_year(claim: Claim, year: str) -> bool:
    """Whether a level is stated for a whole year."""
    bounds = claim.stated_bounds
    return bounds is not None and [str(day) for day in bounds] == [f"{year}-01-01", f"{year}-12-31"]


def identity(claim: Claim) -> tuple[object, ...]:
    """What two levels share that can be part and whole."""
    return claim.figure.kind, claim.figure.unit, claim.dispatch
