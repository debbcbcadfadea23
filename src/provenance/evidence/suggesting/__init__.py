"""Suggestions: which claims the figures of a source support or contradict."""

from provenance.evidence.suggesting.reading import Reading, read_source
from provenance.evidence.suggesting.suggest import Suggestion, Suggestions, prepared, suggest

__all__ = ["Reading", "Suggestion", "Suggestions", "prepared", "read_source", "suggest"]
