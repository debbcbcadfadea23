"""A finding: what is wrong in one sentence, then every place that it is about."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from provenance.cli.catalogue import Catalogue
from provenance.cli.text.cells import width
from provenance.cli.text.excerpt import Excerpt, Mark
from provenance.cli.text.paint import Paint
from provenance.cli.text.period import stated_in_full
from provenance.cli.text.places import Article
from provenance.cli.text.safe import safe
from provenance.links.difference import between_figures, marked
from provenance.report import ClaimReport, FindingReport

__all__ = ["Findings"]

MOST_PLACES = 6
COMPARED = {"value", "unit", "date", "rank"}  # kinds in which the places should say the same


@dataclass(frozen=True, slots=True)
class Findings:
    """Prints the findings of one article."""

    article: Article
    claims: Mapping[str, ClaimReport]
    words: Catalogue
    paint: Paint
    width: int

    def lines(self, finding: FindingReport) -> Iterator[str]:
        """The finding as a block of lines."""
        yield self.headline(finding)
        claims = [self.claims[key] for key in finding.claims if key in self.claims]
        excerpts = list(self.excerpts(finding, claims[:MOST_PLACES]))
        gutter = max((len(excerpt.line) for excerpt in excerpts), default=1)
        for number, excerpt in enumerate(excerpts):
            arrow = ":::" if number else "-->"
            yield from excerpt.lines(self.words, self.paint, self.width, finding.severity, arrow, gutter)
        for note in self.notes(finding, claims):
            yield f"{'':{gutter}} {self.paint.frame('=')} {note}"

    def notes(self, finding: FindingReport, claims: Sequence[ClaimReport]) -> Iterator[str]:
        """What belongs to the finding as a whole."""
        if len(claims) > MOST_PLACES:
            yield self.words.count("finding.more_places", len(claims) - MOST_PLACES)
        if len(claims) == 2 and finding.kind in COMPARED:
            yield from self.differences(finding, *claims)

    def headline(self, finding: FindingReport) -> str:
        """Severity, kind and sentence."""
        words, paint = self.words, self.paint
        severity = words.say(f"severity.{finding.severity}")
        kind = words.say(f"kind.{finding.kind}")
        return f"{paint.severity(finding.severity, f'{severity}[{kind}]')}: {paint.strong(safe(finding.message))}"

    def excerpts(self, finding: FindingReport, claims: Sequence[ClaimReport]) -> Iterator[Excerpt]:
        """The places; figures of one sentence share theirs where they fit on a line."""
        compared = claims if finding.kind in COMPARED else ()
        marks = [(claim, self.mark(claim, compared)) for claim in claims]
        for sentence, group in groupby(marks, key=lambda pair: pair[0].sentence):
            together = sorted(group, key=lambda pair: pair[1].start)
            section = together[0][0].section
            lined_up = [mark for _, mark in together]
            if self.fit(lined_up):
                yield Excerpt(self.article, section, sentence, lined_up)
            else:
                yield from (Excerpt(self.article, section, sentence, [mark]) for mark in lined_up)

    def mark(self, claim: ClaimReport, compared: Sequence[ClaimReport]) -> Mark:
        """The underline of one claim's figure: where it differs from the first that is another."""
        shown = self.article.shown[claim.start : claim.end]
        other = next((other.text for other in compared if other.text != claim.text), None)
        runs = [(shown, True)] if other is None else between_figures(shown, safe(other))
        return Mark(claim.start, tuple(runs))

    def fit(self, marks: Sequence[Mark]) -> bool:
        """Whether the figures do not overlap and stand near enough for one line."""
        apart = all(one.end <= other.start for one, other in pairwise(marks))
        return apart and width(self.article.shown[marks[0].start : marks[-1].end]) < self.width - 20

    def differences(self, finding: FindingReport, one: ClaimReport, other: ClaimReport) -> Iterator[str]:
        """What the two places say differently besides the figure."""
        if one.measure != other.measure:
            mine, theirs = safe(one.measure), safe(other.measure)
            pair = f"{marked(mine, theirs)} / {marked(theirs, mine)}"
            yield self.words.say("finding.measures", pair=pair)
        if finding.kind == "date":
            pair = " / ".join(stated_in_full(claim.stated, self.words) for claim in (one, other))
            yield self.words.say("finding.dates", pair=pair)
