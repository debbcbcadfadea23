"""What was linked across an archive, held against what its generator knows.

Links are compared as pairs: two figures in one fact that state one fact are right, those in one fact that state two
are wrong (precision), those of one fact in two are missed (recall). A planted error counts where the true figure stands
in at least two other articles; it is found if a contradiction names it. A contradiction that names no planted error is
a false alarm. A figure planted under another date belongs to the fact of its value. A series is wrong where its points
are not all of one indicator.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import comb
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from generating import Stated


@dataclass(frozen=True)
class Compared:
    """How linking stands to the truth."""

    precision: float
    recall: float
    pairs: int
    planted: int
    planted_found: int
    contradictions: int
    false_alarms: int
    series: int
    series_wrong: int


def compared(archive: Path, truth: Iterable[Stated]) -> Compared:
    """Hold a linked archive against the truth about its articles."""
    stated = {(one.article, one.start, one.end): one for one in truth}
    known = {
        f"{row['article']}/{row['id']}": stated.get((row["article"], row["start"], row["end"]))
        for row in rows(archive / "claims", ["article", "id", "start", "end"])
    }
    facts = {}
    for row in rows(archive / "across" / "places", ["fact", "article", "claim"]):
        facts[f"{row['article']}/{row['claim']}"] = row["fact"]
    precision, recall, pairs = of_pairs(facts, known, stated.values())
    planted, found, all_told, false = of_contradictions(archive, known, stated.values())
    runs = list(rows(archive / "across" / "series", ["points"]))
    by_fact = {
        fact: stated for name, fact in facts.items() if (stated := known.get(name)) and not stated.planted
    }
    wrong = sum(not one_run([by_fact.get(point["fact"]) for point in run["points"]]) for run in runs)
    return Compared(precision, recall, pairs, planted, found, all_told, false, len(runs), wrong)


def rows(folder: Path, columns: list[str]) -> Iterator[dict[str, Any]]:
    """The rows of a table's parts, one part at a time."""
    for path in sorted(folder.glob("*.parquet")):
        yield from pq.read_table(path, columns=columns).to_pylist()


def of_pairs(
    facts: dict[str, str], known: dict[str, Stated | None], truth: Iterable[Stated]
) -> tuple[float, float, int]:
    """Precision and recall over pairs, and how many true pairs there are; no pair is ever written out."""
    both: Counter[tuple[str, str]] = Counter()
    for name, fact in facts.items():
        stated = known.get(name)
        both[fact, stated.fact if stated else f"unknown {name}"] += 1
    linked: Counter[str] = Counter()
    for (fact, _), many in both.items():
        linked[fact] += many
    right = sum(comb(many, 2) for many in both.values())
    claimed = sum(comb(many, 2) for many in linked.values())
    true = sum(comb(many, 2) for many in Counter(one.fact for one in truth).values())
    return right / max(claimed, 1), right / max(true, 1), true


def of_contradictions(
    archive: Path, known: dict[str, Stated | None], truth: Iterable[Stated]
) -> tuple[int, int, int, int]:
    """Planted errors that can be found, those found, contradictions, and those that name no planted error."""
    listed = list(truth)
    told_right = Counter(one.fact for one in listed if not one.planted)
    findable = {one for one in listed if one.planted and told_right[one.fact] >= 2}
    named: set[Stated] = set()
    many = false = 0
    for row in rows(archive / "across" / "contradictions", ["told", "against"]):
        wrong = {one for name in (*row["told"], *row["against"]) if (one := known.get(name)) and one.planted}
        many, false = many + 1, false + (not wrong)
        named |= wrong
    return len(findable), len(findable & named), many, false


def one_run(points: list[Stated | None]) -> bool:
    """Whether the points of a series are of one indicator; where only a planted error is stated, nobody can know."""
    parts = [stated.fact.split("/") for stated in points if stated]
    return len({(part[0], part[1], *part[3:]) for part in parts}) <= 1
