"""What each figure of a sentence measures.

A figure is named by the words in front of it in its clause (高新技术企业7341家), by those behind it (57家科创飞地), or,
where these name nothing (同比增长6.2%, 占比81.3%), by the thing that the figures before it were about.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from provenance.claims.claim import Label
from provenance.claims.dealing import Dealer
from provenance.claims.naming import Namer
from provenance.claims.phrase import Phrase
from provenance.claims.placing import Placer
from provenance.document import Span
from provenance.figures import Figure, Kind

__all__ = ["LabelReader"]

IN_BRACKETS = re.compile(r"[(（][^()（）]{1,8}[)）]")
RELATED = (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands: its sentence, the figures beside it, and the dates, which no label holds."""

    sentence: Span
    before: Span | None
    after: Span | None
    holes: list[Span]

    @property
    def floor(self) -> int:
        """Where the figure before ends, or the sentence begins."""
        return self.before.end if self.before else self.sentence.start


@dataclass(slots=True)
class LabelReader:
    """Names the figures of one block, sentence by sentence.

    ``topic`` is what the last figure named by its own words was about, ``named_in`` the sentence that named it;
    ``head`` is what a sentence said in front that its figures are of (酒店：入住率…), ``among`` whether as a group of
    which they are parts (完赛者中，…).
    """

    namer: Namer
    dealer: Dealer
    placer: Placer
    topic: Label | None = None
    named_in: Span | None = None
    head: Phrase | None = None
    among: bool = False

    def sentence(self, span: Span, figures: Sequence[Figure], holes: list[Span]) -> list[Label]:
        """The label of each figure of a sentence, in order; ``holes`` are the dates."""
        labels: list[Label] = []
        self.placer.last, self.among = None, False
        self.read_opening(span)
        lists = self.dealer.lists(span, figures, holes)
        for number, figure in enumerate(figures):
            before = figures[number - 1].span if number else None
            after = figures[number + 1].span if number + 1 < len(figures) else None
            last = labels[-1] if labels else None
            if number in self.dealer.late:
                lists |= self.dealer.deal_late(number, labels)
            if number not in lists and number - 1 in lists:
                self.sum_up(Span(before.end if before else span.start, figure.span.start), span)
            label = lists.get(number) or self.single(figure, Place(span, before, after, holes), last)
            labels.append(self.with_opening(label) if label.own else label)
            if label.own and figure.kind is not Kind.RANK and not self.is_reckoned(figure):
                self.topic, self.named_in = labels[-1], span
        return labels

    def sum_up(self, gap: Span, sentence: Span) -> None:
        """Let what the things of a dealt list are together be the topic where a total follows (，合计…)."""
        whole = self.dealer.whole
        if whole and self.namer.names(whole) and self.namer.phrases.total.search(self.namer.text, *gap):
            self.topic, self.named_in = Label(whole.spans, whole.spans), sentence

    def is_reckoned(self, figure: Figure) -> bool:
        """Whether others are only reckoned by a figure (按人口545万人计算，…): it is not what they are about."""
        return bool(self.namer.phrases.reckoned.match(self.namer.text, figure.span.end))

    def single(self, figure: Figure, place: Place, last: Label | None) -> Label:
        """The label of a figure that is not part of a dealt list."""
        namer, span = self.namer, place.sentence
        start = namer.clause_start(figure.span.start, span)
        self.follow_heading(place.floor, figure.span.start)
        shares_clause = place.before is not None and place.before.end > start
        linked = shares_clause and self.is_link(place.floor, figure.span)
        part_of_name = shares_clause and not linked and namer.text[place.floor] == "的"
        begin = max(start, place.floor) if shares_clause and not part_of_name else start
        if figure.kind is Kind.RANK and not namer.phrases.ranked.search(namer.text, begin, figure.span.start):
            begin = start
        if shares_clause and last is not None and self.is_list(last, figure, place):
            front = namer.phrase(*(part for part in last.spans if part.end < place.floor))
        else:
            front = namer.front(figure.span, begin, span, place.floor, place.holes)
        self.take_head(figure, span)
        if figure.kind is Kind.RANK:
            return self.placer.ranked(front, figure, span, self.topic)
        if moved := self.placer.moved(front, figure):
            return moved
        if linked and last is not None and self.is_related(figure, place):
            return self.related_to(last, front, figure)
        return self.own(figure, front, place) or self.derived(front, figure, place)

    def is_list(self, last: Label, figure: Figure, place: Place) -> bool:
        """Whether the words in front of a figure are those that named the one before: 128个A和164个B."""
        end = last.spans[-1].end if last.spans else 0
        if not (last.own and figure.kind is Kind.COUNT and place.floor < end <= figure.span.start):
            return False
        gap = self.namer.text[end : figure.span.start]
        return bool(self.namer.phrases.joined.fullmatch(IN_BRACKETS.sub("", gap)))

    def take_head(self, figure: Figure, span: Span) -> None:
        """Let what a sentence said in front of its colon be the topic until one of its figures names another."""
        head = self.head
        if head is None or self.named_in is span or not span.start <= head.spans[0].start < figure.span.start:
            return
        self.topic, self.named_in = Label(head.spans, head.spans), span

    def own(self, figure: Figure, front: Phrase, place: Place) -> Label | None:
        """A label from the words around the figure itself, or None where they name nothing."""
        namer = self.namer
        behind = namer.behind(figure, place.sentence, place.after, place.holes)
        relates = bool(namer.phrases.derived.match(front.plain))
        takes = bool(behind) and namer.takes_noun(figure, behind, place.sentence)
        if figure.kind is Kind.DURATION and self.topic and namer.phrases.streak.fullmatch(front.plain):
            spans = (*front.spans, *behind.spans)
            return Label((*self.topic.topic, *spans), self.topic.topic, spans, own=False)
        if namer.names(front) and not relates:
            return self.of_subject(
                namer.label(namer.phrase(*front.spans, *behind.spans) if takes else front), figure, place
            )
        if takes or (behind and namer.title and not front):
            event = () if relates else front.spans
            return namer.label(namer.phrase(*event, *behind.spans))
        return None

    def of_subject(self, label: Label, figure: Figure, place: Place) -> Label:
        """A generic name (产量) with the thing of which the clause before says how it goes (产业从无到有，)."""
        namer = self.namer
        if (
            self.head is not None
            or namer.clause_start(figure.span.start, place.sentence) <= place.sentence.start
        ):
            return label
        if not namer.phrases.generic.fullmatch(label.of(namer.text)):
            return label
        subject = self.subject(figure, place.sentence)
        copula = namer.phrases.copula.search(subject.plain)
        if copula is None or subject.spans[0].start < place.floor:
            return label
        thing = subject.part(0, copula.start())
        return Label((*thing.spans, *label.spans), thing.spans) if namer.names(thing) else label

    def read_opening(self, span: Span) -> None:
        """Remember what a sentence names before its first colon (酒店：入住率…)."""
        m = self.namer.phrases.opening.match(self.namer.text, span.start, span.end)
        if m is not None:
            phrase = self.namer.cut(Span(*m.span("thing")), [])
            self.head = phrase if self.namer.names(phrase) else None

    def with_opening(self, label: Label) -> Label:
        """A generic name (收入, 入住率), or that of a part of a group (完赛者中，), with what it is said to be of."""
        if self.head is None:
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
        topic = self.topic.topic if self.topic and self.topic is not last else ()
        spans = tuple(dict.fromkeys((*topic, *last.spans, *front.spans)))
        return Label(spans, topic or last.topic, front.spans, own=False)

    def derived(self, front: Phrase, figure: Figure, place: Place) -> Label:
        """A figure about the topic: its growth, its share, its total, its target."""
        span = place.sentence
        if aim := self.namer.phrases.aim.match(self.namer.text, figure.span.end, span.end):
            front = self.namer.phrase(*front.spans, Span(*aim.span()))
        if self.namer.phrases.others.fullmatch(front.plain):
            return Label(front.spans, front.spans)
        if (head := self.bare_head(figure, span)) is not None:
            return Label(head.spans, head.spans, own=False)
        subject = self.subject(figure, span)
        fresh = self.named_in is not span or (subject and subject.spans[0].start > place.floor)
        copula = self.namer.phrases.copula.search(subject.plain) if fresh else None
        if copula is not None or (fresh and subject and self.goes_on(figure, span)):
            subject = subject.part(0, copula.start()) if copula else subject
            if self.namer.names(subject):
                self.topic, self.head = Label(subject.spans, subject.spans), subject
        if self.topic is not None:
            self.grown_old(front)
            return Label((*self.topic.topic, *front.spans), self.topic.topic, front.spans, own=False)
        if self.namer.names(subject):
            self.topic, self.named_in = Label(subject.spans, subject.spans), span
        return Label((*subject.spans, *front.spans), subject.spans or front.spans, front.spans, own=False)

    def grown_old(self, front: Phrase) -> None:
        """What has been done in all is no longer new: 新建农田3万亩，累计建成58万亩 is 农田."""
        topic = self.topic
        if topic is None or not topic.topic or not self.namer.phrases.in_all.search(front.plain):
            return
        thing = self.namer.phrase(*topic.topic)
        if newly := self.namer.phrases.newly.match(thing.plain):
            spans = thing.part(newly.end(), len(thing.plain)).spans
            self.topic = Label(spans, spans) if spans else topic

    def goes_on(self, figure: Figure, span: Span) -> bool:
        """Whether a figure's clause only says how the thing before its comma moved (两者的差距，由A缩小到B)."""
        start = self.namer.clause_start(figure.span.start, span)
        return bool(self.namer.phrases.moves.match(self.namer.text, start))

    def bare_head(self, figure: Figure, span: Span) -> Phrase | None:
        """What stands before a colon, for a figure that is alone in its clause (受灾：74个乡镇，21万人)."""
        if figure.kind in RELATED or self.head is None or self.head.spans[0].start < span.start:
            return None
        start = self.namer.clause_start(figure.span.start, span)
        alone = not self.namer.text[start : figure.span.start].strip()
        return self.head if alone and self.head.spans[0].start < start else None

    def subject(self, figure: Figure, span: Span) -> Phrase:
        """The clause before the figure's own, which may say what the figure is about."""
        start = self.namer.clause_start(figure.span.start, span)
        if start <= span.start:
            return self.namer.phrase()
        return self.namer.cut(Span(self.namer.clause_start(start - 1, span), start - 1), [])
