"""How long the program takes as a whole process: ``provenance --help`` and ``provenance check ARTICLE``.

``python benchmarks/startup.py [ARTICLE] [--quick]``
"""

import subprocess
import sys
from pathlib import Path

from measuring import arguments, machine, once, seconds


def main() -> None:
    """Print the medians beside that of a Python that does nothing."""
    options = arguments(__doc__).parse_args()
    runs = 3 if options.quick else 20
    print(machine())
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "provenance --help": [*program(), "--help"],
        "provenance check": [*program(), "check", str(options.article)],
    }
    for name, command in commands.items():
        once(lambda command=command: run(command))
        print(f"{name:20} {seconds(lambda command=command: run(command), runs) * 1000:>7.0f} ms")


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
