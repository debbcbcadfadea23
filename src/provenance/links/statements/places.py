"""Places and by how many something moved between them: 从第61位升至第23位，前移38位."""

from collections.abc import Iterator

from provenance.figures import Kind
from provenance.links.statements.said import Change
from provenance.links.statements.sentence import Sentence

__all__ = ["places"]

UNIT = "位"


def places(sentence: Sentence) -> Iterator[Change]:
    """Two places between which something moved, and a number of places right behind."""
    moved = sentence.language.phrases.moved_place
    for i in range(2, len(sentence.claims)):
        base, end, by = sentence.claims[i - 2 : i + 1]
        ranked = base.figure.kind is end.figure.kind is Kind.RANK and by.figure.unit == UNIT
        if ranked and sentence.words.end.search(sentence.gap(i - 1)) and moved.search(sentence.gap(i)):
            yield Change(base, end, by)
