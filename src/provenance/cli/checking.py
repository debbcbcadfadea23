"""One file, from its path to what is printed about it; runs in this process or another."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from provenance.cli.catalogue import catalogue
from provenance.cli.text.paint import Paint
from provenance.errors import ProvenanceError

if TYPE_CHECKING:
    from provenance.document import Document
    from provenance.report import Report

__all__ = ["STDIN", "Job", "Outcome", "View", "check_one"]

STDIN = "stdin"


@dataclass(frozen=True, slots=True)
class View:
    """How a report is shown, and what in it fails the check."""

    form: str
    language: str
    width: int
    paint: Paint
    explain: bool
    fail_on: frozenset[str]


@dataclass(frozen=True, slots=True)
class Job:
    """A file to check; ``data`` where its bytes came on standard input."""

    path: str
    view: View
    data: bytes | None = None
    published: date | None = None
    language: str | None = None

    @property
    def name(self) -> str:
        """What people call it: the path as they gave it."""
        return self.path if self.data is None else STDIN

    @property
    def size(self) -> int:
        """Its size in bytes; 0 where that cannot be known yet."""
        try:
            return Path(self.path).stat().st_size if self.data is None else len(self.data)
        except (OSError, ValueError):
            return 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one file came to: what to print and whether that fails the check, or why it cannot be read."""

    path: str
    printed: str = ""
    failing: bool = False
    error: str | None = None


def check_one(job: Job) -> Outcome:
    """Read, check and render one file."""
    try:
        document = read(job)
        report = examine(document)
    except ProvenanceError as error:
        return Outcome(job.path, error=catalogue(job.view.language).refuse(error))
    except OSError as error:
        return Outcome(job.path, error=f"{job.path}: {error.strerror or error}")
    return Outcome(job.path, rendered(report, document, job), fails(report, job.view.fail_on))


def read(job: Job) -> "Document":
    """The document; a file name that is no UTF-8 is shown as far as it can be."""
    from provenance import document

    if job.data is None:
        found = document.read(Path(job.path), published=job.published, language=job.language)
    else:
        found = document.read_bytes(job.data, name=STDIN, published=job.published, language=job.language)
    return replace(found, name=found.name.encode("utf-8", "replace").decode())


def examine(document: "Document") -> "Report":
    """The report; the one place where the commands meet the pipeline."""
    from provenance.pipeline import check_document

    return check_document(document)


def rendered(report: "Report", document: "Document", job: Job) -> str:
    """The report in the form that was asked for."""
    match job.view.form:
        case "jsonl":
            return report.model_dump_json() + "\n"
        case "json":
            return report.model_dump_json(indent=2)
        case "sarif":
            from provenance.cli.gate.sarif import results

            return results(report, job.name, document.text)
        case "junit":
            from provenance.cli.gate.junit import suite

            return suite(report, job.name, document.text, job.view.fail_on)
    from provenance.cli.text.places import Article
    from provenance.cli.text.report import render

    return render(report, Article(job.name, document.text), job.view) + "\n"


def fails(report: "Report", grounds: frozenset[str]) -> bool:
    """Whether a finding is of a kind or severity that fails the check."""
    return any(finding.kind in grounds or finding.severity in grounds for finding in report.findings)
