"""The commands. Nothing is imported before it is needed, so that the program starts at once."""

import sys
from typing import NoReturn

__all__ = ["main"]


def main() -> NoReturn:
    """Run the program that the command line asks for, and leave with its exit code."""
    try:
        from provenance.cli.program import program

        program.main()
    except KeyboardInterrupt:
        sys.exit(130)
