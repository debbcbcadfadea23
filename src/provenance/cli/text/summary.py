"""What a check came to, in one line."""

from collections import Counter
from collections.abc import Iterable, Iterator

from provenance.cli.catalogue import Catalogue
from provenance.report import LinkReport, Report

__all__ = ["listed", "restated", "summary"]

COVERAGE = {"undated", "unsourced"}


def summary(report: Report, words: Catalogue) -> str:
    """Figures, facts restated, contradictions, and what has no date."""
    return words.say("summary.separator").join(parts(report, words))


def parts(report: Report, words: Catalogue) -> Iterator[str]:
    """The counts, in words."""
    of_kind = Counter(finding.kind for finding in report.findings)
    consistency = [finding for finding in report.findings if finding.kind not in COVERAGE]
    contradictions = sum(finding.severity != "info" for finding in consistency)
    yield words.count("summary.figures", len(report.claims))
    yield words.count("summary.restated", restated(report.links))
    yield words.count("summary.contradictions", contradictions)
    if remarks := len(consistency) - contradictions:
        yield words.count("summary.remarks", remarks)
    yield words.count("summary.undated", of_kind["undated"])
    if of_kind["unsourced"]:
        yield words.count("summary.unsourced", of_kind["unsourced"])


def listed(report: Report) -> bool:
    """Whether there is anything to list one by one."""
    return any(finding.severity != "info" for finding in report.findings)


def restated(links: Iterable[LinkReport]) -> int:
    """How many facts stand in the article more than once: groups of claims that repeat or contradict one another."""
    group: dict[str, str] = {}

    def first_of(claim: str) -> str:
        while group.setdefault(claim, claim) != claim:
            claim = group[claim]
        return claim

    for link in links:
        if link.relation in ("repeats", "conflicts"):
            group[first_of(link.a)] = first_of(link.b)
    return len({first_of(claim) for claim in list(group)})
