"""A claim: one figure with what it measures, whose it is, when it holds, and who says so."""

import hashlib
from dataclasses import dataclass
from datetime import date

from provenance.claims.phrase import joined
from provenance.dates import StatedDate
from provenance.document import Role, Section, Span
from provenance.figures import Figure

__all__ = ["Claim", "Label", "claim_id"]


@dataclass(frozen=True, slots=True)
class Label:
    """What is measured, as spans of the reading.

    ``spans`` make the whole label in reading order; ``topic`` those of them that name the thing (the rest says how it
    is looked at: growth, share, rank); ``own`` is false where the topic was taken from a figure before.
    """

    spans: tuple[Span, ...]
    topic: tuple[Span, ...] = ()
    event: tuple[Span, ...] = ()
    own: bool = True

    def of(self, text: str) -> str:
        """The label's characters."""
        return joined(text, self.spans)


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure as a claim. Spans count in the reading; ``origin`` and the texts are of the article's own text.

    ``topic`` is the folded name of the thing measured, ``label`` the folded whole, ``event`` how it is looked at.
    ``clause`` is the clause around the figure, ``before`` up to thirty characters in front of it, ``around`` its
    sentence as far as it is near; ``field`` what a rank is a place in. ``sentence`` and ``block`` number those of
    the article; ``dispatch`` is the head of the dispatch it stands in, where an article holds more than one. In a
    table ``row`` and ``column`` are its place, ``head`` its row's first cell, ``title`` the table's. ``earlier``
    says that it holds for the year before its surroundings.
    """

    id: str
    figure: Figure
    origin: Span
    text: str
    unit: str
    measure: str
    label: str
    topic: str
    event: str
    own: bool
    scope: str | None
    scope_plain: str | None
    stated: StatedDate | None
    section: Section
    role: Role
    region: int
    block: int
    sentence: int
    sentence_origin: Span
    clause: str
    before: str
    around: str
    field: str = ""
    attribution: str | None = None
    row: int | None = None
    column: int | None = None
    dispatch: str = ""
    head: str = ""
    title: str = ""
    earlier: bool = False

    @property
    def stated_bounds(self) -> tuple[date | None, date | None] | None:
        """The bounds of the stated date, without its wording."""
        return (self.stated.start, self.stated.end) if self.stated else None


def claim_id(text: str, measure: str, unit: str, context: str, occurrence: int) -> str:
    """An id from the claim's content: the same text gives the same ids, an edit elsewhere leaves them alone.

    ``context`` is the sentence; ``occurrence`` tells equal figures of equal sentences apart, in reading order.
    """
    content = "\x1f".join((text, measure, unit, context, str(occurrence)))
    return "c" + hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:11]
