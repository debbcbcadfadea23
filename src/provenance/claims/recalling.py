"""Lists of figures of what was spoken of before: 上年，上述指标分别为42.3万吨和21.05万架次."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from provenance.claims.claim import Label
from provenance.claims.naming import Namer
from provenance.document import Span
from provenance.figures import Figure

__all__ = ["Recaller"]

# How many named figures back a list may refer.
FAR = 12


@dataclass(slots=True)
class Recaller:
    """Remembers what the figures of a block are of that were named by their own words."""

    namer: Namer
    known: list[tuple[Figure, Label]] = field(default_factory=list)

    def remember(self, figure: Figure, label: Label) -> None:
        """What a figure is of, where its own words say so."""
        if label.own:
            self.known.append((figure, label))

    def labels(self, offset: int, sentence: Span, listed: Sequence[Figure]) -> tuple[Label, ...]:
        """The labels of a list behind 上述指标分别; empty where the clause before ``offset`` says no such thing."""
        start = self.namer.clause_start(offset, sentence)
        if not self.namer.phrases.recalls.search(self.namer.text, start, offset):
            return ()
        found: list[Label] = []
        for figure in reversed(listed):
            label = self.last(figure.unit, found)
            if label is None:
                return ()
            found.append(Label(label.topic, label.topic))
        return tuple(reversed(found))

    def last(self, unit: str, taken: Sequence[Label]) -> Label | None:
        """The last thing that was counted in a unit and is not yet ``taken``."""
        topics = {label.topic for label in taken}
        return next(
            (
                label
                for figure, label in self.known[: -FAR - 1 : -1]
                if figure.unit == unit and label.topic not in topics
            ),
            None,
        )
