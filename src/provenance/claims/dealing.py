"""分别: the figures of a list dealt out to the things named in front of it, in order."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from provenance.claims.claim import Label
from provenance.claims.naming import Namer
from provenance.claims.phrase import Phrase
from provenance.claims.recalling import Recaller
from provenance.document import Span
from provenance.figures import Figure, Kind

__all__ = ["Dealer"]

SOON = 16
# 夏粮、秋粮：5.24亿斤、9.62亿斤: a colon deals out too, where there are as many things as figures.
COLONS = (":", "：")
RELATIVE = (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE)


@dataclass(slots=True)
class Dealer:
    """Deals out the lists of one block; one without things of its own (同比分别增长…) goes on with the last one's.

    ``whole`` is what the things of the last list are together (甲、乙、丙三大产业产值分别…), where it says so.
    """

    namer: Namer
    recaller: Recaller
    dealt: tuple[Label, ...] = ()
    whole: Phrase | None = None
    late: dict[int, tuple[int, tuple[Span, ...]]] = field(default_factory=dict)

    def lists(self, span: Span, figures: Sequence[Figure], holes: list[Span]) -> dict[int, Label]:
        """The labels that 分别 deals out in a sentence, by the figures' numbers.

        ``late`` is left with the lists that name no things: where they begin, how long they are, and their verb.
        """
        found: dict[int, Label] = {}
        self.late, self.whole = {}, None
        for m in self.namer.phrases.distributes.finditer(self.namer.text, span.start, span.end):
            run = self.run_behind(m.end(), figures)
            mixed = len(run) < 2
            if mixed and m.group() in COLONS:
                continue
            if mixed and len(run := self.run_behind(m.end(), figures, mixed=True)) < 2:
                continue
            count = self.count(m.start(), figures, len(run))
            front = self.front(m.start(), span, self.no_ages(figures), holes, count, len(run))
            verb = self.namer.trim(self.namer.phrase(Span(m.end(), figures[run[0]].span.start)))
            labels = self.labels(front, verb, len(run), self.of_all(count, m.start()))
            labels = labels or self.recaller.labels(m.start(), span, [figures[k] for k in run])
            if not labels and (mixed or m.group() in COLONS):
                continue
            if labels:
                self.dealt = labels
                self.whole = self.namer.cut(Span(count.span.end, m.start()), holes) if count else None
                found.update(zip(run, labels, strict=True))
            else:
                self.late[run[0]] = len(run), (*front[0].spans, *verb.spans)
            if shares := self.shares(run, figures):
                self.late[shares[0]] = len(run), shares[1]
        return found

    def no_ages(self, figures: Sequence[Figure]) -> list[Figure]:
        """The figures without the ages by which people are told apart (18至25岁、26至35岁献血者分别为…)."""
        return [figure for figure in figures if figure.unit not in self.namer.phrases.ages]

    def shares(self, run: Sequence[int], figures: Sequence[Figure]) -> tuple[int, tuple[Span, ...]] | None:
        """Where another list of one length follows without 分别, and its verb: 进出口分别为A、B，占C和D."""
        end = figures[run[-1]].span.end
        more = self.run_behind(end, figures)
        if len(more) != len(run) or any(figures[k].kind not in RELATIVE for k in more):
            return None
        verb = self.namer.trim(self.namer.phrase(Span(end, figures[more[0]].span.start)))
        return None if self.namer.names(verb) else (more[0], verb.spans)

    def deal_late(self, number: int, labels: Sequence[Label]) -> dict[int, Label]:
        """The labels of a list without things of its own: those that the sentence named last, or the last list's."""
        size, event = self.late.get(number, (0, ()))
        named = [label for label in labels if label.own][-size:] if size else []
        if len(named) != size:
            named = list(self.dealt) if len(self.dealt) == size else []
        return {
            number + k: Label((*one.topic, *event), one.topic, event, own=False)
            for k, one in enumerate(named)
        }

    def count(self, offset: int, figures: Sequence[Figure], size: int) -> Figure | None:
        """The figure in front of 分别 that counts the ``size`` things of its list: 甲、乙、丙三个基地分别."""
        before = bisect_right(figures, offset, key=lambda f: f.span.end)
        last = figures[before - 1] if before else None
        if last is None or last.kind is not Kind.COUNT or last.value != size:
            return None
        listed = self.namer.phrases.joint.search(self.namer.text, last.span.end, offset)
        return None if listed else last

    def front(
        self,
        offset: int,
        span: Span,
        figures: Sequence[Figure],
        holes: list[Span],
        count: Figure | None,
        size: int,
    ) -> tuple[Phrase, Phrase]:
        """What stands in front of 分别 in its clause, and in the clause before that.

        Of 甲、乙、丙三个基地分别 and of 甲、乙、丙三大片区，面积分别 the names alone: the ``count`` of the ``size``
        things only sums them up.
        """
        namer = self.namer
        start = namer.clause_start(offset, span)
        before = bisect_right(figures, offset, key=lambda f: f.span.end)
        end = offset
        if count is not None:
            before -= 1
            end = count.span.start
        floor = figures[before - 1].span.end if before else span.start
        own = namer.phrase(Span(max(start, floor), end)).without(holes)
        if start <= span.start:
            return own, namer.phrase()
        first = namer.clause_start(start - 1, span)
        summed = figures[before - 1] if before and figures[before - 1].value == size else None
        if summed is not None and summed.kind is Kind.COUNT and first < summed.span.start:
            return own, namer.phrase(Span(first, summed.span.start)).without(holes)
        return own, namer.phrase(Span(max(first, floor), start - 1)).without(holes)

    def of_all(self, count: Figure | None, end: int) -> Phrase:
        """What is said of all the things that a figure counts: 三个院区的门急诊量分别."""
        namer = self.namer
        of = namer.phrases.of.search(namer.text, count.span.end, end) if count is not None else None
        return namer.trim(namer.phrase(Span(of.end(), end))) if of is not None else namer.phrase()

    def labels(
        self, front: tuple[Phrase, Phrase], verb: Phrase, size: int, head: Phrase
    ) -> tuple[Label, ...]:
        """The labels of a list of ``size`` figures; empty where nothing is named that they could be dealt to.

        ``head`` is what is said of all of them.
        """
        own, wider = front
        event = () if self.namer.names(verb) else verb.spans
        things = self.things(own, size)
        if not things:
            wider = wider.cut_off(self.namer.phrases.placed_list)
        if not things and (things := self.things(wider, size)) and self.namer.names(self.namer.trim(own)):
            head = self.namer.trim(own)
        topics = [(*thing.spans, *head.spans) for thing in things]
        return tuple(Label((*topic, *event), topic, verb.spans) for topic in topics)

    def run_behind(self, offset: int, figures: Sequence[Figure], *, mixed: bool = False) -> list[int]:
        """The numbers of the figures that follow ``offset`` as one list, of one unit or of ``mixed`` ones."""
        run: list[int] = []
        for number in range(bisect_left(figures, offset, key=lambda f: f.span.start), len(figures)):
            last = figures[run[-1]].span.end if run else offset
            gap = self.namer.text[last : figures[number].span.start]
            alike = mixed or not run or figures[number].unit == figures[run[0]].unit
            joined = self.namer.phrases.joined.fullmatch(gap) if run else len(gap) <= SOON
            if not (alike and joined):
                break
            run.append(number)
        return run

    def things(self, front: Phrase, size: int) -> list[Phrase]:
        """The ``size`` things that a list names in front of 分别, each with the list's common head."""
        front = self.namer.trim(front)
        plain, phrases = front.plain, self.namer.phrases
        cuts = [m.span() for m in phrases.joint.finditer(plain)]
        last = [m.span() for m in phrases.last_joint.finditer(plain) if not cuts or m.start() > cuts[-1][1]]
        for chosen in (cuts, *([*cuts, one] for one in last)):
            if len(chosen) == size - 1 and chosen:
                edges = [0, *(edge for cut in chosen for edge in cut), len(plain)]
                return self.with_head(
                    [front.part(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
                )
        return []

    def with_head(self, parts: list[Phrase]) -> list[Phrase]:
        """Give every thing the noun that only the last one carries: 传感器、其他业务收入, 第一、二、三产业."""
        namer, last = self.namer, parts[-1]
        parts[0] = namer.phrase(*namer.label(parts[0]).spans)
        head = namer.phrases.head.search(last.plain)
        if whose := self.whose(parts):
            return [parts[0], *(namer.phrase(*whose.spans, *part.spans) for part in parts[1:])]
        if head is not None and any(namer.phrases.head.search(part.plain) for part in parts[:-1]):
            return parts
        start = head.start() if head else behind_likeness(parts)
        if not head and namer.phrases.last_joint.match(last.plain, start):
            return parts
        if namer.phrases.ordinal.match(parts[0].plain) and all(len(part.plain) == 1 for part in parts[1:-1]):
            start = 1
        if not 0 < start < len(last.plain) - 1:
            return parts
        noun = namer.trim(last.part(start, len(last.plain)))
        return [*(namer.phrase(*part.spans, *noun.spans) for part in parts[:-1]), last]

    def whose(self, parts: Sequence[Phrase]) -> Phrase | None:
        """What the first of things that differ in the head alone is of: 职工医保基金 of 职工医保基金收入、支出."""
        head = self.namer.phrases.head
        first = head.search(parts[0].plain)
        if first is None or not all(head.fullmatch(part.plain) for part in parts[1:]):
            return None
        owner = parts[0].part(0, first.start())
        return owner if self.namer.names(owner) else None


def behind_likeness(parts: Sequence[Phrase]) -> int:
    """Where in the last thing of a list the noun of all begins: behind the character that ends the others.

    That is 单果重 in 亚军、季军单果重; 0 where the others end differently or the last has no such character.
    """
    ends = {part.plain[-1:] for part in parts[:-1]}
    end = ends.pop() if len(ends) == 1 else ""
    return parts[-1].plain.find(end, 0, -1) + 1 if end else 0
