"""The words of exports, one TOML file a language: what is written for readers who see no command line."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

__all__ = ["LANGUAGES", "Words", "words_of"]

LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, by table and key."""

    language: str
    entries: Mapping[str, Mapping[str, str]]

    def say(self, key: str, /, **values: object) -> str:
        """The words of ``table.key``, their places filled in."""
        table, _, name = key.partition(".")
        return self.entries[table][name].format(**values)


@cache
def words_of(language: str) -> Words:
    """The words of a language; English where we have none of it."""
    name = language if language in LANGUAGES else "en"
    text = resources.files(__package__).joinpath(f"{name}.toml").read_text("utf-8")
    return Words(name, tomllib.loads(text))
