"""The words around one figure from which a label is cut: those in front of it, those behind it."""

from dataclasses import dataclass, field

from provenance.claims.claim import Label
from provenance.claims.clauses import Clauses
from provenance.claims.phrase import Phrase
from provenance.document import Span
from provenance.figures import Figure, Kind
from provenance.languages import Phrases

__all__ = ["Namer"]

LONGEST = 32
FAR = 300
# What may stand in front of a figure that opens a sentence or an item: a mark, a bound.
OPENS = 3
NAMED_BEHIND = (Kind.COUNT, Kind.MONEY, Kind.RANGE, Kind.MEASURE, Kind.DURATION)


@dataclass(slots=True)
class Namer:
    """Cuts labels from ``text``, the reading. In a ``title`` a space divides as a comma does elsewhere, and behind a
    figure in an ``item`` of a list;
    ``known`` holds which phrases name something, as far as that was asked.
    """

    text: str
    phrases: Phrases
    homes: tuple[str, ...]
    clauses: Clauses
    title: bool = False
    item: bool = False
    known: dict[str, bool] = field(default_factory=dict)

    def phrase(self, *spans: Span) -> Phrase:
        """Some spans of the text as one phrase."""
        return Phrase(self.text, spans)

    def trim(self, phrase: Phrase) -> Phrase:
        """A phrase without connecting words at its ends."""
        return phrase.trimmed(self.phrases.lead, self.phrases.tail)

    def cut(self, span: Span, holes: list[Span]) -> Phrase:
        """A span without its holes and trimmed of connecting words; of a long one its end."""
        near = Span(max(span.start, span.end - FAR), span.end)
        phrase = self.trim(self.phrase(near).without(holes))
        size = len(phrase.plain)
        return phrase.part(size - LONGEST, size) if size > LONGEST else phrase

    def front(self, figure: Span, start: int, span: Span, floor: int, holes: list[Span]) -> Phrase:
        """The words in front of a figure from ``start``, or those before a colon down to ``floor``."""
        phrase = self.cut(Span(start, figure.start), holes)
        opening = self.text.rfind("(", start, figure.start)
        if opening >= 0 and self.text.find(")", opening, figure.start) < 0:
            inner = self.cut(Span(opening + 1, figure.start), holes)
            phrase = inner if self.names(inner) else self.cut(Span(start, opening), holes)
        if not phrase and start - 1 > span.start and self.text[start - 1] in "：:｜|":
            return self.cut(Span(max(self.clause_start(start - 1, span), floor), start - 1), holes)
        return phrase

    def behind(self, figure: Figure, span: Span, after: Span | None, holes: list[Span]) -> Phrase:
        """The words that follow a figure up to the next pause or figure, if they name something."""
        end = min(span.end, after.start if after else span.end)
        space = self.text.find(" ", figure.span.end, end) if self.title or self.item else -1
        if space >= 0 and (self.title or self.cut(Span(span.start, figure.span.start), holes)):
            end = space
        if among := self.phrases.counted_among.match(self.text, figure.span.end, end):
            end = among.end()
        m = self.phrases.behind.match(self.text, figure.span.end, end)
        if m is None or not m.group("noun").strip():
            return self.phrase()
        noun = Span(*m.span("noun"))
        if figure.kind is Kind.COUNT and (of := self.phrases.of.search(self.text, noun.start + 2, noun.end)):
            noun = Span(noun.start, of.start())
        phrase = self.trim(self.phrase(noun).without(holes))
        return phrase if self.names(phrase) else self.phrase()

    def takes_noun(self, figure: Figure, behind: Phrase, span: Span) -> bool:
        """Whether the words behind a figure can name it: always of counted things, of others after 的 or money."""
        opens = figure.span.start - span.start <= OPENS and self.text[figure.span.end] not in "，。；"
        between = self.text[figure.span.end : behind.spans[0].start]
        tenths = (
            figure.kind is Kind.PERCENT
            and self.text[figure.span.end - 1] in self.phrases.tenths
            and not between
        )
        return opens or tenths or figure.kind in NAMED_BEHIND or "的" in between

    def names(self, phrase: Phrase) -> bool:
        """Whether a phrase names something, not only how it is looked at."""
        plain = phrase.plain
        found = self.known.get(plain)
        if found is None:
            found = self.known[plain] = self.tells(plain)
        return found

    def tells(self, plain: str) -> bool:
        """Whether something is left of a phrase without places and the words that name nothing."""
        rest = self.phrases.weak.sub("", self.phrases.whole.sub("", plain))
        for home in self.homes:
            rest = rest.replace(home, "")
        told = sum(ch.isalnum() and not ch.isdigit() for ch in rest) >= 2
        return told or bool(self.phrases.aged.search(plain))

    def label(self, phrase: Phrase) -> Label:
        """A label that is its own topic; the home place goes from its head."""
        for home in self.homes:
            if phrase.plain.startswith(home) and len(phrase.plain) > len(home) + 1:
                place = self.phrases.place.match(phrase.plain)
                named = place is not None and place.end() == len(home) + 1
                phrase = self.trim(phrase.drop(left=len(home) + named))
                break
        if (m := self.phrases.own_area.match(phrase.plain)) and len(phrase.plain) > m.end() + 1:
            phrase = self.trim(phrase.drop(left=m.end()))
        return Label(phrase.spans, phrase.spans)

    def clause_start(self, offset: int, span: Span) -> int:
        """Where the clause that ends at ``offset`` begins."""
        start = self.clauses.start(offset, span.start)
        if self.title:
            start = max(start, self.text.rfind(" ", start, max(start, offset - 1)) + 1)
        return start
