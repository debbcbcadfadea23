"""Linking an archive: mentions dealt out by subject, then a task a bucket."""

import hashlib
from collections.abc import Callable
from dataclasses import asdict, dataclass

from provenance.corpus.across import write_gathered
from provenance.corpus.archive import Archive, read_json, write_json
from provenance.corpus.buckets import deal, groups_of, how_many, read_bucket
from provenance.corpus.engine import Engine, same_program
from provenance.corpus.fingerprint import fingerprint
from provenance.errors import InputError
from provenance.facts import gather
from provenance.languages import language

__all__ = ["Linked", "Step", "link_archive"]


@dataclass(frozen=True, slots=True)
class Linked:
    """What the archive's articles say together."""

    facts: int
    places: int
    series: int
    contradictions: int


@dataclass(frozen=True, slots=True)
class Step:
    """A task that is complete: what it made, nothing while mentions are dealt out."""

    facts: int = 0
    contradictions: int = 0


def link_archive(
    archive: Archive, engine: Engine, *, seen: Callable[[Step, int], None] = lambda _step, _all: None
) -> Linked:
    """Link a checked archive's figures across its articles, into its folder ``across``.

    ``seen`` is called with each task as it is complete, and the number of all. Raises InputError where there is no
    checked archive, or one that other rules checked; EngineError where the engine fails.
    """
    manifest, mark = archive.manifest(), fingerprint()
    if manifest["fingerprint"] != mark:
        raise InputError("archive.other_version", folder=archive.root)
    groups = groups_of([part["name"] for part in manifest["parts"]])
    buckets = how_many(manifest["mentions"])
    stamp = hashlib.sha256(f"{mark}{groups}{buckets}".encode()).hexdigest()
    _begin(archive, stamp)
    tasks = len(groups) + buckets
    engine.run(
        [(deal_group, (archive, parts, group, buckets, mark)) for group, parts in enumerate(groups)],
        lambda _done: seen(Step(), tasks),
    )
    made: list[dict[str, int]] = engine.run(
        [(link_bucket, (archive, len(groups), bucket, mark)) for bucket in range(buckets)],
        lambda done: seen(Step(done["facts"], done["contradictions"]), tasks),
    )
    linked = Linked(
        **{kind: sum(one[kind] for one in made) for kind in ("facts", "places", "series", "contradictions")}
    )
    archive.complete_links(
        {"schema_version": "1", "stamp": stamp, "groups": len(groups), "buckets": buckets} | asdict(linked)
    )
    return linked


def _begin(archive: Archive, stamp: str) -> None:
    """Take up what was begun on this very archive, and nothing else."""
    begun = archive.across / "begun.json"
    try:
        same = read_json(begun)["stamp"] == stamp
    except InputError:
        same = False
    if not same:
        archive.forget_links()
        write_json(begun, {"stamp": stamp})


def deal_group(archive: Archive, parts: tuple[str, ...], group: int, buckets: int, mark: str) -> None:
    """Deal out one group of parts, unless that is done."""
    same_program(mark)
    done = archive.across / "parts" / f"g{group:03}.json"
    if not done.exists():
        deal(archive, parts, group, buckets)
        write_json(done, {})


def link_bucket(archive: Archive, groups: int, bucket: int, mark: str) -> dict[str, int]:
    """Gather the facts of a bucket's subjects into its files, unless that is done."""
    same_program(mark)
    done = archive.across / "parts" / f"b{bucket:03}.json"
    try:
        return read_json(done)
    except InputError:
        by_subject = read_bucket(archive, groups, bucket)
        found = [gather(said, language(subject.partition("|")[0])) for subject, said in by_subject.items()]
        made = write_gathered(archive.across, f"{bucket:03}", found)
        write_json(done, made)
        return made
