"""The levels of an article by name: what a share is said to be of."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from provenance.claims import Claim
from provenance.languages import Language
from provenance.links.statements.levels import LEVELS, plain

__all__ = ["Wholes"]

# 占成交总额的: all there is, of which the text may have told the kind (技术合同成交额).
WHOLE = "总"


@dataclass(slots=True)
class Wholes:
    """The levels of an article by what they are called, at what time and place; made when first asked for."""

    claims: Sequence[Claim]
    language: Language
    named: dict[tuple[object, ...], list[Claim]] | None = None

    def find(self, name: str, part: Claim, share: Claim) -> Claim | None:
        """The claim nearest before the part that is called what the share names, at the same time and place."""
        core = self.core(name)
        if len(core) < 2 or not plain(part):
            return None
        if self.named is None:
            self.named = self.by_name()
        found = []
        keys = (core, WHOLE + core) if WHOLE in name else (core,)
        for bounds, key in product({part.stated_bounds, share.stated_bounds}, keys):
            called = self.named.get((key, bounds, *identity(part)), [])
            if before := bisect_left(called, part.figure.span, key=lambda c: c.figure.span):
                found.append(called[before - 1])
        return max(found, key=lambda c: c.figure.span, default=None)

    def by_name(self) -> dict[tuple[object, ...], list[Claim]]:
        """Each level under its name, under that without up to four characters at its head, and for 总 under two."""
        named: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            if claim.own and claim.figure.kind in LEVELS and plain(claim):
                core = self.core(claim.topic)
                for name in (
                    core,
                    WHOLE + core[-2:],
                    *(core[cut:] for cut in range(1, min(5, len(core) - 2))),
                ):
                    named[(name, claim.stated_bounds, *identity(claim))].append(claim)
        return named

    def core(self, name: str) -> str:
        """A name without the words that tell nothing apart."""
        return self.language.aspects.generic.sub("", name).rstrip("额量数值")


def identity(claim: Claim) -> tuple[object, ...]:
    """What two levels share that can be part and whole."""
    return claim.figure.kind, claim.figure.unit, claim.dispatch
