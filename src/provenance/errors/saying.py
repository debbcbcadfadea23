"""What an error says, in the reader's language: its sentence is in ``en.toml`` and ``zh.toml``, under its code."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

__all__ = ["Term", "sentence", "wordings"]

SHELL = "shell."


@runtime_checkable
class Said(Protocol):
    """What has a sentence: a code, and what is to be filled in."""

    code: str
    fields: Mapping[str, object]


class Term:
    """A word or clause in an error's sentence that is itself said in the reader's language."""

    __slots__ = ("code", "fields")

    def __init__(self, code: str, /, **fields: object) -> None:
        self.code = code
        self.fields: Mapping[str, object] = fields


def sentence(said: Said, language: str, *, shell: bool = False) -> str:
    """The sentence of an error or a term in ``zh`` or ``en``.

    With ``shell`` it speaks to somebody on the command line and may name an option of it; else to anybody. Lists are
    written out; terms and errors among the fields are said in the same language. A code without a sentence is said as
    it stands.
    """
    words = wordings(language)
    wording = (words.get(SHELL + said.code) if shell else None) or words.get(said.code)
    if wording is None:
        return said.code
    return wording.format(**{name: _word(value, language, shell) for name, value in said.fields.items()})


def _word(value: object, language: str, shell: bool) -> object:
    if isinstance(value, list | tuple):
        said = [str(_word(one, language, shell)) for one in value]
        return wordings(language)["list.separator"].join(said)
    if isinstance(value, Said):
        return sentence(value, language, shell=shell)
    return value


@cache
def wordings(language: str) -> Mapping[str, str]:
    """All sentences of a language under their dotted codes."""
    with (Path(__file__).parent / f"{language}.toml").open("rb") as file:
        return dict(_flat(tomllib.load(file)))


def _flat(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for name, entry in table.items():
        if isinstance(entry, dict):
            yield from _flat(entry, f"{above}{name}.")
        else:
            yield above + name, entry
