"""The tables of an archive: their columns, and rows made of reports and mentions.

Values are decimal strings with the magnitude multiplied out, as in the check report; offsets count code points of the
article's text, from 0, end exclusive. ``article`` is the article's id in every table.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from provenance.corpus.archive import whole
from provenance.facts import Mention
from provenance.report import Report

__all__ = ["MENTIONS", "Rows", "mention_of", "mention_row", "rows_of", "write_table"]

Rows = dict[str, list[Mapping[str, Any]]]
TEXT, WHOLE, DAY, MANY = pa.string(), pa.int32(), pa.date32(), pa.list_(pa.string())

ARTICLES = pa.schema(
    {
        "article": TEXT, "sha256": TEXT, "language": TEXT, "published": DAY, "title": TEXT, "publication": TEXT,
        "characters": WHOLE, "claims": WHOLE, "findings": WHOLE,
    }
)  # fmt: skip
CLAIMS = pa.schema(
    {
        "article": TEXT, "id": TEXT, "start": WHOLE, "end": WHOLE, "text": TEXT, "kind": TEXT, "value": TEXT,
        "value_high": TEXT, "unit": TEXT, "qualifier": TEXT, "measure": TEXT, "scope": TEXT, "stated_start": DAY,
        "stated_end": DAY, "stated_text": TEXT, "stated_how": TEXT, "section": TEXT, "attribution": TEXT,
        "sentence_start": WHOLE, "sentence_end": WHOLE, "rule": TEXT,
    }
)  # fmt: skip
LINKS = pa.schema(
    {"article": TEXT, "a": TEXT, "b": TEXT, "relation": TEXT, "score": pa.float64(), "reasons": MANY}
)
FINDINGS = pa.schema(
    {"article": TEXT, "id": TEXT, "kind": TEXT, "severity": TEXT, "claims": MANY, "message": TEXT}
)
MENTIONS = pa.schema(
    {
        "article": TEXT, "claim": TEXT, "published": DAY, "block": TEXT, "text": TEXT, "measure": TEXT, "kind": TEXT,
        "value": TEXT, "high": TEXT, "step": TEXT, "unit": TEXT, "qualifier": TEXT, "vague": pa.bool_(),
        "topic": TEXT, "label": TEXT, "events": MANY, "areas": MANY, "field": TEXT, "start": DAY, "end": DAY,
        "how": TEXT,
    }
)  # fmt: skip
SCHEMAS = {
    "articles": ARTICLES,
    "claims": CLAIMS,
    "links": LINKS,
    "findings": FINDINGS,
    "mentions": MENTIONS,
}
FIELDS = tuple(field.name for field in fields(Mention))
NUMBERS = ("value", "high", "step")
SAME = (
    "id", "start", "end", "text", "kind", "value", "value_high", "unit", "qualifier", "measure", "scope", "section",
    "attribution", "rule",
)  # fmt: skip


def rows_of(
    report: Report, title: str | None, publication: str | None
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows of an article's report, each with the name of its table."""
    about = report.article
    name = {"article": about.name}
    yield (
        "articles",
        {
            **name, "sha256": about.sha256, "language": about.language, "published": about.published, "title": title,
            "publication": publication, "characters": about.characters, "claims": len(report.claims),
            "findings": len(report.findings),
        },
    )  # fmt: skip
    for claim in report.claims:
        stated = claim.stated
        yield (
            "claims",
            {
                **name, **{field: getattr(claim, field) for field in SAME},
                "stated_start": stated and stated.start, "stated_end": stated and stated.end,
                "stated_text": stated and stated.text, "stated_how": stated and stated.how,
                "sentence_start": claim.sentence[0], "sentence_end": claim.sentence[1],
            },
        )  # fmt: skip
    for link in report.links:
        yield "links", name | link.model_dump()
    for finding in report.findings:
        yield "findings", name | finding.model_dump()


def mention_row(mention: Mention) -> dict[str, Any]:
    """The row of a mention."""
    row = {name: getattr(mention, name) for name in FIELDS}
    return row | {name: None if row[name] is None else str(row[name]) for name in NUMBERS}


def mention_of(row: Mapping[str, Any]) -> Mention:
    """The mention of a row."""
    numbers = {name: None if row[name] is None else Decimal(row[name]) for name in NUMBERS}
    lists = {name: tuple(row[name]) for name in ("events", "areas")}
    return Mention(**{name: row[name] for name in FIELDS} | numbers | lists)


def write_table(path: Path, kind: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write a table of one of the archive's kinds, at once."""
    save(path, pa.Table.from_pylist(list(rows), schema=SCHEMAS[kind]))


def save(path: Path, table: pa.Table) -> None:
    """Write a table as Parquet, at once."""
    with whole(path) as unfinished:
        pq.write_table(table, unfinished, compression="zstd")
