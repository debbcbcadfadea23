"""What the benchmarks share: the article, longer texts made of it, medians, and the machine they ran on."""

import argparse
import os
import platform
import random
import re
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Measured:
    """One line of the table: what was measured, the figure, what it stands beside in the same run, what is wanted."""

    what: str
    figure: str
    beside: str = ""
    wanted: str = ""

    def __str__(self) -> str:
        """A line to read."""
        rest = [f"({self.beside})"] if self.beside else []
        return "  ".join([f"{self.what:64}", self.figure, *rest])


ROOT = Path(__file__).parent.parent
NUMBER = re.compile(r"(?<![0-9第.])[0-9]{2,}(?![0-9]*[年月日])")


def arguments(about: str | None) -> argparse.ArgumentParser:
    """The arguments that every benchmark takes."""
    parser = argparse.ArgumentParser(description=(about or "").splitlines()[0])
    parser.add_argument(
        "article", nargs="?", type=Path, default=sample(), help="a text file (default: the sample)"
    )
    parser.add_argument("--quick", action="store_true", help="small sizes and few runs, to see that it works")
    return parser


def say(measured: Iterable[Measured]) -> None:
    """Print the machine, and each line as it is measured."""
    print(machine(), flush=True)
    for one in measured:
        print(one, flush=True)


def sample() -> Path:
    """The sample article, or one that was written for the tests."""
    return next(iter(sorted([*ROOT.glob("sources/*.txt")]) or sorted(ROOT.glob("tests/gold/open/*.txt"))))


def read(path: Path) -> str:
    """The article's text."""
    return path.read_bytes().decode("utf-8")


def copies(text: str, size: int) -> str:
    """``size`` characters of an article printed again and again."""
    return ((text + "\n") * (size // len(text) + 1))[:size]


def variations(text: str, size: int, seed: int = 1) -> str:
    """``size`` characters of an article printed again and again, each time with other figures."""
    chance = random.Random(seed)

    def other(match: re.Match[str]) -> str:
        digits = len(match.group())
        return str(chance.randint(10 ** (digits - 1), 10**digits - 1))

    return "\n".join(NUMBER.sub(other, text) for _ in range(size // len(text) + 1))[:size]


def seconds(work: Callable[[], object], runs: int) -> float:
    """The median of so many runs."""
    return statistics.median(once(work) for _ in range(runs))


def once(work: Callable[[], object]) -> float:
    """The seconds of one run."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def machine() -> str:
    """Processor, system and Python, in one line."""
    names = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        if line.startswith("model name")
    ]
    processor = names[0] if names else platform.processor() or "unknown processor"
    return f"{processor}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
