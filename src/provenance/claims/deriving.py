"""Figures that say something of the topic: its growth, its share, its total, its target."""

from dataclasses import dataclass

from provenance.claims.claim import Label
from provenance.claims.naming import Namer
from provenance.claims.phrase import Phrase
from provenance.claims.place import Place
from provenance.claims.topics import Topics
from provenance.document import Span
from provenance.figures import Figure, Kind

__all__ = ["Deriver"]

# What may stand in front of a date that opens a clause (到2025年底).
LEAD = 2
RELATED = (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE)


@dataclass(slots=True)
class Deriver:
    """Labels the figures that name nothing themselves, by what was spoken of before them."""

    namer: Namer
    topics: Topics

    def derived(self, front: Phrase, figure: Figure, place: Place) -> Label:
        """The label of a figure about the topic, of which ``front`` says how it is looked at."""
        span, namer, topics = place.sentence, self.namer, self.topics
        if aim := namer.phrases.aim.match(namer.text, figure.span.end, span.end):
            front = namer.phrase(*front.spans, Span(*aim.span()))
        if namer.phrases.others.fullmatch(front.plain):
            return Label(front.spans, front.spans)
        if figure.kind not in RELATED and (head := topics.bare_head(figure, span)) is not None:
            return Label(head.spans, head.spans, own=False)
        subject = self.take_subject(front, figure, place)
        if topics.topic is not None:
            topics.grown_old(front)
            topics.contrast(front, figure)
            topic = topics.topic.topic
            return Label((*topic, *front.spans), topic, front.spans, own=False)
        if namer.names(subject):
            topics.name_phrase(subject, span)
        return Label((*subject.spans, *front.spans), subject.spans or front.spans, front.spans, own=False)

    def take_subject(self, front: Phrase, figure: Figure, place: Place) -> Phrase:
        """What the clause before the figure's own is about, which becomes the topic where it has not been told yet."""
        span, namer, topics = place.sentence, self.namer, self.topics
        subject = self.subject(figure, place)
        if subject and place.before and subject.spans[0].start < place.before.end <= subject.spans[-1].end:
            subject = namer.phrase()
        if topics.named_in is span and not (subject and subject.spans[0].start > place.floor):
            return subject
        copula = namer.phrases.copula.search(subject.plain)
        if copula is not None or (subject and self.goes_on(figure, span)):
            subject = subject.part(0, copula.start()) if copula else subject
            if namer.names(subject) and not self.is_place(subject):
                topics.topic, topics.head = Label(subject.spans, subject.spans), subject
        if subject and namer.phrases.region.fullmatch(front.plain) and namer.names(subject):
            topics.name_phrase(subject, span)
        return subject

    def is_place(self, subject: Phrase) -> bool:
        """Whether a clause is only about another place's share of what was spoken of (东汀市最少，为1241.8毫米)."""
        return self.topics.topic is not None and bool(self.namer.phrases.place.fullmatch(subject.plain))

    def goes_on(self, figure: Figure, span: Span) -> bool:
        """Whether a figure's clause only says how the thing before its comma moved (两者的差距，由A缩小到B)."""
        start = self.namer.clause_start(figure.span.start, span)
        return bool(self.namer.phrases.moves.match(self.namer.text, start))

    def subject(self, figure: Figure, place: Place) -> Phrase:
        """The clause before the figure's own, which may say what the figure is about."""
        span = place.sentence
        start = self.namer.clause_start(figure.span.start, span)
        if start <= span.start:
            return self.namer.phrase()
        first = self.namer.clause_start(start - 1, span)
        opening = [hole for hole in place.holes if 0 <= hole.start - first <= LEAD]
        return self.namer.cut(Span(first, start - 1), opening)

    def take_theme(self, span: Span, holes: list[Span]) -> None:
        """Let what a sentence without figures says something of be the topic of the next: 研发机构是一支生力军."""
        end = min(span.end, self.namer.clauses.end(span.start, span.end))
        copula = self.namer.phrases.theme.search(self.namer.text, span.start, end)
        if copula is not None and self.namer.names(
            thing := self.namer.cut(Span(span.start, copula.start()), holes)
        ):
            self.topics.name_phrase(thing, span)

    def is_link(self, floor: int, figure: Span) -> bool:
        """Whether nothing but 的 stands between this figure and the one before: 年度目标11万人的114.8%."""
        return bool(self.namer.phrases.linked.fullmatch(self.namer.text[floor : figure.start].strip()))

    def is_related(self, figure: Figure, place: Place) -> bool:
        """Whether a figure behind 的 belongs to the one before; 120个国家的600座港口 counts what stands behind it."""
        behind = self.namer.behind(figure, place.sentence, place.after, place.holes)
        return figure.kind in RELATED or not behind

    def related_to(self, last: Label, front: Phrase, figure: Figure) -> Label:
        """A share or multiple of the figure just before it."""
        if figure.kind not in RELATED:
            return Label(last.spans, last.topic, last.event, own=False)
        known = self.topics.topic
        topic = known.topic if known and known is not last else ()
        spans = tuple(dict.fromkeys((*topic, *last.spans, *front.spans)))
        return Label(spans, topic or last.topic, front.spans, own=False)
