"""A whole report as text: the findings, the table of claims, a summary."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.cli.catalogue import catalogue
from provenance.cli.text.claims import claim_table
from provenance.cli.text.explain import explanations
from provenance.cli.text.finding import Findings
from provenance.cli.text.places import Article
from provenance.cli.text.summary import summary
from provenance.report import Report

if TYPE_CHECKING:
    from provenance.cli.checking import View

__all__ = ["render"]


def render(report: Report, article: Article, view: "View") -> str:
    """Everything an editor wants to see of one article, ending in a line that sums it up."""
    return "\n".join(lines(report, article, view))


def lines(report: Report, article: Article, view: "View") -> Iterator[str]:
    """The blocks, a blank line after each."""
    words, paint = catalogue(view.language), view.paint
    findings = Findings(article, {claim.id: claim for claim in report.claims}, words, paint, view.width)
    for finding in report.findings:
        if finding.severity != "info":
            yield from findings.lines(finding)
            yield ""
    if report.claims and view.explain:
        yield from explanations(report, article, words, paint)
        yield ""
    elif report.claims:
        yield from claim_table(report.claims, article, words, paint, view.width)
        yield ""
    yield f"{article.name}: {paint.strong(summary(report, words))}"
