"""One sentence as the statements see it: its figures in order and the words between them."""

import re
from dataclasses import dataclass, field

from provenance.claims import Claim
from provenance.languages import Language, Relations
from provenance.links.statements.levels import alike, plain

__all__ = ["FAR", "Sentence"]

# How many figures back in its sentence a figure may refer.
FAR = 40


@dataclass(slots=True)
class Sentence:
    """The claims of one sentence, in order, and the words between; ``earlier`` are those before it in its block.

    ``above`` are those of the block before, while its own has none.
    """

    claims: list[Claim]
    text: str
    language: Language
    earlier: list[Claim]
    above: list[Claim]
    gaps: dict[int, str] = field(default_factory=dict)

    @property
    def words(self) -> Relations:
        """How the language relates figures."""
        return self.language.relations

    def gap(self, i: int) -> str:
        """The words between the figure before and figure ``i``, from the sentence's start for the first."""
        found = self.gaps.get(i)
        if found is None:
            figure = self.claims[i].figure.span
            start = self.claims[i - 1].figure.span.end if i else max(0, figure.start - 60)
            found = self.gaps[i] = self.text[start : figure.start].rpartition("\n")[2]
        return found

    def whole_before(self, i: int) -> Claim | None:
        """The last claim before ``i`` that counts in the same unit and is a level of its own."""
        for k in range(i - 1, max(-1, i - 1 - FAR), -1):
            one = self.claims[k]
            if alike(one, self.claims[i]) and one.own and not self.words.against.search(self.gap(k)):
                return one
        return None

    def is_aside(self, i: int) -> bool:
        """Whether a level is only compared with, or is only by how much another changed (多出1.37亿元)."""
        gap = self.gap(i)
        return bool(self.words.against.search(gap) or (self.words.net.search(gap) and not self.claims[i].own))

    def counts_alike(self, a: Claim, b: Claim) -> bool:
        """Whether two levels are in one unit, or in two words for it (名, 人)."""
        scales = self.language.aspects.scales
        known = scales.get(a.figure.unit)
        return alike(a, b) or (
            known is not None and known == scales.get(b.figure.unit) and plain(a) and plain(b)
        )

    def additive(self, whole: Claim, part: Claim) -> bool:
        """Whether a whole and its part are looked at alike: no price or daily average is part of a sum."""
        averaged, extent = self.words.additive_not, self.words.extent
        return (averaged.search(whole.label) is None) == (averaged.search(part.label) is None) and (
            extent.search(part.label) is None or extent.search(whole.label) is not None
        )

    def share_named(self, i: int) -> re.Match[str] | None:
        """占W的C%, and the C% of 占W的比重由B%升至C%; the year in 占2024年W needs no mention here."""
        words = self.words
        gap = words.year.sub("", self.gap(i))
        if (m := words.share.search(gap)) is not None:
            return m
        return words.share_from.search(words.year.sub("", self.gap(i - 1))) if words.end.search(gap) else None
