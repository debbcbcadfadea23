"""``provenance check``: read, link and check articles; nothing is stored."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli.command import command, messages
from provenance.cli.output import complain, data, paint, tell, terminal_width
from provenance.cli.params import DATE, FAIL_ON, LANGUAGE, formats

if TYPE_CHECKING:
    from provenance.cli.checking import Job, Outcome, View

__all__ = ["check"]


@command("check")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@formats("text", "json", "jsonl", "sarif", "junit")
@click.option("--published", type=DATE)
@click.option("--language", type=LANGUAGE)
@click.option("--fail-on", type=FAIL_ON)
@click.option("--explain", is_flag=True)
@click.option("--watch", is_flag=True)
def check(
    files: tuple[str, ...],
    form: str,
    published: date | None,
    language: str | None,
    fail_on: frozenset[str] | None,
    explain: bool,
    watch: bool,
) -> int:
    """Check each file and print what was found as it is done; 0 in order, 1 findings, 2 unreadable."""
    from provenance.cli.checking import Job, View

    if watch and (form != "text" or "-" in files):
        raise click.UsageError(messages().say("usage.watch"))
    grounds = house_rule() if fail_on is None else fail_on
    view = View(form, messages().language, terminal_width(), paint(), explain, grounds)
    jobs = [Job(path, view, stdin_bytes(path), published, language) for path in files]
    code = check_all(jobs, view)
    if watch:
        keep_checking(jobs, view)
    return code


def house_rule() -> frozenset[str]:
    """Which findings stop an article by the workspace's ``provenance.toml``, or where there is none by our own rule."""
    from provenance.settings import Settings, read_settings, settings_file

    file = settings_file(Path.cwd())
    return frozenset((Settings() if file is None else read_settings(file)).fail_on)


def check_all(jobs: Sequence["Job"], view: "View") -> int:
    """Check the files, print their reports in one frame, and give the exit code."""
    from provenance.cli.crew import checking
    from provenance.cli.gate.frames import frame_of
    from provenance.cli.progress import watched

    tally = Tally()
    put = tell_without_end if view.form == "text" else data
    with checking(jobs) as outcomes:
        reports = tally.printed(watched(outcomes, jobs))
        for part in filter(
            None, frame_of(view.form, several=len(jobs) > 1).around(reports, tally.unreadable)
        ):
            put(part)
    return tally.exit_code


def keep_checking(jobs: Sequence["Job"], view: "View") -> None:
    """Check each file again as it is saved, until Ctrl-C."""
    from provenance.cli.gate.watch import saved

    tell(messages().say("next.watching"))
    for again in saved([job.path for job in jobs]):
        check_all([job for job in jobs if job.path in again], view)
        tell(messages().say("next.watching"))


def stdin_bytes(path: str) -> bytes | None:
    """What comes on standard input, for the path ``-``."""
    return sys.stdin.buffer.read() if path == "-" else None


def tell_without_end(text: str) -> None:
    """Write words for a person that bring their own line ends."""
    click.echo(text, nl=False, color=True)


@dataclass(slots=True)
class Tally:
    """What the files came to, all in all."""

    failing: bool = False
    unreadable: list["Outcome"] = field(default_factory=list)

    def printed(self, outcomes: Iterable["Outcome"]) -> Iterator[str]:
        """What is printed of each file; why one cannot be read goes to standard error at once."""
        for outcome in outcomes:
            if outcome.error is not None:
                self.unreadable.append(outcome)
                complain(outcome.error)
            else:
                self.failing |= outcome.failing
                yield outcome.printed

    @property
    def exit_code(self) -> int:
        """An unreadable file weighs more than a finding."""
        return 2 if self.unreadable else int(self.failing)
