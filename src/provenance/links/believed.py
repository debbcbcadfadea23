"""Repeats that rest on the number alone, and are not believed where the name itself speaks against them.

A headline's 增长9.6% that a text gives of something else is no repeat of that, where the text says of the headline's
own subject 5.6 %: it is the headline's figure that is wrong.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from provenance.links.aspect import Aspect
from provenance.links.features import STRANGERS, kinship, likeness
from provenance.links.link import Link

__all__ = ["believed"]

# Names so alike are of one thing.
NAMESAKE = 0.7

Zones = dict[Aspect, set[tuple[str, str]]]


def believed(repeats: Sequence[Link], rivals: Iterable[Link], views: Sequence[Aspect]) -> list[Link]:
    """The repeats without those by number alone of a claim whose very name has another number in the same part."""
    by_claim = {id(one.claim): one for one in views}
    told: Zones = defaultdict(set)
    unnamed: dict[int, tuple[Aspect, Aspect]] = {}
    for known in repeats:
        a, b = by_claim[id(known.a)], by_claim[id(known.b)]
        if likeness(a, b) < STRANGERS:
            unnamed[id(known)] = a, b
        else:
            told[a].add(b.zone)
            told[b].add(a.zone)
    if not unnamed:
        return list(repeats)
    denied = denials([(by_claim[id(one.a)], by_claim[id(one.b)]) for one in rivals], told)
    doubted = {key for key, (a, b) in unnamed.items() if b.zone in denied[a] or a.zone in denied[b]}
    return [known for known in repeats if id(known) not in doubted]


def denials(rivals: Iterable[tuple[Aspect, Aspect]], told: Zones) -> Zones:
    """For each claim the other parts of the article that give its name another number, and to no other claim of it."""
    denied: Zones = defaultdict(set)
    for a, b in rivals:
        free = b.zone not in told[a] and a.zone not in told[b]
        if a.zone != b.zone and free and kinship(a, b) >= NAMESAKE:
            denied[a].add(b.zone)
            denied[b].add(a.zone)
    return denied
