"""Rates that a part and its whole make: 发放1200万元，核销1098万元，核销率91.5%."""

from collections.abc import Iterator

from provenance.figures import Kind
from provenance.links.statements.levels import LEVELS, alike
from provenance.links.statements.said import Share
from provenance.links.statements.sentence import Sentence

__all__ = ["rates"]

# How far from the part the word may stand that its rate is named by.
NEAR = 12


def rates(sentence: Sentence) -> Iterator[Share]:
    """A rate right behind the part that its name names, with the last level before that is no smaller."""
    words = sentence.words
    for i in range(2, len(sentence.claims)):
        rate, part = sentence.claims[i], sentence.claims[i - 1]
        m = words.rate.search(sentence.gap(i)) if rate.figure.kind is Kind.PERCENT else None
        if m is None or part.figure.kind not in LEVELS or words.own_rates.search(m.group("done")):
            continue
        if words.end.search(sentence.gap(i - 1)):
            continue
        end = part.figure.span.end
        if m.group("done") not in sentence.gap(i - 1)[-NEAR:] + sentence.text[end : end + NEAR]:
            continue
        for k in range(i - 2, -1, -1):
            whole = sentence.claims[k]
            if (
                alike(whole, part)
                and not sentence.is_aside(k)
                and abs(whole.figure.value) >= abs(part.figure.value)
            ):
                yield Share(part, whole, rate)
                break
