"""What a date does in its sentence: whether it is compared with, announces, opens, shields or runs on."""

from dataclasses import dataclass

from provenance.dates.cues import DateCues
from provenance.dates.force import Force
from provenance.dates.stated import DateMention, Mode, Recall, Year, YearBase
from provenance.document.span import Span
from provenance.figures import Figure, Kind

__all__ = ["Roles"]

FAR = 30
OPENING = 8
# Times that leave the date in force where they name none that is known.
OPEN = (Recall.SAME, Recall.MONTH, Recall.EVENT, Recall.THEN, Recall.THIS_QUARTER)


@dataclass(frozen=True, slots=True)
class Roles:
    """Reads the words around the dates of ``text``, the reading."""

    text: str
    cues: DateCues

    def is_comparison(self, mention: DateMention) -> bool:
        """Whether a mention only names what is compared with."""
        if self.runs_on(mention) or self.runs_from(mention):
            return False
        before = self.text[max(0, mention.span.start - 4) : mention.span.start]
        if self.cues.tells.search(before) and self.text[mention.span.end : mention.span.end + 1] == "，":
            return False
        return mention.compares or bool(self.cues.compared.search(before))

    def runs_from(self, mention: DateMention) -> bool:
        """Whether 从, 自 only opens a period from day to day (从2月2日持续到3月13日)."""
        before = self.text[max(0, mention.span.start - 1) : mention.span.start]
        first = mention.first
        return (
            first is not None
            and first.day is not None
            and first != mention.last
            and bool(self.cues.starts.fullmatch(before))
        )

    def frame_end(self, mention: DateMention) -> int:
        """Where a comparison that a date opens ends (与2019年那场淹了300户的洪水相比), or 0 where it opens none."""
        before = self.text[max(0, mention.span.start - OPENING) : mention.span.start]
        if mention.named or not self.cues.likens.search(before):
            return 0
        clause = self.cues.clause.split(self.text[mention.span.end : mention.span.end + FAR])[0]
        found = self.cues.likened.search(clause)
        return mention.span.end + found.start() if found else 0

    def is_year_before(self, mention: DateMention, sentence: Span) -> bool:
        """Whether 上年同期 or 上年 opens a sentence, or what is behind a glance back (再看去年同期，), with a comma."""
        first, start, end = mention.first, *mention.span
        if not mention.compares or first is None or self.text[end : end + 1] != "，":
            return False
        lead = self.cues.clause.split(self.text[max(sentence.start, start - FAR) : start])[-1]
        opens = bool(lead) or start == sentence.start
        told = first.year.base is YearBase.CONTEXT or (mention.named and first.year.base is YearBase.ABSOLUTE)
        return opens and told and bool(self.cues.back.fullmatch(lead))

    def is_base(self, mention: DateMention, figure: Figure) -> bool:
        """Whether a date is that of what a multiple multiplies: 是2020年的3倍."""
        if figure.kind is not Kind.MULTIPLE or self.cues.from_there.fullmatch(
            self.text, max(0, mention.span.start - 1), mention.span.start
        ):
            return False
        return bool(self.cues.of_it.fullmatch(self.text[mention.span.end : figure.span.start]))

    def is_of_aim(self, mention: DateMention) -> bool:
        """Whether an instant only says when a target was set: 年初的指引."""
        return mention.mode is Mode.INSTANT and bool(self.cues.aims.match(self.text, mention.span.end))

    def is_of_kind(self, mention: DateMention, force: Force) -> bool:
        """Whether 当年 only says of what kind the things are that are counted at an instant: 截至年底，当年签约项目."""
        current = force.current
        if current is None or current.start is None or current.start != current.end or mention.first is None:
            return False
        named = mention.first.year == Year(YearBase.CONTEXT) and mention.first.month is None
        return named and bool(self.cues.sorts.match(self.text, mention.span.end))

    def is_event(self, mention: DateMention, figure: Figure) -> bool:
        """Whether a date is only that on which a thing began (去年5月开工，…): what it is like has no date of that."""
        return bool(self.cues.happens.match(self.text[mention.span.end : figure.span.start]))

    def is_announcement(self, mention: DateMention, until: int) -> bool:
        """Whether a day is the one on which something was said: a saying verb follows before ``until``."""
        if mention.mode is not Mode.PERIOD or (mention.first is None and mention.offset is None):
            return False
        if (mention.first is not None and mention.first.day is None) or mention.first != mention.last:
            return False
        return bool(self.cues.announces.search(self.text, mention.span.end, until))

    def names_again(self, mention: DateMention, sentence: Span, force: Force) -> bool:
        """Whether a time that has only a name is one spoken of before: 同期 where nothing else is in force."""
        match mention.recall:
            case None | Recall.EDITION:
                return False
            case Recall.EVENT:
                return force.current is None or force.current.span.start < self.clause_start(
                    mention, sentence
                )
            case Recall.YEARS:
                return mention.span.start == sentence.start
            case Recall.SAME if mention.mode is not Mode.INSTANT:
                return force.current is None and mention.span.start == sentence.start
        return True

    def clause_start(self, mention: DateMention, sentence: Span) -> int:
        """Where the clause of a mention begins."""
        lead = self.text[sentence.start : mention.span.start]
        return mention.span.start - len(self.cues.clause.split(lead)[-1])

    def shields(self, mention: DateMention, sentence: Span, force: Force) -> bool:
        """Whether a time that has only a name replaces the date in force; 同期 does not, it means that very date."""
        if mention.recall is Recall.EDITION:
            return force.current is None or force.current.span.start < sentence.start
        return mention.recall not in OPEN

    def opens(self, mention: DateMention, span: Span) -> bool:
        """Whether a date opens its clause, so that what follows is said of it."""
        lead = self.cues.clause.split(self.text[span.start : mention.span.start])[-1]
        return len(lead) <= OPENING and not self.cues.parts.search(lead)

    def is_plain_day(self, mention: DateMention) -> bool:
        """Whether a mention is a day, or an as-of date, without an hour."""
        timed = self.cues.hours.search(mention.span.of(self.text))
        return mention.mode is not Mode.SINCE and mention.first is not None and not timed

    def is_hour(self, mention: DateMention) -> bool:
        """Whether a mention tells what was so at an hour: 截至13日18时."""
        return mention.mode is Mode.AS_OF and bool(self.cues.hours.search(mention.span.of(self.text)))

    def runs_on(self, mention: DateMention) -> bool:
        """Whether a date is a start whose 以来 stands further on: 自2021年实施改造以来."""
        before = self.text[max(0, mention.span.start - 1) : mention.span.start]
        if mention.mode is not Mode.PERIOD or not self.cues.starts.fullmatch(before):
            return False
        clause = self.cues.clause.split(self.text[mention.span.end : mention.span.end + FAR])[0]
        return bool(self.cues.onward.search(clause))
