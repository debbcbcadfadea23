"""A total of a period and its daily average: 全年清运168.2万吨，日均4608吨."""

from collections.abc import Iterator

from provenance.claims import Claim
from provenance.links.statements.levels import LEVELS, alike
from provenance.links.statements.said import Daily
from provenance.links.statements.sentence import Sentence

__all__ = ["daily"]

# A daily average is of one kind with a total only if it is so many times less.
LESS = 5


def daily(sentence: Sentence) -> Iterator[Daily]:
    """Each daily average with the last total before it of its unit that is stated for a period."""
    for i in range(1, len(sentence.claims)):
        each = sentence.claims[i]
        if each.figure.kind not in LEVELS or not sentence.words.daily.search(sentence.gap(i)):
            continue
        for total in reversed(sentence.claims[:i]):
            days = days_of(total)
            if alike(total, each) and total.own and days and total.figure.value > LESS * each.figure.value:
                yield Daily(total, each, days)
                break


def days_of(claim: Claim) -> int:
    """How many days the period of a figure has; 0 where it is stated for none."""
    bounds = claim.stated_bounds
    if bounds is None or bounds[0] is None or bounds[1] is None or bounds[1] <= bounds[0]:
        return 0
    return (bounds[1] - bounds[0]).days + 1
