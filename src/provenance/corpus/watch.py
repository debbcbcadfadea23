"""Watching: which published claims a new article or source contradicts, or makes stale."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from provenance.claims import assemble
from provenance.corpus.archive import Archive
from provenance.corpus.buckets import bucket_of, read_bucket, subject_of
from provenance.document import Document, read_through
from provenance.facts import Gathered, Mention, Place, Series, gather, mentions, order
from provenance.languages import detect, language

__all__ = ["Outdated", "watch"]

NEW = "\x00new"


@dataclass(frozen=True, slots=True)
class Outdated:
    """A published claim, and what the new text says against it.

    ``why`` is ``contradicted`` where the two cannot both be true, ``stale`` where the new text gives the figure for a
    later date, and the published one was the latest before that.
    """

    why: str
    published: Mention
    new: Mention


def watch(archive: Archive, document: Document) -> list[Outdated]:
    """What a new text makes of the archive's claims, in the order of print.

    Only the subjects that the new text speaks of are read. Raises InputError where the archive is not linked,
    UnknownLanguage where no rules read the text.
    """
    made = archive.links_manifest()
    rules = language(document.language) if document.language else detect(document.text)
    claims = assemble(document, read_through(document.text, rules.cues), rules)
    said: dict[str, list[Mention]] = defaultdict(list)
    for one in mentions(NEW, document, claims, rules):
        said[subject_of(one.block)].append(one)
    found: dict[tuple[str, str], Outdated] = {}
    for subject, new in sorted(said.items()):
        bucket = bucket_of(f"{subject}|", made["buckets"])
        old = read_bucket(archive, made["groups"], bucket, {subject}).get(subject, [])
        for late in outdated(gather([*old, *new], rules)):
            found.setdefault((late.why, late.published.reference), late)
    return sorted(found.values(), key=lambda late: (late.why, order(late.published)))


def outdated(gathered: Gathered) -> Iterator[Outdated]:
    """What the new mentions among the gathered ones make of the others."""
    places: dict[str, list[Place]] = defaultdict(list)
    for fact in gathered.facts:
        places[fact.id].extend(fact.places)
    for told in places.values():
        yield from _contradicted(told)
    for series in gathered.series:
        yield from _stale(series, places)


def _contradicted(places: Iterable[Place]) -> Iterator[Outdated]:
    """The published claims of a fact that stand against what the new text says."""
    listed = list(places)
    for relation, opposite in (("repeats", "conflicts"), ("conflicts", "repeats")):
        new = next((p.mention for p in listed if p.mention.article == NEW and p.relation == relation), None)
        if new is not None:
            yield from (
                Outdated("contradicted", p.mention, new)
                for p in listed
                if p.mention.article != NEW and p.relation == opposite
            )


def _stale(series: Series, places: dict[str, list[Place]]) -> Iterator[Outdated]:
    """The published claims that were the latest of a series before the new text."""
    for before, point in zip(series.points, series.points[1:], strict=False):
        new = next(
            (p.mention for p in places[point.fact] if p.mention.article == NEW and p.relation == "repeats"),
            None,
        )
        if new is not None:
            yield from (
                Outdated("stale", p.mention, new)
                for p in places[before.fact]
                if p.mention.article != NEW and p.relation == "repeats"
            )
