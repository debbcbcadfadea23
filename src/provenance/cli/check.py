"""``provenance check``: read, link and check articles; nothing is stored."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import click

from provenance.cli.command import command, messages
from provenance.cli.output import complain, data, paint, tell, terminal_width
from provenance.cli.params import DATE, FAIL_ON, LANGUAGE, formats

if TYPE_CHECKING:
    from provenance.cli.checking import Outcome

__all__ = ["check"]


@command("check")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@formats("text", "json", "jsonl")
@click.option("--published", type=DATE)
@click.option("--language", type=LANGUAGE)
@click.option("--fail-on", type=FAIL_ON, default="error,warning")
@click.option("--explain", is_flag=True)
def check(
    files: tuple[str, ...],
    form: str,
    published: date | None,
    language: str | None,
    fail_on: frozenset[str],
    explain: bool,
) -> int:
    """Check each file and print what was found as it is done; 0 in order, 1 findings, 2 unreadable."""
    from provenance.cli.checking import Job, View
    from provenance.cli.crew import checking
    from provenance.cli.progress import watched

    view = View(form, messages().language, terminal_width(), paint(), explain, fail_on)
    jobs = [Job(path, view, stdin_bytes(path), published, language) for path in files]
    tally = Tally()
    with checking(jobs) as outcomes:
        write(tally.printed(watched(outcomes, jobs)), form, several=len(files) > 1)
    return tally.exit_code


def stdin_bytes(path: str) -> bytes | None:
    """What comes on standard input, for the path ``-``."""
    return sys.stdin.buffer.read() if path == "-" else None


@dataclass(slots=True)
class Tally:
    """What the files came to, all in all."""

    failing: bool = False
    unreadable: bool = False

    def printed(self, outcomes: Iterable["Outcome"]) -> Iterator[str]:
        """What is printed of each file; why one cannot be read goes to standard error at once."""
        for outcome in outcomes:
            if outcome.error is not None:
                self.unreadable = True
                complain(outcome.error)
            else:
                self.failing |= outcome.failing
                yield outcome.printed

    @property
    def exit_code(self) -> int:
        """An unreadable file weighs more than a finding."""
        return 2 if self.unreadable else int(self.failing)


def write(reports: Iterable[str], form: str, *, several: bool) -> None:
    """Write the reports one by one, as they come."""
    put: Callable[[str], None] = tell if form == "text" else data
    if form == "text":
        reports = spaced(reports)
    elif form == "json":
        reports = listed(reports) if several else (report + "\n" for report in reports)
    for report in reports:
        put(report)


def spaced(reports: Iterable[str]) -> Iterator[str]:
    """Texts with an empty line between them."""
    gap = ""
    for report in reports:
        yield gap + report
        gap = "\n"


def listed(reports: Iterable[str]) -> Iterator[str]:
    """JSON objects as one list."""
    opening = "[\n"
    for report in reports:
        yield opening + report
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"
