"""The statements of one sentence."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from provenance.claims import Claim
from provenance.figures import Kind
from provenance.languages import Language
from provenance.links.statements.levels import LEVELS, alike, rates
from provenance.links.statements.said import Change, Part, Share
from provenance.links.statements.wholes import Wholes

__all__ = ["FAR", "Sentence"]

# How many figures back in its sentence a figure may refer.
FAR = 40
# How many parts are listed in one breath at most.
LISTED = 20
# Parts that make a whole, but for a slip, differ from it by less than a tenth.
ABOUT = 10


@dataclass(slots=True)
class Sentence:
    """The claims of one sentence, in order, and the words between; ``earlier`` are those before it in its block.

    ``above`` are those of the block before, while its own has none.
    """

    claims: list[Claim]
    text: str
    language: Language
    earlier: list[Claim]
    above: list[Claim]
    gaps: dict[int, str] = field(default_factory=dict)

    def gap(self, i: int) -> str:
        """The words between the figure before and figure ``i``, from the sentence's start for the first."""
        found = self.gaps.get(i)
        if found is None:
            figure = self.claims[i].figure.span
            start = self.claims[i - 1].figure.span.end if i else max(0, figure.start - 60)
            found = self.gaps[i] = self.text[start : figure.start].rpartition("\n")[2]
        return found

    def changes(self) -> Iterator[Change]:
        """由A增至B，增长C%，净增D; 与A相比，B增长C%; A，比上年的B增长C%."""
        words = self.language.relations
        for i in range(1, len(self.claims)):
            base, end = self.claims[i - 1], self.claims[i]
            if (
                (alike(base, end) or rates(base, end))
                and words.end.search(self.gap(i))
                and words.start.search(self.gap(i - 1))
            ) or (
                alike(base, end)
                and words.likened.match(self.gap(i))
                and words.beside.search(self.gap(i - 1))
                and not (words.change.search(self.gap(i)) or words.net.search(self.gap(i)))
            ):
                yield from self.stated(base, end, i + 1)
            elif (now := self.now_against(i)) is not None:
                yield from self.stated(end, now, i + 1)

    def now_against(self, i: int) -> Claim | None:
        """What claim ``i`` is compared with, where it is only named for comparison."""
        against = self.language.relations.against.search(self.gap(i))
        if not against:
            return None
        now, then = self.claims[i - 1], self.claims[i]
        if rates(now, then):
            moves = self.language.relations.start.search(self.gap(i))
            return now if not moves and (not then.own or then.topic == now.topic) else None
        return self.level_before(i) if then.figure.kind in LEVELS else None

    def level_before(self, i: int) -> Claim | None:
        """The claim to which claim ``i`` is the figure compared with: the last of its unit that is not itself one."""
        against = self.claims[i]
        for k in range(i - 1, max(-1, i - 1 - FAR), -1):
            one = self.claims[k]
            if alike(one, against) and one.own and (one.topic == against.topic or not against.own):
                return one
            if one.figure.kind in LEVELS and one.own:
                return None
        return None

    def stated(self, base: Claim, end: Claim, start: int) -> Iterator[Change]:
        """The figures behind a pair that say by how much it changed."""
        words = self.language.relations
        for j in range(start, min(start + 3, len(self.claims))):
            by, gap = self.claims[j], self.gap(j)
            level = by.figure.kind in LEVELS
            if (
                re.search(r"[；。]", gap)
                or (by.figure.kind is end.figure.kind and words.against.search(gap))
                or (by.own and level and not words.net.search(gap))
            ):
                return
            if words.other_measure.search(gap) or (j > start and words.rebased.search(gap)):
                return
            if self.says_change(by, end, gap):
                yield Change(base, end, by)

    def says_change(self, by: Claim, end: Claim, gap: str) -> bool:
        """Whether a figure behind a level or rate says how it changed: a rate by points, a level by the rest."""
        words, kind = self.language.relations, by.figure.kind
        if end.figure.kind is Kind.PERCENT:
            return kind is Kind.POINTS and bool(words.change.search(gap))
        if kind is Kind.MULTIPLE:
            doubled = by.figure.rule.endswith("doubled")
            return doubled or bool(words.change.search(gap) or words.times.search(gap))
        if kind is Kind.PERCENT:
            return bool(words.change.search(gap))
        return by.figure.unit == end.figure.unit and kind is end.figure.kind and bool(words.net.search(gap))

    def parts(self) -> Iterator[Part]:
        """W，其中P; of W，P; W个…中，P."""
        words = self.language.relations
        if (whole := self.whole_of_sentence()) is not None:
            yield from self.siblings(whole, 0)
        yield from self.divided()
        for i in range(1, len(self.claims)):
            part = self.claims[i]
            if part.figure.kind not in LEVELS:
                continue
            gap = self.gap(i)
            if words.among_these.match(gap) and alike(self.claims[i - 1], part):
                yield from self.siblings(self.claims[i - 1], i)
            elif (
                words.inside.search(gap)
                and (m := words.among.search(gap))
                and (whole := self.named_whole(i, m.group("whole"))) is not None
            ) or (
                words.of_which.search(gap)
                and not re.search(r"[；。]", gap)
                and (whole := self.whole_before(i)) is not None
            ):
                yield from self.siblings(whole, i)

    def divided(self) -> Iterator[Part]:
        """按经营地分，城镇A，增长B%；乡村C: all the parts of the figure before; A、B、C共W，分别为A、B、C."""
        words = self.language.relations
        if self.claims and words.divides.search(self.gap(0).rpartition("。")[2]):
            parts = self.listed_from(0)
            whole = self.whole_before_sentence(self.claims[0]) or self.whole_above(parts)
            if whole is not None and not words.additive_not.search(whole.label):
                yield from (Part(whole, part) for part in parts if len(parts) > 1)
        for i in range(1, len(self.claims) - 1):
            whole = self.claims[i - 1]
            if words.dealt.fullmatch(self.gap(i)) and alike(whole, self.claims[i]):
                run = self.claims[i : i + LISTED]
                parts = [one for one, ok in zip(run, self.joined_from(i), strict=False) if ok]
                if len(parts) > 1:
                    yield from (Part(whole, part) for part in parts)

    def joined_from(self, i: int) -> list[bool]:
        """For figure ``i`` and each behind it whether it still stands in one list of its unit."""
        joined = [True]
        for k in range(i + 1, min(len(self.claims), i + LISTED)):
            linked = self.language.phrases.joined.fullmatch(self.gap(k))
            joined.append(joined[-1] and bool(linked) and alike(self.claims[i], self.claims[k]))
        return joined

    def listed_from(self, i: int) -> list[Claim]:
        """The levels of one unit from figure ``i`` on, as far as the sentence only divides."""
        words, parts = self.language.relations, []
        for k in range(i, min(len(self.claims), i + LISTED)):
            one, gap = self.claims[k], self.gap(k)
            if k > i and (words.of_which.search(gap) or words.against.search(gap) or words.net.search(gap)):
                break
            if alike(one, self.claims[i]) and one.own:
                parts.append(one)
            elif one.figure.kind in LEVELS:
                break
        return parts

    def whole_above(self, parts: list[Claim]) -> Claim | None:
        """The one level of the block before of which the parts may be all there is: they make about as much."""
        if self.earlier or len(parts) < 2:
            return None
        one, made = parts[0], sum(part.figure.value for part in parts)
        wholes = [
            c
            for c in self.above
            if alike(c, one)
            and c.own
            and c.stated_bounds in (None, one.stated_bounds)
            and c.topic.endswith(one.topic[-2:])
            and abs(c.figure.value - made) * ABOUT <= c.figure.value
        ]
        return wholes[0] if len(wholes) == 1 else None

    def whole_before_sentence(self, part: Claim) -> Claim | None:
        """The one level of a part's kind in the sentence before."""
        before = [c for c in self.earlier if c.sentence == self.earlier[-1].sentence]
        wholes = [c for c in before if alike(c, part) and c.own]
        return wholes[0] if len(wholes) == 1 else None

    def whole_of_sentence(self) -> Claim | None:
        """What a sentence that begins with 其中 or 研发人员中 divides: a figure of its kind in the sentence before."""
        words, opening = self.language.relations, self.gap(0).rpartition("。")[2] if self.claims else ""
        if m := words.among.search(opening):
            return self.named_whole(0, m.group("whole"))
        if not opening or not words.of_which.match(opening):
            return None
        return self.whole_before_sentence(self.claims[0])

    def siblings(self, whole: Claim, i: int) -> Iterator[Part]:
        """The part ``i`` of a whole, and those listed behind it in the same breath.

        A share may stand behind each (A5家，占28%；B9家，占50%); a semicolon ends a list of parts without any.
        """
        words = self.language.relations
        yield Part(whole, self.claims[i])
        shared = False
        for k in range(i + 1, min(len(self.claims), i + 1 + LISTED)):
            one, gap = self.claims[k], self.gap(k)
            if self.is_share_of_all(k):
                shared = True
                continue
            if not alike(one, whole) or not one.own or len(gap) > 16 or "。" in gap:
                return
            if (
                ("；" in gap and not (shared and self.is_share_of_all(k + 1)))
                or words.net.search(gap)
                or words.against.search(gap)
            ):
                return
            yield Part(whole, one)
            shared = False

    def is_share_of_all(self, i: int) -> bool:
        """Whether claim ``i`` is a share whose whole goes without saying (占28%)."""
        if i >= len(self.claims):
            return False
        share = self.claims[i]
        if share.figure.kind is not Kind.PERCENT or share.own:
            return False
        m = self.share_named(i)
        return m is not None and not m.group("whole")

    def whole_before(self, i: int) -> Claim | None:
        """The last claim before ``i`` that counts in the same unit and is a level of its own."""
        for k in range(i - 1, max(-1, i - 1 - FAR), -1):
            one = self.claims[k]
            if (
                alike(one, self.claims[i])
                and one.own
                and not self.language.relations.against.search(self.gap(k))
            ):
                return one
        return None

    def named_whole(self, i: int, name: str) -> Claim | None:
        """The claim before ``i`` whose topic is most like the name of a whole (研发人员中，…); of equals the last."""
        known = [c for c in (*self.earlier, *self.claims[max(0, i - FAR) : i]) if c.own and len(c.topic) >= 2]
        alikes = [(likeness(name, c.topic), k) for k, c in enumerate(known) if alike(c, self.claims[i])]
        best, k = max(alikes, default=(0, -1))
        return known[k] if best else None

    def shares(self, wholes: Wholes, divided: Mapping[str, Claim]) -> Iterator[Share]:
        """P，占W的C%; ``divided`` are the wholes of parts, for a share that names none."""
        for i in range(1, len(self.claims)):
            share = self.claims[i]
            m = self.share_named(i) if share.figure.kind is Kind.PERCENT else None
            if m is None:
                continue
            part = self.claims[i - 1]
            back = 2
            while part.figure.kind not in LEVELS and back <= min(i, 4) and not share.own:
                part = self.claims[i - back]
                back += 1
            if part.figure.kind not in LEVELS or share.own:
                continue
            name = self.language.fold_label(m.group("whole"))
            whole = divided.get(part.id) if not name else wholes.find(name, part, share)
            if whole is not None and whole is not part:
                yield Share(part, whole, share)

    def share_named(self, i: int) -> re.Match[str] | None:
        """占W的C%, and the C% of 占W的比重由B%升至C%; the year in 占2024年W needs no mention here."""
        words = self.language.relations
        gap = words.year.sub("", self.gap(i))
        if (m := words.share.search(gap)) is not None:
            return m
        return words.share_from.search(words.year.sub("", self.gap(i - 1))) if words.end.search(gap) else None


def likeness(name: str, topic: str) -> int:
    """How many stretches of four characters of a name stand in a topic; one more where the name ends like it."""
    shared = sum(name[k : k + 4] in topic for k in range(len(name) - 3))
    return shared + name.endswith(topic[-4:])
