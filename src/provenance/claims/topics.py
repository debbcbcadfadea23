"""What the figures of a block are about, as far as it has been read."""

from dataclasses import dataclass

from provenance.claims.claim import Label
from provenance.claims.naming import Namer
from provenance.claims.phrase import Phrase
from provenance.document import Span
from provenance.figures import Figure

__all__ = ["Topics"]


@dataclass(slots=True)
class Topics:
    """The topic of a block's figures.

    ``topic`` is what the last figure named by its own words was about, ``named_in`` the sentence that named it;
    ``head`` is what a sentence said in front that its figures are of (酒店：入住率…), ``among`` whether as a group of
    which they are parts (完赛者中，…).
    """

    namer: Namer
    topic: Label | None = None
    named_in: Span | None = None
    head: Phrase | None = None
    among: bool = False

    def name(self, label: Label, sentence: Span) -> None:
        """From here on the figures are about what a label of ``sentence`` names."""
        self.topic, self.named_in = label, sentence

    def name_phrase(self, thing: Phrase, sentence: Span) -> None:
        """From here on the figures are about a thing that ``sentence`` names."""
        self.name(Label(thing.spans, thing.spans), sentence)

    def read_opening(self, sentence: Span) -> None:
        """Remember what a sentence names before its first colon (酒店：入住率…)."""
        self.among = False
        m = self.namer.phrases.opening.match(self.namer.text, sentence.start, sentence.end)
        if m is not None:
            phrase = self.namer.cut(Span(*m.span("thing")), [])
            self.head = phrase if self.namer.names(phrase) or (phrase and self.namer.item) else None

    def with_opening(self, label: Label) -> Label:
        """A generic name (收入, 入住率), or that of a part of a group (完赛者中，), with what it is said to be of."""
        if self.head is None:
            return label
        if label.of(self.namer.text) in self.head.plain:
            return label
        generic = self.among or self.namer.phrases.generic.fullmatch(label.of(self.namer.text))
        if not generic or label.spans[0].start < self.head.spans[-1].end:
            return label
        spans = (*self.head.spans, *label.spans)
        return Label(spans, spans, label.event)

    def follow_heading(self, start: int, end: int) -> None:
        """Take what …方面 names as the topic of the figures behind it."""
        phrases, text = self.namer.phrases, self.namer.text
        if not phrases.heads.search(text, start, end):
            return
        for m in phrases.heading.finditer(text, start, end):
            if thing := self.namer.trim(self.namer.phrase(Span(*m.span("thing")))):
                self.topic, self.head = Label(thing.spans, thing.spans), thing
                self.among = m.group().rstrip("，,：").endswith("中")

    def take_head(self, figure: Figure, sentence: Span) -> None:
        """Let what a sentence said in front of its colon be the topic until one of its figures names another."""
        head = self.head
        named = self.named_in is sentence
        if head is not None and not named and sentence.start <= head.spans[0].start < figure.span.start:
            self.name_phrase(head, sentence)

    def bare_head(self, figure: Figure, sentence: Span) -> Phrase | None:
        """What stands before a colon, for a figure that is alone in its clause (受灾：74个乡镇，21万人)."""
        if self.head is None or self.head.spans[0].start < sentence.start:
            return None
        start = self.namer.clause_start(figure.span.start, sentence)
        alone = not self.namer.text[start : figure.span.start].strip()
        return self.head if alone and self.head.spans[0].start < start else None

    def contrast(self, front: Phrase, figure: Figure) -> None:
        """Let what the words in front say of a thing replace what was said of it: 上涨的股票3126只，下跌的1984只."""
        end = front.spans[-1].end if front else -1
        of = self.namer.phrases.of
        if self.topic is None or not of.fullmatch(self.namer.text, end, figure.span.start):
            return
        thing = self.namer.phrase(*self.topic.topic)
        said = of.search(thing.plain)
        if said and (rest := thing.part(said.end(), len(thing.plain))):
            self.topic = Label(rest.spans, rest.spans)

    def grown_old(self, front: Phrase) -> None:
        """What has been done in all is no longer new: 新建农田3万亩，累计建成58万亩 is 农田."""
        if self.topic is None or not self.namer.phrases.in_all.search(front.plain):
            return
        thing = self.namer.phrase(*self.topic.topic)
        newly = self.namer.phrases.newly.match(thing.plain)
        if newly and (rest := thing.part(newly.end(), len(thing.plain))):
            self.topic = Label(rest.spans, rest.spans)
