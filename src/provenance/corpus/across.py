"""The tables of what was linked across articles: facts, the places of each, series and contradictions."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from provenance.corpus.archive import whole
from provenance.corpus.tables import DAY, MANY, TEXT, WHOLE, save
from provenance.facts import Contradiction, Fact, Gathered, Mention, Series
from provenance.pipeline import plain

__all__ = ["KINDS", "write_gathered"]

FACTS = pa.schema(
    {
        "fact": TEXT, "part": WHOLE, "measure_id": TEXT, "subject": TEXT, "measure": TEXT, "kind": TEXT, "text": TEXT,
        "value": TEXT, "unit": TEXT, "qualifier": TEXT, "stated_start": DAY, "stated_end": DAY, "mentions": WHOLE,
        "articles": WHOLE, "conflicts": WHOLE,
    }
)  # fmt: skip
PLACES = pa.schema(
    {
        "fact": TEXT, "part": WHOLE, "article": TEXT, "claim": TEXT, "published": DAY, "text": TEXT, "measure": TEXT,
        "stated_start": DAY, "stated_end": DAY, "relation": TEXT, "score": pa.float64(), "reasons": MANY,
    }
)  # fmt: skip
SERIES = pa.schema(
    {
        "series": TEXT, "subject": TEXT, "measure": TEXT, "unit": TEXT,
        "points": pa.list_(
            pa.struct({"end": DAY, "value": TEXT, "text": TEXT, "fact": TEXT, "articles": WHOLE})
        ),
    }
)  # fmt: skip
CONTRADICTIONS = pa.schema(
    {
        "id": TEXT, "kind": TEXT, "severity": TEXT, "subject": TEXT, "told": MANY, "against": MANY, "message": TEXT,
    }
)  # fmt: skip
KINDS = {"facts": FACTS, "places": PLACES, "series": SERIES, "contradictions": CONTRADICTIONS}


def write_gathered(root: Path, name: str, found: Sequence[Gathered]) -> dict[str, int]:
    """Write what subjects came to, each table as Parquet and as JSON Lines; how many rows each has."""
    made: dict[str, list[Mapping[str, Any]]] = {
        "facts": [fact_row(one) for gathered in found for one in gathered.facts],
        "places": [row for gathered in found for one in gathered.facts for row in place_rows(one)],
        "series": [series_row(one) for gathered in found for one in gathered.series],
        "contradictions": [contradiction_row(one) for gathered in found for one in gathered.contradictions],
    }
    for kind, schema in KINDS.items():
        save(root / kind / f"{name}.parquet", pa.Table.from_pylist(made[kind], schema=schema))
        with whole(root / kind / f"{name}.jsonl") as unfinished:
            unfinished.write_text("".join(_lines(made[kind])), "utf-8")
    return {kind: len(rows) for kind, rows in made.items()}


def _lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for row in rows:
        yield json.dumps(row, ensure_ascii=False, default=str) + "\n"


def fact_row(fact: Fact) -> dict[str, Any]:
    """The row of a fact, or of one part of it."""
    told = fact.told
    return {
        "fact": fact.id, "part": fact.part, "measure_id": fact.measure_id, "subject": told.subject,
        "measure": told.measure, "kind": told.kind, "text": told.text, "value": plain(told.value), "unit": told.unit,
        "qualifier": told.qualifier, "stated_start": told.start, "stated_end": told.end, "mentions": len(fact.places),
        "articles": len({place.mention.article for place in fact.places}),
        "conflicts": sum(place.relation == "conflicts" for place in fact.places),
    }  # fmt: skip


def place_rows(fact: Fact) -> Iterator[dict[str, Any]]:
    """The rows of a fact's places."""
    for place in fact.places:
        one = place.mention
        yield {
            "fact": fact.id, "part": fact.part, "article": one.article, "claim": one.claim, "published": one.published,
            "text": one.text, "measure": one.measure, "stated_start": one.start, "stated_end": one.end,
            "relation": place.relation, "score": place.score, "reasons": list(place.reasons),
        }  # fmt: skip


def series_row(series: Series) -> dict[str, Any]:
    """The row of a series."""
    return {
        "series": series.id, "subject": series.subject, "measure": series.measure,
        "unit": series.points[-1].told.unit,
        "points": [
            {"end": point.end, "value": plain(point.told.value), "text": point.told.text, "fact": point.fact,
             "articles": point.articles}
            for point in series.points
        ],
    }  # fmt: skip


def contradiction_row(one: Contradiction) -> dict[str, Any]:
    """The row of a contradiction; ``told`` and ``against`` are claims as ``article/claim``."""
    return {
        "id": one.id, "kind": one.kind, "severity": one.severity, "subject": one.told[0].subject,
        "told": _references(one.told), "against": _references(one.against), "message": one.message,
    }  # fmt: skip


def _references(mentions: Iterable[Mention]) -> list[str]:
    return [one.reference for one in mentions]
