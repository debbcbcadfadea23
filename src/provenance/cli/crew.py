"""Many files: checked one after another, or by a crew of processes where there are enough of them."""

import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from provenance.cli.catalogue import catalogue
from provenance.cli.checking import Job, Outcome, check_one
from provenance.errors import EngineError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

__all__ = ["checking"]

ENOUGH_FILES = 8
ENOUGH_BYTES = 300_000  # some thirty articles: for less, the processes take longer to start than to work


@contextmanager
def checking(jobs: Sequence[Job]) -> Iterator[Iterator[Outcome]]:
    """The outcome of each job, in order, as soon as it is there; who leaves early leaves no work behind."""
    if not worth_sharing(jobs):
        yield map(check_one, jobs)
        return
    pool = crew(min(os.cpu_count() or 1, len(jobs)))
    futures = [(job, pool.submit(check_one, job)) for job in jobs]
    try:
        yield (outcome_of(job, future) for job, future in futures)
    finally:
        pool.shutdown(cancel_futures=True)


def worth_sharing(jobs: Sequence[Job]) -> bool:
    """Whether there is enough to do for several processes."""
    return len(jobs) >= ENOUGH_FILES and sum(job.size for job in jobs) >= ENOUGH_BYTES


def crew(size: int) -> "ProcessPoolExecutor":
    """So many processes, which leave Ctrl-C to this one: else each would answer it with a traceback."""
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(size, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))


def outcome_of(job: Job, future: "Future[Outcome]") -> Outcome:
    """Wait for one; a process that died (of memory, most likely) takes no other file's outcome with it."""
    from concurrent.futures.process import BrokenProcessPool

    try:
        return future.result()
    except BrokenProcessPool:
        error = EngineError("engine.file", path=job.path)
        return Outcome(job.path, error=catalogue(job.view.language).refuse(error))
