"""Variants: the values that are given for one thing at one time, each in its wordings."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from provenance.facts.mention import Mention, order
from provenance.facts.views import views
from provenance.languages import Language
from provenance.links.aspect import Aspect

__all__ = ["Variant", "rank", "variants"]


@dataclass(frozen=True, slots=True)
class Variant:
    """Mentions that give one value in one wording, in the order of print; ``view`` is the first one's."""

    mentions: Sequence[Mention]
    view: Aspect
    articles: int

    @property
    def first(self) -> Mention:
        """The earliest mention."""
        return self.mentions[0]

    @property
    def vague(self) -> bool:
        """Whether it only bounds the value: 超7000家."""
        return self.first.qualifier != "exact" or self.first.vague


def variants(times: Sequence[Sequence[Mention]], language: Language) -> list[list[Variant]]:
    """The variants of mentions, time by time; all of them can be judged against one another."""
    grouped = [list(_by_value(said).values()) for said in times]
    seen = iter(views([group[0] for groups in grouped for group in groups], language))
    return [
        [Variant(group, next(seen), len({one.article for one in group})) for group in groups]
        for groups in grouped
    ]


def _by_value(said: Sequence[Mention]) -> dict[tuple[object, ...], list[Mention]]:
    """The mentions of one time that give one value in one wording, in the order of print."""
    groups: dict[tuple[object, ...], list[Mention]] = defaultdict(list)
    for one in sorted(said, key=order):
        value = one.value, one.high, one.step, one.qualifier, one.kind, one.unit
        groups[*value, one.topic, one.label, one.how].append(one)
    return groups


def rank(one: Variant) -> tuple[object, ...]:
    """What stands before what: the exact before the vague, what most articles print, then what was printed first."""
    return one.vague, -one.articles, order(one.first)
