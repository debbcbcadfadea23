"""A text is held against a source as if every pair of their figures had been looked at."""

from dataclasses import replace
from pathlib import Path

import pytest

from provenance.claims import Claim, assemble
from provenance.document import Document, read_through
from provenance.languages import language
from provenance.links import Link, between, link_between, prepare
from provenance.links.aspect import aspects
from provenance.links.candidates import pairs
from provenance.links.score import judge
from provenance.links.settling import settled

ROOT = Path(__file__).parents[2]
STORY = (ROOT / "sources" / "wuxi-sci-tech.txt").read_text("utf-8")
EVIDENCE = (ROOT / "sources" / "wuxi-sci-tech-evidence.md").read_text("utf-8")
ZH = language("zh")
# So long that words which many names share are blocks of more than forty.
LONG = "\n\n".join(
    STORY.replace("7341", str(7341 + 7 * n)).replace("2024", str(2024 - n % 3)) for n in range(12)
)


def claims(text: str) -> list[Claim]:
    return assemble(Document.of_text(text, name="text"), read_through(text, ZH.cues), ZH)


def thoroughly(ours: list[Claim], others: list[Claim]) -> list[Link]:
    """The links as found among all pairs of both texts together."""
    apart = between._apart(ours, others)
    views = aspects([*ours, *apart], ZH.aspects)
    views[len(ours) :] = [
        replace(view, zone=between.ELSEWHERE, elsewhere=alone.elsewhere)
        for view, alone in zip(views[len(ours) :], aspects(apart, ZH.aspects), strict=True)
    ]
    across = [(i, j) for i, j in pairs(views) if i < len(ours) <= j]
    judged = [found for i, j in across if (found := judge(views[i], views[j])) is not None]
    kept = settled(judged, views)
    known = {id(one): other for one, other in zip(apart, others, strict=True)}
    return [replace(one, b=known[id(one.b)]) for one in kept]


@pytest.mark.parametrize(
    ("article", "source"),
    [
        (STORY, EVIDENCE),
        (LONG, EVIDENCE),
        (LONG, LONG[: len(LONG) // 3]),
        (STORY, LONG),
        (STORY, "没有数字。"),
    ],
)
def test_nothing_is_missed_by_looking_only_at_what_is_shared(article: str, source: str) -> None:
    ours, others = claims(article), claims(source)
    found = link_between(prepare(ours, ZH), others)
    assert found == thoroughly(ours, others)
    assert bool(found) == bool(others)


def test_what_was_prepared_once_serves_for_one_source_after_another() -> None:
    article = prepare(claims(STORY), ZH)
    first = link_between(article, claims(EVIDENCE))
    link_between(article, claims(LONG))
    assert link_between(article, claims(EVIDENCE)) == first
