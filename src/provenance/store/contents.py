"""What a revision holds: its claims, links and findings, written in bulk and read back as the report they came from."""

from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from provenance.report import ArticleInfo, ClaimReport, FindingReport, Report
from provenance.store.bulk import insert_rows
from provenance.store.rows import (
    claim_report,
    claim_row,
    finding_report,
    finding_row,
    link_report,
    link_row,
)
from provenance.store.tables import Claim, Finding, FindingClaim, Link, Revision

__all__ = ["read_report", "write_contents"]

NEW = "unverified"


def write_contents(
    session: Session, revision: Revision, report: Report, statuses: Mapping[str, str] | None = None
) -> dict[str, int]:
    """Write a report's claims, links and findings; the claims' keys by their public ids are returned.

    ``statuses`` are the claims' statuses by public id; without them all are unverified.
    """
    given = statuses or {}
    insert_rows(
        session,
        Claim,
        (
            claim_row(claim, revision.id, place, given.get(claim.id, NEW))
            for place, claim in enumerate(report.claims)
        ),
    )
    keys = _keys(session, Claim, revision)
    insert_rows(session, Link, (link_row(link, revision.id, n, keys) for n, link in enumerate(report.links)))
    insert_rows(session, Finding, (finding_row(one, revision.id, n) for n, one in enumerate(report.findings)))
    _write_about(session, revision, report.findings, keys)
    return keys


def _write_about(
    session: Session, revision: Revision, findings: Iterable[FindingReport], claims: Mapping[str, int]
) -> None:
    keys = _keys(session, Finding, revision)
    insert_rows(
        session,
        FindingClaim,
        (
            {"finding_id": keys[finding.id], "position": place, "claim_id": claims[claim]}
            for finding in findings
            for place, claim in enumerate(finding.claims)
        ),
    )


def _keys(session: Session, table: type[Claim] | type[Finding], revision: Revision) -> dict[str, int]:
    found = session.execute(select(table.public_id, table.id).where(table.revision_id == revision.id))
    return {row.public_id: row.id for row in found}


def read_report(session: Session, revision: Revision) -> Report:
    """The report of a revision, as the check gave it."""
    ids: dict[int, str] = {}
    claims: list[ClaimReport] = []
    wanted = select(Claim).where(Claim.revision_id == revision.id).order_by(Claim.position)
    for row in session.scalars(wanted):
        ids[row.id] = row.public_id
        claims.append(claim_report(row))
    links = select(Link).where(Link.revision_id == revision.id).order_by(Link.position)
    findings = (
        select(Finding)
        .where(Finding.revision_id == revision.id)
        .order_by(Finding.position)
        .options(selectinload(Finding.about))
    )
    return Report(
        article=_info(revision),
        claims=tuple(claims),
        links=tuple(link_report(row, ids) for row in session.scalars(links)),
        findings=tuple(finding_report(row, ids) for row in session.scalars(findings)),
    )


def _info(revision: Revision) -> ArticleInfo:
    return ArticleInfo(
        name=revision.name,
        sha256=revision.sha256,
        language=revision.language,
        published=revision.published,
        characters=len(revision.text),
        text=revision.text if revision.extracted else None,
    )
