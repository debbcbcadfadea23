"""Elsewhere: where else in the archive a figure is printed, and how it went on over the years."""

from provenance.desk.elsewhere.appearances import Appearance, Appearances, appearances, recurring
from provenance.desk.elsewhere.index import comparable, index_missing, index_revision

__all__ = [
    "Appearance",
    "Appearances",
    "appearances",
    "comparable",
    "index_missing",
    "index_revision",
    "recurring",
]
