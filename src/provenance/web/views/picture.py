"""A picture of an article's figures: how many of each section have which status."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from provenance.desk import Status
from provenance.store.tables import Claim

__all__ = ["Bar", "Picture", "Slice", "picture"]

WIDTH = 520


@dataclass(frozen=True, slots=True)
class Slice:
    """The figures of one status in a bar: where it begins and how wide it is, in the picture's units."""

    status: str
    count: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A section's figures."""

    section: str
    total: int
    slices: Sequence[Slice]


@dataclass(frozen=True, slots=True)
class Picture:
    """Bars in the order of the text, all to one scale."""

    bars: Sequence[Bar]
    width: int = WIDTH


def picture(claims: Iterable[Claim]) -> Picture:
    """The picture of the claims of one revision."""
    sections: dict[str, Counter[str]] = {}
    for claim in claims:
        sections.setdefault(claim.section, Counter())[claim.status] += 1
    most = max((counts.total() for counts in sections.values()), default=1)
    return Picture([_bar(name, counts, WIDTH / most) for name, counts in sections.items()])


def _bar(section: str, counts: Counter[str], unit: float) -> Bar:
    slices, x = [], 0.0
    for status in Status:
        if counts[status]:
            width = round(counts[status] * unit, 2)
            slices.append(Slice(status.value, counts[status], round(x, 2), width))
            x += width
    return Bar(section, counts.total(), slices)
