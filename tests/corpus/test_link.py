"""Linking an archive: against the truth of the generator, and as tables."""

from collections import Counter
from pathlib import Path

import pyarrow.parquet as pq
from generating import Stated
from tests.corpus.test_check import table
from truth import compared

from provenance.corpus import Archive, link_archive
from provenance.corpus.buckets import groups_of
from provenance.corpus.engine import ThisProcess

Made = tuple[list[dict[str, str]], list[Stated]]


def test_links_series_and_contradictions_are_those_of_the_truth(made: Made, expected: Path) -> None:
    found = compared(expected, made[1])
    assert found.precision >= 0.95
    assert found.recall >= 0.95
    assert found.planted >= 8
    assert found.planted_found >= 0.9 * found.planted
    assert found.false_alarms <= 0.02 * found.contradictions
    assert found.series_wrong <= 0.02 * found.series


def test_every_place_and_point_belongs_to_a_fact_and_every_fact_is_counted_right(expected: Path) -> None:
    across = expected / "across"
    facts, places = table(across, "facts"), table(across, "places")
    counted = Counter((place["fact"], place["part"]) for place in places)
    assert {(fact["fact"], fact["part"]): fact["mentions"] for fact in facts} == dict(counted)
    ids = {fact["fact"] for fact in facts}
    assert all(point["fact"] in ids for series in table(across, "series") for point in series["points"])


def test_every_place_is_a_claim_of_the_archive(expected: Path) -> None:
    claims = {(one["article"], one["id"]): one["text"] for one in table(expected, "claims")}
    places = table(expected / "across", "places")
    assert len(places) > 1000
    assert all(claims[place["article"], place["claim"]] == place["text"] for place in places)


def test_the_json_lines_say_what_the_parquet_says(expected: Path) -> None:
    import json

    for path in sorted((expected / "across").rglob("*.parquet")):
        if path.parent.parent.name != "rows":
            rows = [json.loads(line) for line in path.with_suffix(".jsonl").read_text("utf-8").splitlines()]
            same = json.loads(json.dumps(pq.read_table(path).to_pylist(), default=str))
            assert rows == same


def test_linking_a_linked_archive_again_changes_nothing(expected: Path) -> None:
    times = {path: path.stat().st_mtime_ns for path in (expected / "across" / "facts").iterdir()}
    link_archive(Archive(expected), ThisProcess())
    assert {path: path.stat().st_mtime_ns for path in (expected / "across" / "facts").iterdir()} == times


def test_parts_are_dealt_out_by_at_most_sixty_four_tasks() -> None:
    parts = [f"{number:05}-key" for number in range(1000)]
    groups = groups_of(parts)
    assert len(groups) <= 64
    assert [part for group in groups for part in group] == parts
