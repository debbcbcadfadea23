"""An article's text, cut where its figures and dates begin and end."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from provenance.document import read_through
from provenance.languages import language
from provenance.store.tables import Claim, Revision

__all__ = ["Part", "Run", "parts_of", "runs_of"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with the claims that stand on it; ``first`` where one of them begins.

    ``date`` is the offset at which a date begins here that governs some figure, None elsewhere.
    """

    text: str
    claims: tuple[Claim, ...] = ()
    first: bool = False
    date: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of one section: ``headline``, ``body``, ``quote``, ``scorecard``, ``table`` or ``note``."""

    section: str
    runs: tuple[Run, ...]


def parts_of(revision: Revision, claims: Sequence[Claim]) -> list[Part]:
    """The whole text, letter for letter, in sections and runs."""
    sections = _sections(revision)
    starts = [start for start, _ in sections]
    runs = _by_section(runs_of(revision.text, claims, starts), starts)
    return [Part(name, tuple(runs[start])) for start, name in sections]


def _sections(revision: Revision) -> list[tuple[int, str]]:
    """Where each section begins; the first at the text's beginning."""
    reading = read_through(revision.text, language(revision.language).cues)
    blocks = groupby(reading.blocks, key=lambda block: block.section)
    found = [(reading.origin(next(group).span).start, section.value) for section, group in blocks]
    return [(0, found[0][1]), *found[1:]] if found else [(0, "body")]


def _by_section(runs: Iterable[tuple[int, Run]], starts: Sequence[int]) -> dict[int, list[Run]]:
    found: dict[int, list[Run]] = defaultdict(list)
    ahead = iter(starts[1:])
    here, following = starts[0], next(ahead, None)
    for start, run in runs:
        while following is not None and start >= following:
            here, following = following, next(ahead, None)
        found[here].append(run)
    return found


def runs_of(text: str, claims: Sequence[Claim], cuts: Iterable[int] = ()) -> Iterator[tuple[int, Run]]:
    """The text's runs, each with its offset; claims may stand within one another."""
    opening, closing = defaultdict(list), defaultdict(list)
    for claim in claims:
        opening[claim.start].append(claim)
        closing[claim.end].append(claim)
    dates = {one.stated_from: one.stated_until for one in claims if one.stated_from is not None}
    edges = {0, len(text), *cuts, *opening, *closing, *dates, *(end for end in dates.values() if end)}
    here: dict[int, Claim] = {}
    for start, end in pairwise(sorted(edge for edge in edges if edge <= len(text))):
        for claim in closing.get(start, ()):
            here.pop(claim.id, None)
        here.update((claim.id, claim) for claim in opening.get(start, ()))
        date = start if start in dates else None
        yield start, Run(text[start:end], tuple(here.values()), start in opening, date)
