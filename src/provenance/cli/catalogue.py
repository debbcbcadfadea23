"""What the program says, in the reader's language: one TOML file a language under ``messages/``."""

import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from provenance.errors import ProvenanceError, sentence

__all__ = ["LANGUAGES", "Catalogue", "catalogue", "language_of_locale"]

LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The messages of one language under dotted keys; a list holds the forms for one and for several."""

    language: str
    entries: Mapping[str, str | list[str]]

    def __contains__(self, key: str) -> bool:
        return key in self.entries

    def say(self, key: str, /, **values: object) -> str:
        """The message of ``key``, its places filled in."""
        entry = self.entries[key]
        return (entry if isinstance(entry, str) else entry[-1]).format(**values)

    def refuse(self, error: ProvenanceError) -> str:
        """Why something cannot be done, as the command line says it."""
        return sentence(error, self.language, shell=True)

    def count(self, key: str, number: int, /, **values: object) -> str:
        """The message of ``key`` for so many."""
        entry = self.entries[key]
        form = entry if isinstance(entry, str) else entry[0 if number == 1 else -1]
        return form.format(n=f"{number:,}", **values)


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language."""
    path = Path(__file__).parent / "messages" / f"{language}.toml"
    with path.open("rb") as file:
        return Catalogue(language, dict(flat(tomllib.load(file))))


def flat(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str | list[str]]]:
    """The entries of nested tables under dotted keys."""
    for name, entry in table.items():
        if isinstance(entry, dict):
            yield from flat(entry, f"{above}{name}.")
        else:
            yield above + name, entry


def language_of_locale(environment: Mapping[str, str] = os.environ) -> str:
    """``zh`` where the locale is Chinese, else ``en``."""
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "zh" if next(filter(None, names), "").lower().startswith("zh") else "en"
