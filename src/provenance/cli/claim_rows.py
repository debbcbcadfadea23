"""Stored claims as rows, and stored claims as those of a report."""

from typing import TYPE_CHECKING

from provenance.cli.rows import Row

if TYPE_CHECKING:
    from provenance.report import ClaimReport, StatedReport
    from provenance.store.tables import Claim

__all__ = ["CLAIM_COLUMNS", "claim_report", "claim_row"]

CLAIM_COLUMNS = ("article", "id", "figure", "measure", "date", "section", "line", "status")


def claim_row(claim: "Claim") -> Row:
    """Everything about a claim that fits in a row."""
    text = claim.revision.text
    return {
        "article": claim.revision.article.slug,
        "id": claim.public_id,
        "figure": claim.text,
        "kind": claim.kind,
        "value": claim.value,
        "value_high": claim.value_high,
        "unit": claim.unit,
        "qualifier": claim.qualifier,
        "measure": claim.measure,
        "scope": claim.scope,
        "date": date_of(claim),
        "stated_start": claim.stated_start,
        "stated_end": claim.stated_end,
        "stated_how": claim.stated_how,
        "section": claim.section,
        "line": text.count("\n", 0, claim.start) + 1,
        "start": claim.start,
        "end": claim.end,
        "attribution": claim.attribution,
        "status": claim.status,
    }


def date_of(claim: "Claim") -> str | None:
    """The stated date, in short."""
    from provenance.phrases import period

    stated = stated_report(claim)
    return period(stated) if stated else None


def stated_report(claim: "Claim") -> "StatedReport | None":
    """The stated date as the report has it."""
    from provenance.report import StatedReport

    if claim.stated_how is None:
        return None
    return StatedReport.model_validate(
        {
            "start": claim.stated_start,
            "end": claim.stated_end,
            "text": claim.stated_text,
            "span": (claim.stated_from, claim.stated_until),
            "how": claim.stated_how,
        }
    )


def claim_report(claim: "Claim") -> "ClaimReport":
    """The claim as the report has it."""
    from provenance.report import ClaimReport

    fields = ("start", "end", "text", "kind", "value", "value_high", "unit", "qualifier")
    words = ("measure", "scope", "section", "attribution", "rule")
    return ClaimReport.model_validate(
        {name: getattr(claim, name) for name in (*fields, *words)}
        | {
            "id": claim.public_id,
            "stated": stated_report(claim),
            "sentence": (claim.sentence_start, claim.sentence_end),
        }
    )
