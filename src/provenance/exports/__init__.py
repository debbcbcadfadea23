"""Exports: one module a format in this folder, imported when it is asked for; what they share stands in the subfolders.

A format is a module with ``SUFFIX`` (of its files), ``MEDIA_TYPE``, and ``write(session, article, stream, edition)``,
which writes the article's latest revision into a binary stream. The same database and the same ``Edition`` give the
same bytes.
"""

from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules
from typing import BinaryIO, Protocol, cast

from sqlalchemy.orm import Session

from provenance.errors import ProvenanceError
from provenance.exports.edition import Edition
from provenance.store.tables import Article

__all__ = ["Edition", "Format", "find_format", "formats"]


class Format(Protocol):
    """What each module of a format offers."""

    SUFFIX: str
    MEDIA_TYPE: str

    def write(self, session: Session, article: Article, stream: BinaryIO, edition: Edition) -> None:
        """Write the article's latest revision."""


def formats() -> Sequence[str]:
    """The names of all formats: the modules that stand in this folder."""
    return sorted(module.name for module in iter_modules(__path__) if not module.ispkg)


def find_format(name: str) -> Format:
    """The module of a format; ProvenanceError where a library that it needs is not installed, with the way to it."""
    try:
        return cast("Format", import_module(f"{__name__}.{name}"))
    except ModuleNotFoundError as error:
        library = (error.name or "").partition(".")[0]
        if library == "provenance":
            raise
        raise ProvenanceError("export.library", format=name, library=library) from error
