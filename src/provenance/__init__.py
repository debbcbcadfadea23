"""The fact-checking desk for figures: every figure of an article as a claim, dated, linked and checked."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from provenance.document import Document, read
    from provenance.errors import ProvenanceError
    from provenance.pipeline import check, check_document
    from provenance.report import Report

__all__ = ["Document", "ProvenanceError", "Report", "check", "check_document", "read"]

_HOMES = {
    "Document": "provenance.document",
    "ProvenanceError": "provenance.errors",
    "Report": "provenance.report",
    "check": "provenance.pipeline",
    "check_document": "provenance.pipeline",
    "read": "provenance.document",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for, so that the program starts at once."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
