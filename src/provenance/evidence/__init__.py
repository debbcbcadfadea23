"""Evidence: sources archived by hash, and citations of a place in them."""

from provenance.evidence.archive import archived_file, check_archived
from provenance.evidence.cite import Citation, cite, cited
from provenance.evidence.originals import keep_original, original_of
from provenance.evidence.sources import (
    AddedSource,
    add_source,
    find_source,
    list_sources,
    record_source,
    source_facts,
)
from provenance.evidence.suggesting import Reading, Suggestion, Suggestions, prepared, read_source, suggest

__all__ = [
    "AddedSource",
    "Citation",
    "Reading",
    "Suggestion",
    "Suggestions",
    "add_source",
    "archived_file",
    "check_archived",
    "cite",
    "cited",
    "find_source",
    "keep_original",
    "list_sources",
    "original_of",
    "prepared",
    "read_source",
    "record_source",
    "source_facts",
    "suggest",
]
