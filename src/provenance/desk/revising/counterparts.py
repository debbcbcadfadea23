"""Counterparts: which figure of an edited sentence stands for which of the sentence as it was."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

from provenance.report import ClaimReport

__all__ = ["counterparts"]

Trait = Callable[[ClaimReport], Hashable]

# From the surest to what is left over; each pairs figures only where one on either side has the trait.
TRAITS: tuple[Trait, ...] = (
    lambda claim: (claim.text, claim.unit, claim.measure),
    lambda claim: (claim.measure, claim.kind, claim.unit) if claim.measure else claim.id,
    lambda claim: (claim.text, claim.unit),
    lambda claim: (claim.kind, claim.unit),
    lambda claim: claim.kind,
)


def counterparts(old: Sequence[ClaimReport], new: Sequence[ClaimReport]) -> dict[str, ClaimReport]:
    """The new figure for each old one's id, where there is exactly one that it can be."""
    found: dict[str, ClaimReport] = {}
    left, right = list(old), list(new)
    for trait in TRAITS:
        olds, news = _by(trait, left), _by(trait, right)
        for key, [*had] in olds.items():
            if len(had) == len(news.get(key, ())) == 1:
                found[had[0].id] = news[key][0]
        left = [claim for claim in left if claim.id not in found]
        taken = {claim.id for claim in found.values()}
        right = [claim for claim in right if claim.id not in taken]
    return found


def _by(trait: Trait, claims: Sequence[ClaimReport]) -> dict[Hashable, list[ClaimReport]]:
    found: dict[Hashable, list[ClaimReport]] = defaultdict(list)
    for claim in claims:
        found[trait(claim)].append(claim)
    return found
