"""Findings as JUnit XML, which build servers show as tests: a suite a file, a case a finding."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from provenance.cli.text.places import Article
from provenance.cli.text.safe import safe
from provenance.report import FindingReport, Report

if TYPE_CHECKING:
    from provenance.cli.checking import Outcome

__all__ = ["OPENING", "closing", "suite"]

OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="provenance">\n'


def closing(unreadable: Sequence["Outcome"]) -> str:
    """A suite for each file that could not be read, and the end."""
    return "".join(map(_broken, unreadable)) + "</testsuites>\n"


def suite(report: Report, name: str, text: str, grounds: frozenset[str]) -> str:
    """The suite of one file: what fails the check fails, all else that was found passes and is told.

    ``grounds`` are the kinds and severities that fail it.
    """
    article = Article(name, text)
    starts = {claim.id: claim.start for claim in report.claims}
    cases = [
        _case(one, article, starts, one.kind in grounds or one.severity in grounds) for one in report.findings
    ]
    failures = sum(one.kind in grounds or one.severity in grounds for one in report.findings)
    return "".join(_suite(name, [_read(name), *cases], failures=failures))


def _suite(name: str, cases: Sequence[str], *, failures: int = 0, errors: int = 0) -> Iterator[str]:
    counts = f'tests="{len(cases)}" failures="{failures}" errors="{errors}" skipped="0"'
    yield f"<testsuite name={_attribute(name)} {counts}>\n"
    yield from cases
    yield "</testsuite>\n"


def _read(name: str) -> str:
    """The case that the file could be read: a suite without findings has a case, too."""
    return f'<testcase classname={_attribute(name)} name="read"/>\n'


def _case(finding: FindingReport, article: Article, starts: dict[str, int], failing: bool) -> str:
    places = ", ".join(article.at(starts[claim]) for claim in finding.claims)
    said = escape(f"{safe(finding.message)}\n{places}")
    head = (
        f"<testcase classname={_attribute(article.name)} name={_attribute(f'{finding.kind} {finding.id}')}>"
    )
    if failing:
        kind, message = _attribute(finding.kind), _attribute(finding.message)
        return f"{head}<failure type={kind} message={message}>{said}</failure></testcase>\n"
    return f"{head}<system-out>{said}</system-out></testcase>\n"


def _broken(outcome: "Outcome") -> str:
    said = _attribute(outcome.error or "")
    case = f'<testcase classname={_attribute(outcome.path)} name="read"><error message={said}/></testcase>\n'
    return "".join(_suite(outcome.path, [case], errors=1))


def _attribute(text: str) -> str:
    return quoteattr(safe(text))
