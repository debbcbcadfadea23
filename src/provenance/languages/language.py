"""A language: its rules and the words by which its press lays out and speaks of figures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from provenance.dates import DateCues
from provenance.document import LayoutCues
from provenance.grammar import Scanner
from provenance.languages.aspects import Aspects
from provenance.languages.phrases import Phrases
from provenance.languages.relations import Relations

__all__ = ["Language"]


@dataclass(frozen=True, slots=True)
class Language:
    """Everything that the reading of one language needs; a folder under ``languages`` makes one."""

    code: str
    cues: LayoutCues
    scanner: Scanner[object]
    dates: DateCues
    phrases: Phrases
    aspects: Aspects
    relations: Relations
    wording: Mapping[str, str]
    magnitudes: tuple[tuple[str, Decimal], ...]
    fold_label: Callable[[str], str]
    reads: Callable[[str], bool]
