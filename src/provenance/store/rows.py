"""A report's claims, links and findings as rows, and rows as reports."""

from collections.abc import Mapping
from operator import attrgetter

from provenance.report import ClaimReport, FindingReport, LinkReport, StatedReport
from provenance.store.tables import Claim, Finding, Link

__all__ = ["Row", "claim_report", "claim_row", "finding_report", "finding_row", "link_report", "link_row"]

Row = dict[str, object]

_SAME = (
    "start",
    "end",
    "text",
    "kind",
    "value",
    "value_high",
    "unit",
    "qualifier",
    "measure",
    "scope",
    "section",
)

_same = attrgetter(*_SAME)


def claim_row(claim: ClaimReport, revision_id: int, position: int, status: str) -> Row:
    """The row of a claim."""
    stated = claim.stated
    return {
        **dict(zip(_SAME, _same(claim), strict=True)),
        "revision_id": revision_id,
        "position": position,
        "public_id": claim.id,
        "stated_start": stated and stated.start,
        "stated_end": stated and stated.end,
        "stated_text": stated and stated.text,
        "stated_from": stated and stated.span[0],
        "stated_until": stated and stated.span[1],
        "stated_how": stated and stated.how,
        "attribution": claim.attribution,
        "sentence_start": claim.sentence[0],
        "sentence_end": claim.sentence[1],
        "rule": claim.rule,
        "status": status,
    }


def claim_report(row: Claim) -> ClaimReport:
    """The claim of a row."""
    return ClaimReport.model_validate(
        {
            **{name: getattr(row, name) for name in _SAME},
            "id": row.public_id,
            "stated": _stated(row),
            "attribution": row.attribution,
            "sentence": (row.sentence_start, row.sentence_end),
            "rule": row.rule,
        }
    )


def _stated(row: Claim) -> StatedReport | None:
    if row.stated_how is None:
        return None
    return StatedReport.model_validate(
        {
            "start": row.stated_start,
            "end": row.stated_end,
            "text": row.stated_text,
            "span": (row.stated_from, row.stated_until),
            "how": row.stated_how,
        }
    )


def link_row(link: LinkReport, revision_id: int, position: int, keys: Mapping[str, int]) -> Row:
    """The row of a link; ``keys`` are the claims' keys in the database by their public ids."""
    return {
        "revision_id": revision_id,
        "position": position,
        "a_id": keys[link.a],
        "b_id": keys[link.b],
        "relation": link.relation,
        "score": link.score,
        "reasons": list(link.reasons),
    }


def link_report(row: Link, ids: Mapping[int, str]) -> LinkReport:
    """The link of a row; ``ids`` are the claims' public ids by their keys."""
    return LinkReport.model_validate(
        {
            "a": ids[row.a_id],
            "b": ids[row.b_id],
            "relation": row.relation,
            "score": row.score,
            "reasons": tuple(row.reasons),
        }
    )


def finding_row(finding: FindingReport, revision_id: int, position: int) -> Row:
    """The row of a finding, without the claims it is about."""
    return {
        "revision_id": revision_id,
        "position": position,
        "public_id": finding.id,
        "kind": finding.kind,
        "severity": finding.severity,
        "message": finding.message,
    }


def finding_report(row: Finding, ids: Mapping[int, str]) -> FindingReport:
    """The finding of a row; ``ids`` are the claims' public ids by their keys."""
    return FindingReport.model_validate(
        {
            "id": row.public_id,
            "kind": row.kind,
            "severity": row.severity,
            "claims": tuple(ids[one.claim_id] for one in row.about),
            "message": row.message,
        }
    )
