"""``provenance report``: what is left to do."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from provenance.cli.command import command, group, messages
from provenance.cli.params import FORMAT

if TYPE_CHECKING:
    from provenance.cli.rows import Row
    from provenance.reports import Progress
    from provenance.store.tables import Finding

__all__ = ["findings", "orphaned", "progress", "report", "undated", "unsourced"]

KINDS = ("unsourced", "undated", "findings", "orphaned", "progress")


@group("report", {kind: f"reports:{kind}" for kind in KINDS})
def report() -> None:
    """What is left to do."""


def article_argument(function: Callable[..., Any]) -> Callable[..., Any]:
    """One article; all of them where none is named."""
    return click.argument("article", metavar="[ARTICLE]", required=False)(function)


@command("report unsourced")
@article_argument
@FORMAT
def unsourced(article: str | None, form: str) -> int:
    """List the claims that no citation supports; 1 while there are any."""
    from provenance.cli.claim_rows import claim_row
    from provenance.desk import find_workspace
    from provenance.reports import unsourced as found

    rule = find_workspace(Path.cwd()).settings.needs_source

    def rows_of(session: Any, within: Any) -> list["Row"]:
        return [claim_row(claim) for claim in found(session, within, needs_source=rule)]

    rows = gathered(article, rows_of)
    print_claims(rows, form, article)
    return int(bool(rows))


@command("report undated")
@article_argument
@FORMAT
def undated(article: str | None, form: str) -> None:
    """List the claims without a stated date."""
    from provenance.cli.claim_rows import claim_row
    from provenance.reports import undated as found

    rows = gathered(article, lambda session, within: [claim_row(claim) for claim in found(session, within)])
    print_claims(rows, form, article)


@command("report findings")
@article_argument
@FORMAT
def findings(article: str | None, form: str) -> None:
    """List the findings."""
    from provenance.cli.rows import print_rows
    from provenance.reports import findings as found

    rows = gathered(article, lambda session, within: [finding_row(one) for one in found(session, within)])
    columns = ("article", "severity", "kind", "message", "claims")
    print_rows(rows, form, columns[1 if article else 0 :], messages())


@command("report orphaned")
@article_argument
@FORMAT
def orphaned(article: str | None, form: str) -> None:
    """List the claims whose verdicts no revision could carry over."""
    from provenance.cli.fates import fate_row
    from provenance.cli.rows import print_rows
    from provenance.reports import orphaned as found

    rows = gathered(article, lambda session, within: [fate_row(one) for one in found(session, within)])
    columns = ("article", "revision", "figure", "reason", "status", "sentence")
    print_rows(rows, form, columns[1 if article else 0 :], messages())


@command("report progress")
@article_argument
@FORMAT
def progress(article: str | None, form: str) -> None:
    """Count claims by status and findings by severity, for each article."""
    from provenance.cli.rows import print_rows
    from provenance.reports import progress as found

    rows = gathered(article, lambda session, within: [progress_row(one) for one in found(session, within)])
    columns = ("article", "claims", "done", "open", "recheck", "errors", "warnings")
    print_rows(rows, form, columns, messages())


def gathered(article: str | None, find: Callable[[Any, Any], list["Row"]]) -> list["Row"]:
    """The rows of one article or of all, gathered within a transaction."""
    from provenance.cli.office import reading
    from provenance.desk import find_article

    with reading() as office:
        return find(office.session, find_article(office.session, article) if article else None)


def print_claims(rows: Sequence["Row"], form: str, article: str | None) -> None:
    """Print claims without what is the same for all of them."""
    from provenance.cli.claim_rows import CLAIM_COLUMNS
    from provenance.cli.rows import print_rows

    print_rows(rows, form, CLAIM_COLUMNS[1 if article else 0 :], messages())


def finding_row(finding: "Finding") -> "Row":
    """A finding with the claims that it is about."""
    claims = finding.claims
    return {
        "article": claims[0].revision.article.slug if claims else None,
        "id": finding.public_id,
        "severity": finding.severity,
        "kind": finding.kind,
        "message": finding.message,
        "claims": [claim.public_id for claim in claims],
    }


def progress_row(progress: "Progress") -> "Row":
    """An article's counts."""
    from provenance.desk import Status

    return {
        "article": progress.article.slug,
        "claims": progress.claims,
        "done": progress.done,
        "open": progress.claims - progress.done,
        "recheck": progress.statuses.get(Status.NEEDS_RECHECK, 0),
        "errors": progress.severities.get("error", 0),
        "warnings": progress.severities.get("warning", 0),
        **{str(status): progress.statuses.get(status, 0) for status in Status},
    }
