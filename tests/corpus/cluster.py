"""A Dask scheduler and its workers, each a process of its own, on loopback and free ports, ended by their own ids."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

WAIT = 60.0
ALONE = ["--no-dashboard", "--host", "127.0.0.1"]


@dataclass
class Running:
    """A cluster that runs."""

    address: str
    folder: Path
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def add_worker(self) -> None:
        """One more worker, without a nanny that would start it again."""
        worker = ["--nthreads", "1", "--no-nanny", "--local-directory", str(self.folder), *ALONE]
        self.workers.append(start("dask_worker", self.address, *worker, folder=self.folder))

    def kill_one(self) -> None:
        """End the oldest worker at once, whatever it is doing."""
        victim = self.workers.pop(0)
        victim.send_signal(signal.SIGKILL)
        assert victim.wait() == -signal.SIGKILL

    def wait_for(self, many: int) -> None:
        """Wait until the scheduler knows so many workers."""
        from distributed import Client

        with Client(self.address, set_as_default=False, timeout=WAIT) as client:
            client.wait_for_workers(many, timeout=WAIT)


def start(program: str, *arguments: str, folder: Path) -> subprocess.Popen[bytes]:
    """A program of the engine as a process of its own."""
    command = [sys.executable, "-m", f"distributed.cli.{program}", *arguments]
    with (folder / f"{program}.log").open("ab") as log:
        return subprocess.Popen(command, stdout=log, stderr=log, env=os.environ | {"OMP_NUM_THREADS": "1"})


@contextmanager
def cluster(folder: Path) -> Iterator[Running]:
    """A scheduler with two workers."""
    written = folder / "scheduler.json"
    scheduler = start(
        "dask_scheduler", "--port", "0", "--scheduler-file", str(written), *ALONE, folder=folder
    )
    running = Running(address_in(written), folder)
    try:
        running.add_worker()
        running.add_worker()
        running.wait_for(2)
        yield running
    finally:
        for process in (*running.workers, scheduler):
            process.kill()
            process.wait()


def address_in(written: Path) -> str:
    """The scheduler's address, once it has written it down."""
    import json

    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        try:
            return str(json.loads(written.read_text())["address"])
        except (FileNotFoundError, ValueError):
            time.sleep(0.05)
    raise AssertionError("the scheduler did not start")
