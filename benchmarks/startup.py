"""How long the program takes as a whole process: ``provenance --help`` and ``provenance check ARTICLE``.

``python benchmarks/startup.py [ARTICLE] [--quick]``
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from measuring import Measured, arguments, once, sample, say, seconds


def main() -> None:
    """Print the medians beside that of a Python that does nothing."""
    options = arguments(__doc__).parse_args()
    say(measured(options.article, quick=options.quick))


def rows(*, quick: bool) -> Iterator[Measured]:
    """The lines of the table, for the sample article."""
    yield from measured(sample(), quick=quick)


def measured(article: Path, *, quick: bool) -> Iterator[Measured]:
    """Whole processes, beside a Python that does nothing."""
    runs = 3 if quick else 20
    nothing = milliseconds([sys.executable, "-c", "pass"], runs)
    for name, command in {
        "provenance --help": [*program(), "--help"],
        "provenance check": [*program(), "check", str(article)],
    }.items():
        yield Measured(name, f"{milliseconds(command, runs):.0f} ms", f"python -c pass: {nothing:.0f} ms")


def milliseconds(command: list[str], runs: int) -> float:
    """The median of whole processes, the first of which does not count."""
    once(lambda: run(command))
    return seconds(lambda: run(command), runs) * 1000


def program() -> list[str]:
    """The installed program, or the package where it is not installed."""
    installed = Path(sys.executable).with_name("provenance")
    return [str(installed)] if installed.exists() else [sys.executable, "-m", "provenance.cli"]


def run(command: list[str]) -> None:
    """Run a command to its end; findings in the article are no failure."""
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} failed with {done.returncode}: {done.stderr}")


if __name__ == "__main__":
    main()
