"""Runs every benchmark, and writes what was measured into the table of docs/benchmarks.md, with the machine named.

``python benchmarks/table.py [--quick] [--only NAME,NAME] [--print]``

A benchmark is a module beside this one with a function ``rows(*, quick: bool)`` that yields ``Measured`` lines: to add
one to the table is to add its file. ``--only`` measures some of them anew and leaves the others' lines as they are.
"""

import argparse
import re
from collections.abc import Iterator, Mapping
from datetime import date
from importlib import import_module
from pathlib import Path

from measuring import ROOT, Measured, machine

HERE = Path(__file__).parent
PAGE = ROOT / "docs" / "benchmarks.md"
HEAD = "| what | measured | beside it, in the same run | wanted |\n| --- | --- | --- | --- |\n"
BEGIN, END = "<!-- measured: {name} -->\n", "<!-- end -->\n"


def main() -> None:
    """Measure, and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="small sizes, to see that it works")
    parser.add_argument("--only", help="names of benchmarks, with commas between")
    parser.add_argument(
        "--print", action="store_true", dest="shown", help="print the table, leave the page alone"
    )
    options = parser.parse_args()
    names = options.only.split(",") if options.only else benchmarks()
    tables = {name: table(name, quick=options.quick) for name in names}
    if options.shown:
        print("\n".join(tables.values()))
    else:
        PAGE.write_text(written(PAGE.read_text("utf-8"), tables), "utf-8")


def benchmarks() -> list[str]:
    """The modules that measure something for the table."""
    return [
        path.stem
        for path in sorted(HERE.glob("*.py"))
        if "\ndef rows(*, quick: bool)" in path.read_text("utf-8")
    ]


def table(name: str, *, quick: bool) -> str:
    """The lines of one benchmark as a table, under the machine and the day."""
    lines = "".join(map(line, shown(name, import_module(name).rows(quick=quick))))
    return f"{machine()}, {date.today():%d %B %Y}.\n\n{HEAD}{lines}"


def shown(name: str, measured: Iterator[Measured]) -> Iterator[Measured]:
    """The same lines, each printed as soon as it is there."""
    for one in measured:
        print(f"{name}: {one}", flush=True)
        yield one


def line(one: Measured) -> str:
    """One line of a table."""
    return f"| {one.what} | {one.figure} | {one.beside} | {one.wanted} |\n"


def written(page: str, tables: Mapping[str, str]) -> str:
    """The page with these tables in their places; one that has no place yet comes last."""
    for name, text in tables.items():
        place = re.compile(re.escape(BEGIN.format(name=name)) + ".*?" + re.escape(END), re.DOTALL)
        block = f"{BEGIN.format(name=name)}{text}{END}"
        page = place.sub(lambda _, block=block: block, page) if place.search(page) else f"{page}\n{block}"
    return page


if __name__ == "__main__":
    main()
