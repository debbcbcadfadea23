"""A bar for work on an archive: how far, how fast, how long still; on a terminal only."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

__all__ = ["March", "marching"]


class March:
    """Work that goes on part by part; ``done`` counts the things in them."""

    def __init__(self, bar: Any = None) -> None:
        self.began = time.monotonic()
        self.done = 0
        self.bar = bar
        self.task = bar.add_task("", total=None, rate="") if bar else None

    @property
    def seconds(self) -> float:
        """How long it has taken; never nothing."""
        return max(time.monotonic() - self.began, 1e-6)

    def step(self, parts: int, things: int) -> None:
        """One of ``parts`` parts is complete, with so many things in it."""
        self.done += things
        if self.bar:
            self.bar.update(self.task, total=parts, rate=f"{self.done / self.seconds:,.0f}/s", advance=1)


@contextmanager
def marching() -> Iterator[March]:
    """The march, with a bar on standard error if that is a terminal."""
    if not sys.stderr.isatty():
        yield March()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(elapsed_when_finished=True),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield March(bar)
