"""Suggestions: which claims the figures of a source support or contradict."""

from provenance.evidence.suggesting.suggest import Suggestion, Suggestions, suggest

__all__ = ["Suggestion", "Suggestions", "suggest"]
