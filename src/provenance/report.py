"""The check report: the output contract, as Pydantic models.

Offsets are Unicode code points into the article's text, start inclusive, end exclusive.
``ArticleInfo.text`` is present only where the text was extracted from another format (docx, html, md, pdf).
"""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

__all__ = ["ArticleInfo", "ClaimReport", "FindingReport", "LinkReport", "Report", "StatedReport"]

SCHEMA_VERSION = "1"

Kind = Literal["count", "money", "percent", "points", "rank", "multiple", "duration", "measure", "range"]
Qualifier = Literal["exact", "over", "at_least", "under", "at_most", "about", "nearly"]
SectionName = Literal["headline", "body", "quote", "scorecard", "table", "note"]
Relation = Literal["repeats", "conflicts", "derived", "part_of"]
FindingKind = Literal[
    "value", "unit", "date", "rank", "arithmetic", "part_whole", "impossible", "undated", "unsourced"
]
Severity = Literal["error", "warning", "info"]


class Model(BaseModel):
    """A frozen model of the report."""

    model_config = ConfigDict(frozen=True)


class ArticleInfo(Model):
    """What was read."""

    name: str
    sha256: str
    language: str
    published: date | None = None
    characters: int
    text: str | None = None


class StatedReport(Model):
    """The date or period that the text states for a figure, and how it was found."""

    start: date | None
    end: date | None
    text: str
    span: tuple[int, int]
    how: Literal["explicit", "inherited", "note"]


class ClaimReport(Model):
    """One figure at one place, with what it measures and when."""

    id: str
    start: int
    end: int
    text: str
    kind: Kind
    value: str
    value_high: str | None = None
    unit: str
    qualifier: Qualifier
    measure: str
    scope: str | None = None
    stated: StatedReport | None = None
    section: SectionName
    attribution: str | None = None
    sentence: tuple[int, int]
    rule: str


class LinkReport(Model):
    """How two claims stand to one another; ``reasons`` are the features that spoke for and against."""

    a: str
    b: str
    relation: Relation
    score: float
    reasons: tuple[str, ...] = ()


class FindingReport(Model):
    """A lead with its computed reason in one sentence."""

    id: str
    kind: FindingKind
    severity: Severity
    claims: tuple[str, ...]
    message: str


class Report(Model):
    """Everything that one check of one article found."""

    schema_version: str = SCHEMA_VERSION
    article: ArticleInfo
    claims: tuple[ClaimReport, ...]
    links: tuple[LinkReport, ...]
    findings: tuple[FindingReport, ...]
