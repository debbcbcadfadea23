"""Examples: what a rule must read, and what it must leave alone, as data beside the rule.

A file ``NAME.examples.toml`` lies beside the module ``NAME.py`` whose rules it holds to their word. It is a list of
families: the expected value first, the spellings that say it under it, and look-alikes that say nothing of the sort::

    published = 2026-03-02                  # for dates: the day on which the examples are read

    [[examples]]
    of = "measure words"                    # the phenomenon
    reads = { kind = "count", value = "36" }
    spellings = ["建成公园⟦36|座⟧", "新开线路⟦36条⟧"]
    rejects = ["“36”工程"]

``⟦⟧`` marks what must be read, and no more than that may be read in the clause; ``|`` inside it stands in front of the
unit where ``reads`` leaves the unit to the spelling. The tests read these files; the program itself never does.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from provenance.document.span import Span

__all__ = ["Example", "Mark", "examples_of", "load_examples"]

MARK = re.compile(r"⟦([^⟦⟧|]*)(?:(\|)([^⟦⟧|]*))?⟧")
KEYS = frozenset({"of", "reads", "spellings", "rejects"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the clause that must be read, and its unit where the spelling marks one."""

    span: Span
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """One clause: with marks a spelling of what ``reads`` says, without marks a look-alike that says nothing."""

    source: str
    of: str
    text: str
    marks: tuple[Mark, ...]
    reads: Mapping[str, Any]
    published: date | None = None

    def __str__(self) -> str:
        return f"{self.source}: {self.text}"


def load_examples(path: Path) -> Iterator[Example]:
    """The examples of one file, in its order. Raises ValueError where the file does not keep to the form above."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    source = path.name.removesuffix(".examples.toml")
    for family in data["examples"]:
        if unknown := set(family) - KEYS:
            raise ValueError(f"{path}: {', '.join(sorted(unknown))} is no key of an example")
        for spelling in (*family.get("spellings", ()), *family.get("rejects", ())):
            text, marks = unmark(spelling)
            if bool(marks) == (spelling in family.get("rejects", ())):
                raise ValueError(f"{path}: {spelling!r}: a spelling has a mark, a look-alike has none")
            yield Example(source, family["of"], text, marks, family.get("reads", {}), data.get("published"))


def examples_of(folder: Path) -> list[Example]:
    """The examples of every file of a folder, in the order of their names."""
    return [one for path in sorted(folder.glob("*.examples.toml")) for one in load_examples(path)]


def unmark(spelling: str) -> tuple[str, tuple[Mark, ...]]:
    """The clause without its marks, and where in it they stood."""
    text, marks, place = "", [], 0
    for found in MARK.finditer(spelling):
        text += spelling[place : found.start()]
        start, unit = len(text), found.group(3)
        text += found.group(1) + (unit or "")
        marks.append(Mark(Span(start, len(text)), unit))
        place = found.end()
    return text + spelling[place:], tuple(marks)
