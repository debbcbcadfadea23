"""The lines of the JSON Lines export, as Pydantic models; ``claim.schema.json`` beside this file is made of them."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from provenance.desk import verdicts_of
from provenance.desk.facts import PLACE
from provenance.report import ClaimReport
from provenance.store import instant_text
from provenance.store.rows import claim_report
from provenance.store.tables import Citation, Claim, Verdict

__all__ = ["ClaimLine", "claim_line", "json_schema"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
StatusName = Literal[
    "unverified", "in_review", "verified", "disputed", "corrected", "unverifiable", "needs_recheck"
]
Sha256 = Field(pattern="^[0-9a-f]{64}$")


class Strict(BaseModel):
    """A model that says all that it holds."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class CitationLine(Strict):
    """A place in a source; what does not apply is left out. ``start`` and ``end`` count in the source's text."""

    source: str
    sha256: str = Sha256
    title: str
    url: str | None
    place: Literal["whole", "page", "quote", "cell"]
    quote: str | None = None
    start: int | None = None
    end: int | None = None
    quote_sha256: str | None = None
    sheet: str | None = None
    cell: str | None = None
    page: int | None = None


class VerdictLine(Strict):
    """What was decided; ``editor`` is null where the program asked for a recheck, ``event`` is the audit log's hash."""

    revision: int
    number: int
    editor: str | None
    at: str = Field(description="UTC, ISO 8601")
    from_status: StatusName = Field(alias="from")
    to_status: StatusName = Field(alias="to")
    note: str | None
    corrected_value: str | None
    event: str = Sha256
    citations: list[CitationLine]


class ClaimLine(ClaimReport):
    """A figure of the article: what the check report says of it, where it stands now, and what was decided."""

    model_config = ConfigDict(extra="forbid")

    article: str
    revision: int
    sha256: str = Field(pattern="^[0-9a-f]{64}$", description="of the article's file")
    status: StatusName
    verdicts: list[VerdictLine]


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a line."""
    made = ClaimLine.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": DIALECT, "$id": "urn:provenance:schema:claim:1"} | made


def claim_line(claim: Claim) -> dict[str, object]:
    """The line of a claim."""
    return claim_report(claim).model_dump(mode="json") | {
        "article": claim.revision.article.slug,
        "revision": claim.revision.number,
        "sha256": claim.revision.sha256,
        "status": claim.status,
        "verdicts": [_verdict(verdict) for verdict in verdicts_of(claim)],
    }


def _verdict(verdict: Verdict) -> dict[str, object]:
    return {
        "revision": verdict.claim.revision.number,
        "number": verdict.number,
        "editor": verdict.editor.name if verdict.editor else None,
        "at": instant_text(verdict.at),
        "from": verdict.from_status,
        "to": verdict.to_status,
        "note": verdict.note,
        "corrected_value": verdict.corrected_value,
        "event": verdict.event.hash,
        "citations": [_citation(citation) for citation in verdict.citations],
    }


def _citation(citation: Citation) -> dict[str, object]:
    source = citation.source
    named = {"source": source.slug, "sha256": source.sha256, "title": source.title, "url": source.url}
    return named | {name: getattr(citation, name) for name in PLACE if getattr(citation, name) is not None}
