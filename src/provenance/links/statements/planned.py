"""Shares of a plan: 完成投资P，为年度计划W的C%; 销售P，完成全年W目标的C%."""

from collections.abc import Iterator

from provenance.figures import Kind
from provenance.links.statements.levels import alike
from provenance.links.statements.said import Share
from provenance.links.statements.sentence import Sentence

__all__ = ["planned"]


def planned(sentence: Sentence) -> Iterator[Share]:
    """What was reached, what was planned, and the share of it, side by side."""
    words = sentence.words
    for i in range(2, len(sentence.claims)):
        share, plan = sentence.claims[i], sentence.claims[i - 1]
        if share.figure.kind is not Kind.PERCENT or not words.of_plan.fullmatch(sentence.gap(i)):
            continue
        if not words.planned.search(sentence.gap(i - 1)):
            continue
        reached = sentence.whole_before(i - 1)
        if reached is not None and alike(reached, plan):
            yield Share(reached, plan, share, planned=True)
