"""A number that belongs to a name: what the scan reads in order not to read a figure there."""

from dataclasses import dataclass

from provenance.document.span import Span
from provenance.grammar import Capture

__all__ = ["Name", "name"]


@dataclass(frozen=True, slots=True)
class Name:
    """A number that belongs to a name. Offsets count in the reading text."""

    span: Span
    rule: str


def name(c: Capture) -> Name:
    """The match is a name."""
    return Name(Span(c.start, c.end), c.rule)
