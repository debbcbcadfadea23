"""The state of the walk over an article's blocks that collects its claims."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from provenance.claims.claim import Claim
from provenance.claims.clauses import Clauses
from provenance.claims.notes import NoteDate
from provenance.claims.scan import Scan
from provenance.claims.scope import Surroundings, surroundings
from provenance.claims.table import Table
from provenance.dates import DateReader, StatedDate
from provenance.document import Document, Reading, Span
from provenance.languages import Language

__all__ = ["Assembly"]


@dataclass(slots=True)
class Assembly:
    """The walk over an article's blocks that collects its claims."""

    document: Document
    reading: Reading
    language: Language
    scan: Scan
    laid: dict[int, Table]
    homes: tuple[str, ...]
    clauses: Clauses
    dates: DateReader
    dispatches: Sequence[str]
    notes: Mapping[int, Sequence[NoteDate]]
    claims: list[Claim] = field(default_factory=list)
    region_dates: dict[int, StatedDate] = field(default_factory=dict)
    sentence: int = 0
    seen: dict[tuple[str, ...], int] = field(default_factory=dict)
    near: Surroundings | None = None
    named: dict[str, bool] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The text that is read."""
        return self.reading.plain

    def surroundings(self, sentence: Span) -> Surroundings:
        """What a sentence names; kept until another sentence is asked for."""
        if self.near is None or self.near.sentence != sentence:
            self.near = surroundings(self.text, sentence, self.language.phrases)
        return self.near
