"""Where the claims of a text stand: sentence by sentence, and at which place in it."""

from dataclasses import dataclass

from provenance.report import ClaimReport, Report

__all__ = ["Sentence", "sentences_of"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with figures in it, in the order of the text."""

    text: str
    start: int
    claims: tuple[ClaimReport, ...]

    def at(self, offset: int) -> list[ClaimReport]:
        """The claims that begin at an offset of the sentence."""
        return [claim for claim in self.claims if claim.start - self.start == offset]


def sentences_of(text: str, report: Report) -> list[Sentence]:
    """The sentences of a text in which its report found figures."""
    claims: dict[tuple[int, int], list[ClaimReport]] = {}
    for claim in report.claims:
        claims.setdefault(claim.sentence, []).append(claim)
    return [Sentence(text[start:end], start, tuple(found)) for (start, end), found in sorted(claims.items())]
