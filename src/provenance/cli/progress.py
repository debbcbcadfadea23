"""A bar on standard error while files are checked or claims are written, on a terminal only."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from provenance.cli.checking import Job, Outcome

__all__ = ["counted", "watched"]

Row = TypeVar("Row")

LARGE = 1_000_000
MANY = 5_000


def watched(outcomes: Iterable[Outcome], jobs: Sequence[Job]) -> Iterator[Outcome]:
    """The same outcomes, with a bar that steps aside while each is printed."""
    if not sys.stderr.isatty() or not worth_watching(jobs):
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    task = bar.add_task("", total=len(jobs))
    bar.start()
    try:
        for outcome in outcomes:
            bar.stop()
            yield outcome
            bar.advance(task)
            bar.start()
    finally:
        bar.stop()


def worth_watching(jobs: Sequence[Job]) -> bool:
    """Whether it may take long enough for a bar: several files, or a large one."""
    return len(jobs) > 1 or any(job.size >= LARGE for job in jobs)


def counted(rows: Iterable[Row], total: int) -> Iterator[Row]:
    """The same rows, with a bar where they are so many that it takes a while."""
    if not sys.stderr.isatty() or total < MANY:
        yield from rows
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        yield from bar.track(rows, total=total, description="")
