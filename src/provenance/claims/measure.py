"""What each figure of a sentence measures.

A figure is named by the words in front of it in its clause (高新技术企业7341家), by those behind it (57家科创飞地), or,
where these name nothing (同比增长6.2%, 占比81.3%), by the thing that the figures before it were about.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from provenance.claims.claim import Label
from provenance.claims.dealing import Dealer
from provenance.claims.deriving import Deriver
from provenance.claims.naming import Namer
from provenance.claims.phrase import Phrase
from provenance.claims.place import Place
from provenance.claims.placing import Placer
from provenance.claims.recalling import Recaller
from provenance.claims.topics import Topics
from provenance.document import Span
from provenance.figures import Figure, Kind

__all__ = ["LabelReader"]

# How far behind a figure a space may stand that divides an item (3家以上　增长6%).
BESIDE = 3
IN_BRACKETS = re.compile(r"[(（][^()（）]{1,8}[)）]")


@dataclass(slots=True)
class LabelReader:
    """Names the figures of one block, sentence by sentence."""

    namer: Namer
    topics: Topics = field(init=False)
    recaller: Recaller = field(init=False)
    dealer: Dealer = field(init=False)
    placer: Placer = field(init=False)
    deriver: Deriver = field(init=False)

    def __post_init__(self) -> None:
        self.topics = Topics(self.namer)
        self.recaller = Recaller(self.namer)
        self.dealer, self.placer = Dealer(self.namer, self.recaller), Placer(self.namer)
        self.deriver = Deriver(self.namer, self.topics)

    def sentence(self, span: Span, figures: Sequence[Figure], holes: list[Span]) -> list[Label]:
        """The label of each figure of a sentence, in order; ``holes`` are the dates."""
        labels: list[Label] = []
        topics, dealer = self.topics, self.dealer
        self.placer.last = None
        topics.read_opening(span)
        if not figures:
            self.deriver.take_theme(span, holes)
        lists = dealer.lists(span, figures, holes)
        for number, figure in enumerate(figures):
            before = figures[number - 1].span if number else None
            after = figures[number + 1].span if number + 1 < len(figures) else None
            last = labels[-1] if labels else None
            if number in dealer.late:
                lists |= dealer.deal_late(number, labels)
            if number not in lists and number - 1 in lists:
                self.sum_up(Span(before.end if before else span.start, figure.span.start), span)
            label = lists.get(number) or self.single(figure, Place(span, before, after, holes), last)
            labels.append(topics.with_opening(label) if label.own else label)
            self.recaller.remember(figure, labels[-1])
            if label.own and figure.kind is not Kind.RANK and not self.is_reckoned(figure):
                topics.name(labels[-1], span)
        return labels

    def sum_up(self, gap: Span, sentence: Span) -> None:
        """Let what the things of a dealt list are together be the topic where a total follows (，合计…)."""
        whole = self.dealer.whole
        if whole and self.namer.names(whole) and self.namer.phrases.total.search(self.namer.text, *gap):
            self.topics.name_phrase(whole, sentence)

    def is_reckoned(self, figure: Figure) -> bool:
        """Whether a figure only tells by what others are reckoned (按545万人计算，…), or among whom one is ranked."""
        phrases, text, end = self.namer.phrases, self.namer.text, figure.span.end
        return bool(phrases.reckoned.match(text, end) or phrases.counted_among.match(text, end))

    def single(self, figure: Figure, place: Place, last: Label | None) -> Label:
        """The label of a figure that is not part of a dealt list."""
        namer, deriver, span = self.namer, self.deriver, place.sentence
        start = self.begin(figure, place)
        self.topics.follow_heading(place.floor, figure.span.start)
        shares_clause = place.before is not None and place.before.end > start
        linked = shares_clause and deriver.is_link(place.floor, figure.span)
        part_of_name = shares_clause and not linked and namer.phrases.of.match(namer.text, place.floor)
        begin = max(start, place.floor) if shares_clause and not part_of_name else start
        if figure.kind is Kind.RANK and not self.is_ranked_anew(begin, figure):
            begin = start
        if shares_clause and last is not None and self.is_list(last, figure, place):
            front = namer.phrase(*(part for part in last.spans if part.end < place.floor))
        else:
            front = namer.front(figure.span, begin, span, place.floor, place.holes)
        self.topics.take_head(figure, span)
        if figure.kind is Kind.RANK:
            return self.placer.ranked(front, figure, span, self.topics.topic)
        if moved := self.placer.moved(front, figure):
            return moved
        if linked and last is not None and deriver.is_related(figure, place):
            return deriver.related_to(last, front, figure)
        return self.own(figure, front, place) or deriver.derived(front, figure, place)

    def is_ranked_anew(self, begin: int, figure: Figure) -> bool:
        """Whether the words behind the figure before say what is ranked; 在全市9个区县中位列 only says among whom."""
        phrases, text = self.namer.phrases, self.namer.text
        if phrases.counted_among.match(text, begin, figure.span.start):
            return False
        return bool(phrases.ranked.search(text, begin, figure.span.start))

    def begin(self, figure: Figure, place: Place) -> int:
        """Where the clause of a figure begins; in an item a space behind a figure divides too: 12家　增长6%　居第二."""
        start = self.namer.clause_start(figure.span.start, place.sentence)
        if not self.namer.item or place.before is None:
            return start
        return max(
            start, self.namer.text.find(" ", place.floor, min(place.floor + BESIDE, figure.span.start)) + 1
        )

    def is_list(self, last: Label, figure: Figure, place: Place) -> bool:
        """Whether the words in front of a figure are those that named the one before: 128个A和164个B."""
        end = last.spans[-1].end if last.spans else 0
        if not (last.own and figure.kind is Kind.COUNT and place.floor < end <= figure.span.start):
            return False
        gap = self.namer.text[end : figure.span.start]
        return bool(self.namer.phrases.joined.fullmatch(IN_BRACKETS.sub("", gap)))

    def own(self, figure: Figure, front: Phrase, place: Place) -> Label | None:
        """A label from the words around the figure itself, or None where they name nothing."""
        namer, topic = self.namer, self.topics.topic
        behind = namer.behind(figure, place.sentence, place.after, place.holes)
        unnamed = figure.kind is Kind.PERCENT and not namer.names(front)
        if unnamed and (source := self.source(figure, place)):
            return namer.label(source)
        relates = bool(namer.phrases.derived.match(front.plain))
        takes = bool(behind) and namer.takes_noun(figure, behind, place.sentence)
        if figure.kind is Kind.DURATION and topic and namer.phrases.streak.fullmatch(front.plain):
            spans = (*front.spans, *behind.spans)
            return Label((*topic.topic, *spans), topic.topic, spans, own=False)
        if namer.names(front) and not relates:
            named = namer.label(namer.phrase(*front.spans, *behind.spans) if takes else front)
            return self.of_subject(named, figure, place)
        if takes or (behind and namer.title and not front):
            event = () if relates else front.spans
            return namer.label(namer.phrase(*event, *behind.spans))
        return None

    def source(self, figure: Figure, place: Place) -> Phrase | None:
        """What a share is said to come from (四成以上来自建筑施工)."""
        namer = self.namer
        m = namer.phrases.comes_from.match(namer.text, figure.span.end, place.sentence.end)
        if m is None:
            return None
        end = min(
            namer.clauses.end(m.end(), place.sentence.end),
            place.after.start if place.after else place.sentence.end,
        )
        noun = namer.cut(Span(m.end(), end), place.holes)
        return noun if namer.names(noun) else None

    def of_subject(self, label: Label, figure: Figure, place: Place) -> Label:
        """A generic name (产量) with the thing of which the clause before says how it goes (产业从无到有，)."""
        namer, topics, sentence = self.namer, self.topics, place.sentence
        opens = namer.clause_start(figure.span.start, sentence) <= sentence.start
        if topics.head is not None or opens:
            return label
        plain = label.of(namer.text)
        if namer.phrases.of_thing.fullmatch(plain) and topics.named_in is sentence and topics.topic:
            return Label((*topics.topic.topic, *label.spans), label.spans)
        if not namer.phrases.generic.fullmatch(plain):
            return label
        subject = self.deriver.subject(figure, place)
        copula = namer.phrases.copula.search(subject.plain)
        if copula is None or subject.spans[0].start < place.floor:
            return label
        thing = subject.part(0, copula.start())
        return Label((*thing.spans, *label.spans), thing.spans) if namer.names(thing) else label
