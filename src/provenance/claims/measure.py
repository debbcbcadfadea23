"""What each figure of a sentence measures.

A figure is named by the words in front of it in its clause (高新技术企业7341家), by those behind it (57家科创飞地), or,
where these name nothing (同比增长6.2%, 占比81.3%), by the thing that the figures before it were about. 分别 deals the
figures of a list out to the things named in front of it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from provenance.claims.claim import Label
from provenance.claims.clauses import Clauses
from provenance.claims.phrase import Phrase
from provenance.document import Span
from provenance.figures import Figure, Kind
from provenance.languages import Phrases

__all__ = ["LabelReader"]

LONGEST = 32
FAR = 300
RELATED = (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE)


@dataclass(slots=True)
class LabelReader:
    """Names the figures of one block, sentence by sentence. Offsets count in ``text``, the reading.

    In a ``title`` a space divides as a comma does elsewhere.
    """

    text: str
    phrases: Phrases
    homes: tuple[str, ...]
    clauses: Clauses
    title: bool = False
    topic: Label | None = None
    named_in: Span | None = None
    dealt: tuple[Label, ...] = ()
    known: dict[str, bool] = field(default_factory=dict)
    head: Phrase | None = None
    figure_end: int = 0

    def sentence(self, span: Span, figures: Sequence[Figure], holes: list[Span]) -> list[Label]:
        """The label of each figure of a sentence, in order; ``holes`` are the dates, which no label holds."""
        labels: list[Label] = []
        self.read_opening(span)
        lists = self.lists(span, figures, holes)
        for number, figure in enumerate(figures):
            before = figures[number - 1].span if number else None
            after = figures[number + 1].span if number + 1 < len(figures) else None
            if number in lists:
                label = lists[number]
            else:
                label = self.single(figure, span, before, after, holes, labels)
            label = self.with_opening(label) if label.own else label
            labels.append(label)
            if label.own and figure.kind is not Kind.RANK:
                self.topic, self.named_in = label, span
        return labels

    def single(
        self,
        figure: Figure,
        span: Span,
        before: Span | None,
        after: Span | None,
        holes: list[Span],
        labels: list[Label],
    ) -> Label:
        """The label of a figure that is not part of a dealt list."""
        start = self.clause_start(figure.span.start, span)
        inside = before is not None and before.end > start
        self.follow_heading(before.end if before else span.start, figure.span.start)
        if (
            inside
            and before
            and self.text[before.end : before.end + 1] == "的"
            and not self.is_link(before, figure.span)
        ):
            inside = False
        self.figure_end = before.end if before else span.start
        front = self.front(figure, max(start, before.end) if inside and before else start, span, holes)
        if figure.kind is Kind.RANK:
            return self.ranked(front)
        if inside and before and labels and self.is_link(before, figure.span):
            return self.related_to(labels[-1], front, figure)
        behind = self.behind(figure, span, after, holes)
        if self.names(front) and not self.phrases.derived.match(front.plain):
            if behind and self.takes_noun(figure, behind, span):
                return self.label(Phrase(self.text, front.spans + behind.spans), own=True)
            return self.label(front, own=True)
        if behind and (self.takes_noun(figure, behind, span) or (self.title and not front)):
            event = front.spans if front and not self.phrases.derived.match(front.plain) else ()
            return self.label(Phrase(self.text, event + behind.spans), own=True)
        return self.derived(front, figure, span)

    def read_opening(self, span: Span) -> None:
        """Remember what a sentence names before its first colon (酒店：入住率…)."""
        m = self.phrases.opening.match(self.text, span.start, span.end)
        if m is not None:
            phrase = self.cut(Span(*m.span("thing")), [])
            self.head = phrase if self.names(phrase) else None

    def with_opening(self, label: Label) -> Label:
        """A generic name (收入, 入住率) with what the sentence said in front that it is of."""
        plain = label.of(self.text)
        if (
            self.head is None
            or not self.phrases.generic.fullmatch(plain)
            or label.spans[0].start < self.head.spans[-1].end
        ):
            return label
        spans = (*self.head.spans, *label.spans)
        return Label(spans, spans, label.event)

    def follow_heading(self, start: int, end: int) -> None:
        """Take what …方面 names as the topic of the figures behind it."""
        for m in self.phrases.heading.finditer(self.text, start, end):
            thing = Phrase(self.text, (Span(*m.span("thing")),)).trimmed(self.phrases.lead, self.phrases.tail)
            if thing:
                self.topic, self.head = Label(thing.spans, thing.spans), thing

    def is_link(self, before: Span, figure: Span) -> bool:
        """Whether nothing but 的 stands between this figure and the one before: 年度目标11万人的114.8%."""
        gap = self.text[before.end : figure.start].strip()
        return bool(re.fullmatch(r"(?:以上)?[^，。；、]{0,6}的|.{0,3}(?:目标|任务|计划|预算)的?", gap))

    def related_to(self, last: Label, front: Phrase, figure: Figure) -> Label:
        """A share or multiple of the figure just before it."""
        if figure.kind in RELATED:
            topic = self.topic.topic if self.topic and self.topic is not last else ()
            spans = dict.fromkeys((*topic, *last.spans, *front.spans))
            return Label(tuple(spans), topic or last.topic, tuple(front.spans), own=False)
        return Label(last.spans, last.topic, last.event, own=False)

    def front(self, figure: Figure, start: int, span: Span, holes: list[Span]) -> Phrase:
        """The words in front of a figure, without what no label holds; those before a colon where none are left."""
        phrase = self.cut(Span(start, figure.span.start), holes)
        opening = self.text.rfind("(", start, figure.span.start)
        if opening >= 0 and self.text.find(")", opening, figure.span.start) < 0:
            inner = self.cut(Span(opening + 1, figure.span.start), holes)
            phrase = inner if self.names(inner) else self.cut(Span(start, opening), holes)
        if not phrase and start > span.start and self.text[start - 1] in "：:｜|" and start - 1 > span.start:
            return self.cut(Span(max(self.clause_start(start - 1, span), self.figure_end), start - 1), holes)
        return phrase

    def cut(self, span: Span, holes: list[Span]) -> Phrase:
        """A span without its holes and trimmed of connecting words; of a long one its end."""
        span = Span(max(span.start, span.end - FAR), span.end)
        phrase = Phrase(self.text, (span,)).without(holes).trimmed(self.phrases.lead, self.phrases.tail)
        if len(phrase.plain) > LONGEST:
            phrase = phrase.part(len(phrase.plain) - LONGEST, len(phrase.plain))
        return phrase

    def behind(self, figure: Figure, span: Span, after: Span | None, holes: list[Span]) -> Phrase:
        """The words that follow a figure up to the next pause or figure."""
        end = min(span.end, after.start if after else span.end)
        if self.title and (space := self.text.find(" ", figure.span.end, end)) >= 0:
            end = space
        m = self.phrases.behind.match(self.text, figure.span.end, end)
        if m is None or not m.group("noun").strip():
            return Phrase(self.text, ())
        noun = Span(*m.span("noun"))
        if figure.kind is Kind.COUNT and (of := self.phrases.of.search(self.text, noun.start + 2, noun.end)):
            noun = Span(noun.start, of.start())
        phrase = Phrase(self.text, (noun,)).without(holes)
        phrase = phrase.trimmed(self.phrases.lead, self.phrases.tail)
        return phrase if self.names(phrase) else Phrase(self.text, ())

    def takes_noun(self, figure: Figure, behind: Phrase, span: Span) -> bool:
        """Whether the words behind a figure can name it: always of counted things, of others after 的 or money."""
        if figure.span.start - span.start <= 3 and self.text[figure.span.end] not in "，。；":
            return True
        if figure.kind in (Kind.COUNT, Kind.MONEY, Kind.RANGE, Kind.MEASURE, Kind.DURATION):
            return True
        between = self.text[figure.span.end : behind.spans[0].start]
        return "的" in between

    def names(self, phrase: Phrase) -> bool:
        """Whether a phrase names something, not only how it is looked at."""
        plain = phrase.plain
        if plain not in self.known:
            self.known[plain] = self.tells(plain)
        return self.known[plain]

    def tells(self, plain: str) -> bool:
        """Whether something is left of a phrase without places and the words that name nothing."""
        rest = self.phrases.weak.sub("", self.phrases.whole.sub("", plain))
        for home in self.homes:
            rest = rest.replace(home, "")
        return sum(ch.isalnum() and not ch.isdigit() for ch in rest) >= 2

    def ranked(self, front: Phrase) -> Label:
        """A place in an order: what stands before 位居 is ranked, else the topic."""
        plain = front.plain
        m = self.phrases.ranked.search(plain)
        subject = front.part(0, m.start()) if m else Phrase(self.text, ())
        subject = subject.trimmed(self.phrases.lead, self.phrases.tail)
        field = front.part(m.end(), len(plain)) if m else front
        if self.names(subject):
            return Label(subject.spans, subject.spans, field.spans, own=True)
        if self.topic is not None:
            return Label((*self.topic.spans, *subject.spans), self.topic.topic, field.spans, own=False)
        return Label(front.spans, front.spans, field.spans, own=False)

    def derived(self, front: Phrase, figure: Figure, span: Span) -> Label:
        """A figure about the topic: its growth, its share, its total, its target."""
        if aim := self.phrases.aim.match(self.text, figure.span.end, span.end):
            front = Phrase(self.text, (*front.spans, Span(*aim.span())))
        subject = self.subject(figure, span)
        copula = self.phrases.copula.search(subject.plain) if self.named_in is not span else None
        subject = subject.part(0, copula.start()) if copula else subject
        told = bool(copula) and self.names(subject)
        if self.topic is not None and not told:
            spans = (*self.topic.topic, *front.spans)
            return Label(spans, self.topic.topic, front.spans, own=False)
        if told:
            self.topic, self.head = Label(subject.spans, subject.spans), subject
        spans = (*subject.spans, *front.spans)
        return Label(spans, subject.spans or front.spans, front.spans, own=False)

    def subject(self, figure: Figure, span: Span) -> Phrase:
        """The clause before the figure's own, which may say what the figure is about."""
        start = self.clause_start(figure.span.start, span)
        if start <= span.start:
            return Phrase(self.text, ())
        return self.cut(Span(self.clause_start(start - 1, span), start - 1), [])

    def label(self, phrase: Phrase, *, own: bool) -> Label:
        """A label that is its own topic; the home place goes from its head."""
        plain = phrase.plain
        for home in self.homes:
            if plain.startswith(home) and len(plain) > len(home) + 1:
                phrase = phrase.drop(left=len(home)).trimmed(self.phrases.lead, self.phrases.tail)
                break
        if (m := self.phrases.own_area.match(phrase.plain)) and len(phrase.plain) > m.end() + 1:
            phrase = phrase.drop(left=m.end()).trimmed(self.phrases.lead, self.phrases.tail)
        return Label(phrase.spans, phrase.spans, (), own=own)

    def clause_start(self, offset: int, span: Span) -> int:
        """Where the clause that ends at ``offset`` begins."""
        start = self.clauses.start(offset, span.start)
        if self.title:
            start = max(start, self.text.rfind(" ", start, max(start, offset - 1)) + 1)
        return start

    def lists(self, span: Span, figures: Sequence[Figure], holes: list[Span]) -> dict[int, Label]:
        """The labels that 分别 deals out, by the figures' numbers."""
        dealt: dict[int, Label] = {}
        for m in self.phrases.distributes.finditer(self.text, span.start, span.end):
            run = self.run_behind(m.end(), figures)
            if len(run) < 2:
                continue
            start = self.clause_start(m.start(), span)
            before = bisect_right(figures, m.start(), key=lambda f: f.span.end)
            earlier = [f.span.end for f in figures[max(0, before - 1) : before]]
            front = Phrase(self.text, (Span(max([start, *earlier]), m.start()),)).without(holes)
            verb = Phrase(self.text, (Span(m.end(), figures[run[0]].span.start),)).trimmed(
                self.phrases.lead, self.phrases.tail
            )
            things = self.things(front, len(run))
            if not things and start > span.start:
                wider = Phrase(
                    self.text, (Span(max([self.clause_start(start - 1, span), *earlier]), start - 1),)
                ).without(holes)
                things = self.things(wider, len(run))
            if things:
                labels = [
                    Label(
                        (*t.spans, *verb.spans) if not self.names(verb) else (*t.spans,), t.spans, verb.spans
                    )
                    for t in things
                ]
            elif len(self.dealt) == len(run):
                labels = [
                    Label(
                        (*old.topic, *front.spans, *verb.spans),
                        old.topic,
                        (*front.spans, *verb.spans),
                        own=False,
                    )
                    for old in self.dealt
                ]
            else:
                continue
            self.dealt = tuple(labels)
            dealt.update(zip(run, labels, strict=True))
        return dealt

    def run_behind(self, offset: int, figures: Sequence[Figure]) -> list[int]:
        """The numbers of the figures that follow ``offset`` as one list."""
        run: list[int] = []
        for number in range(bisect_left(figures, offset, key=lambda f: f.span.start), len(figures)):
            figure = figures[number]
            gap = self.text[offset if not run else figures[run[-1]].span.end : figure.span.start]
            if (run and not self.phrases.joined.fullmatch(gap)) or (not run and len(gap) > 16):
                break
            run.append(number)
        return run

    def things(self, front: Phrase, size: int) -> list[Phrase]:
        """The ``size`` things that a list names in front of 分别, each with the list's common head."""
        front = front.trimmed(self.phrases.lead, self.phrases.tail)
        plain = front.plain
        cuts = [m.span() for m in self.phrases.joint.finditer(plain)]
        last = [
            m.span() for m in self.phrases.last_joint.finditer(plain) if not cuts or m.start() > cuts[-1][1]
        ]
        for chosen in (cuts, *([*cuts, one] for one in last)):
            if len(chosen) == size - 1 and chosen:
                edges = [0, *(edge for cut in chosen for edge in cut), len(plain)]
                parts = [front.part(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
                return self.with_head(parts)
        return []

    def with_head(self, parts: list[Phrase]) -> list[Phrase]:
        """Give every thing the noun that only the last one carries: 传感器、其他业务收入."""
        parts[0] = Phrase(self.text, self.label(parts[0], own=True).spans)
        head = self.phrases.head.search(parts[-1].plain)
        if head is None or any(self.phrases.head.search(part.plain) for part in parts[:-1]):
            return parts
        noun = parts[-1].part(head.start(), len(parts[-1].plain))
        return [*(Phrase(self.text, part.spans + noun.spans) for part in parts[:-1]), parts[-1]]
