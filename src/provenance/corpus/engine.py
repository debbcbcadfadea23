"""Engines: where tasks run. The same Dask graph, in this process, on local processes, or on a cluster over TCP."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread
from typing import Any, Protocol

from provenance.corpus.fingerprint import fingerprint
from provenance.errors import EngineError

__all__ = ["Cluster", "Engine", "Processes", "Task", "ThisProcess", "engine_of", "same_program"]

# A function that can be imported, and arguments that can be sent: small ones, for they pass through the scheduler.
Task = tuple[Callable[..., Any], tuple[Any, ...]]
Seen = Callable[[Any], None]


class Engine(Protocol):
    """Runs independent tasks; ``run`` gives their results in order, and tells ``seen`` of each as it comes."""

    def run(self, tasks: Sequence[Task], seen: Seen) -> list[Any]:
        """Run the tasks."""


def engine_of(workers: int | None, scheduler: str | None) -> Engine:
    """The engine that is asked for: a cluster's by its address, so many processes, or one process for each core."""
    if scheduler is not None:
        return Cluster(scheduler)
    many = workers or os.cpu_count() or 1
    return ThisProcess() if many == 1 else Processes(many)


def graph(tasks: Sequence[Task]) -> list[Any]:
    """The tasks as Dask's, named by their place."""
    from dask import delayed

    return [
        delayed(function, pure=False)(*arguments, dask_key_name=f"{function.__name__}-{number}")
        for number, (function, arguments) in enumerate(tasks)
    ]


@dataclass(frozen=True, slots=True)
class ThisProcess:
    """One task after another, here."""

    def run(self, tasks: Sequence[Task], seen: Seen) -> list[Any]:
        """Run the tasks."""
        return _embedded(tasks, seen, scheduler="sync")


@dataclass(frozen=True, slots=True)
class Processes:
    """So many processes of this machine, without a server."""

    workers: int

    def run(self, tasks: Sequence[Task], seen: Seen) -> list[Any]:
        """Run the tasks. Raises EngineError where a process dies."""
        from concurrent.futures.process import BrokenProcessPool

        try:
            return _embedded(
                tasks,
                seen,
                scheduler="processes",
                num_workers=min(self.workers, max(1, len(tasks))),
                chunksize=1,
                initializer=_serve,
            )
        except BrokenProcessPool:
            raise EngineError("engine.died") from None


def _embedded(tasks: Sequence[Task], seen: Seen, **how: Any) -> list[Any]:
    """Run the graph with one of Dask's own schedulers."""
    import dask
    from dask.callbacks import Callback

    def done(_key: object, result: object, *_: object) -> None:
        seen(result)

    with Callback(posttask=done):
        return list(dask.compute(*graph(tasks), optimize_graph=False, **how))


def _serve() -> None:
    """A working process ends at once with Ctrl-C, without a word, and does not outlive the one that started it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@dataclass(frozen=True, slots=True)
class Cluster:
    """The workers of a Dask scheduler at an address such as ``tcp://10.0.0.5:8786``.

    Input and output must stand on storage that all of them reach under the same path. A task whose worker died is
    given to another one.
    """

    address: str

    def run(self, tasks: Sequence[Task], seen: Seen) -> list[Any]:
        """Run the tasks. Raises EngineError where the scheduler does not answer, or workers die again and again."""
        import logging

        from distributed import Client, as_completed

        logging.getLogger("distributed").setLevel(logging.CRITICAL)
        try:
            client = Client(self.address, set_as_default=False)
        except (OSError, TimeoutError, ValueError):
            raise EngineError("engine.silent", address=self.address) from None
        with client:
            futures = client.compute(graph(tasks), optimize_graph=False)
            with _cluster_trouble():
                for _, result in as_completed(futures, loop=client.loop, with_results=True):
                    seen(result)
                return list(client.gather(futures))


@contextmanager
def _cluster_trouble() -> Iterator[None]:
    """What the cluster itself may raise, in one sentence."""
    from concurrent.futures import CancelledError

    from distributed import KilledWorker
    from distributed.comm import CommClosedError

    try:
        yield
    except (KilledWorker, CommClosedError, CancelledError):
        raise EngineError("engine.lost") from None


def same_program(mark: str) -> None:
    """See that this process has the rules of the one that gave out the work; EngineError where it has others."""
    if fingerprint() != mark:
        raise EngineError("engine.version")
