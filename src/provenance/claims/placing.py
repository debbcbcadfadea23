"""What is ranked: the thing before 位居, in the order that the clause before may name (在…榜单中，某市位列第三)."""

from dataclasses import dataclass

from provenance.claims.claim import Label
from provenance.claims.naming import Namer
from provenance.claims.phrase import Phrase, joined
from provenance.document import Span
from provenance.figures import Figure

__all__ = ["Placer"]


@dataclass(slots=True)
class Placer:
    """Names the places of one block; ``last`` is what the sentence ranked last."""

    namer: Namer
    last: Label | None = None

    def ranked(self, front: Phrase, figure: Figure, sentence: Span, topic: Label | None) -> Label:
        """The label of a place in an order: what stands before 位居 is ranked, else the ``topic``."""
        plain = front.plain
        m = self.namer.phrases.ranked.search(plain)
        subject = self.namer.trim(front.part(0, m.start())) if m else self.risen(front, figure)
        field = front.part(m.end(), len(plain)) if m else front
        subject = self.namer.trim(subject.cut_off(self.namer.phrases.among_others))
        if topic is not None and self.namer.phrases.generic.fullmatch(subject.plain):
            subject = self.of_topic(subject, topic)
        contest = self.contest(figure.span.start, sentence)
        if contest or self.namer.names(subject):
            spans = (*contest.spans, *(subject.spans if self.namer.names(subject) else ()))
            self.last = Label(spans, spans, field.spans)
        elif topic is not None:
            self.last = Label((*topic.spans, *subject.spans), topic.topic, field.spans, own=False)
        else:
            self.last = Label(front.spans, front.spans, field.spans, own=False)
        return self.last

    def of_topic(self, subject: Phrase, topic: Label) -> Phrase:
        """A generic name (产量) as that of the topic, where the topic ends in it (茶叶产量3万吨，产量居第二)."""
        named = joined(self.namer.text, topic.topic)
        return self.namer.phrase(*topic.topic) if named.endswith(subject.plain) else subject

    def risen(self, front: Phrase, figure: Figure) -> Phrase:
        """What rose to a place (综合竞争力升至第四): the words in front of a verb of place, or of a colon."""
        end = front.spans[-1].end if front else figure.span.start
        verb = self.namer.phrases.ranked.search(self.namer.text, end, figure.span.start)
        return front if verb or self.namer.text[end : end + 1] in ("：", ":") else self.namer.phrase()

    def moved(self, front: Phrase, figure: Figure) -> Label | None:
        """The label of how far a place moved (前移两位), or None where the figure is something else."""
        if figure.unit != "位" or self.last is None or not self.namer.phrases.moved_place.search(front.plain):
            return None
        return Label((*self.last.spans, *front.spans), self.last.topic, front.spans, own=False)

    def contest(self, offset: int, sentence: Span) -> Phrase:
        """The order that the sentence before ``offset`` names."""
        found = None
        for m in self.namer.phrases.contest.finditer(self.namer.text, sentence.start, offset):
            found = m
        if found is None:
            return self.namer.phrase()
        first = self.namer.clause_start(found.start(), sentence)
        if lead := self.namer.phrases.contest_lead.match(self.namer.text, first):
            first = lead.end()
        return self.namer.trim(self.namer.phrase(Span(first, found.start("tail"))))
