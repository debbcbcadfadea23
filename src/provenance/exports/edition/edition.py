"""An edition: everything besides the database that an export may differ by."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from provenance.exports.edition.words import Words, words_of
from provenance.store.tables import Article

__all__ = ["Edition", "unwatched"]

Row = TypeVar("Row")


def unwatched(rows: Iterable[Row], _total: int) -> Iterator[Row]:
    """The rows as they are."""
    yield from rows


def unheard(_sentence: str) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The workspace's root folder, the time that the export bears, and how it is made.

    ``language`` (zh or en) is that of its own words; where it is None, the article's. ``bom`` lets CSV begin with a
    byte order mark. ``key`` is the file of the private key that signs a bundle, ``publisher`` the desk's own name.
    ``watch(rows, total)`` passes rows on and may show how far they are; ``remark`` is told, in one sentence, of
    what could not be exported.
    """

    workspace: Path
    at: datetime
    language: str | None = None
    bom: bool = False
    key: Path | None = None
    publisher: str | None = None
    watch: Callable[[Iterable[Row], int], Iterable[Row]] = field(default=unwatched)
    remark: Callable[[str], None] = field(default=unheard)

    def words(self, article: Article) -> Words:
        """The words of the edition's language."""
        return words_of(self.language or article.revision.language)
