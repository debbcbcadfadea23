"""Languages, one folder each: vocabulary as data, and rules with their examples beside them."""

from functools import cache
from importlib import import_module
from pathlib import Path

from provenance.errors import UnknownLanguage
from provenance.languages.aspects import Aspects
from provenance.languages.language import Language
from provenance.languages.phrases import Phrases
from provenance.languages.relations import Relations

__all__ = ["Aspects", "Language", "Phrases", "Relations", "detect", "language"]


@cache
def codes() -> tuple[str, ...]:
    """The codes of the languages that have a folder here."""
    return tuple(sorted(path.parent.name for path in Path(__file__).parent.glob("*/__init__.py")))


def language(code: str) -> Language:
    """The language of that code. Raises UnknownLanguage where it has no folder."""
    known = codes()
    if code not in known:
        raise UnknownLanguage("language.unknown", language=code, known=known)
    found: Language = import_module(f"provenance.languages.{code}").LANGUAGE
    return found


def detect(text: str) -> Language:
    """The language in which most of the text is written.

    Raises UnknownLanguage where none of those that have rules fits.
    """
    for code in codes():
        if (one := language(code)).reads(text):
            return one
    raise UnknownLanguage("language.unclear", known=codes())
