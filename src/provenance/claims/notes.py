"""Notes: 注：以上数据均截至2024年底 dates the figures of its scorecard or table that state no date themselves.

A note may give one date to some measures and another to the rest: 床位数为2025年末数，诊疗量为2025年全年数.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from provenance.claims.scan import Scan
from provenance.dates import Context, DateMention, DateReader, How, StatedDate, year_before
from provenance.document import Block, Reading, Role, Section
from provenance.languages import Language, Phrases

__all__ = ["NoteDate", "notes_of", "under_note"]

NAMES = re.compile(r"[\u3400-\u9fffA-Za-z]{2,}")


@dataclass(frozen=True, slots=True)
class NoteDate:
    """A date that a note gives, and the words in front of it that may name what it holds for.

    ``rest`` says that it holds for whatever the note's other dates do not (其余均为…).
    """

    stated: StatedDate
    names: tuple[str, ...]
    rest: bool = False


def notes_of(
    reading: Reading, language: Language, scan: Scan, published: date | None
) -> dict[int, list[NoteDate]]:
    """The dates that notes give, by the number of their region."""
    found: dict[int, list[NoteDate]] = {}
    for block in reading.blocks:
        if block.role is Role.NOTE:
            dates = note_dates(block, reading.plain, language, scan, Context(published))
            found.setdefault(block.region, dates)
    return found


def note_dates(block: Block, text: str, language: Language, scan: Scan, context: Context) -> list[NoteDate]:
    """The dates by which a note dates figures, in order."""
    reader = DateReader(text, language.dates, context)
    found = []
    start = block.span.start
    for mention in scan.dates_in(block.span):
        if dates_data(mention, text, language.phrases) and (stated := reader.glance([mention])):
            wording = mention.span.of(text)
            words = re.split(r"[，。；：:]", text[start : mention.span.start])[-1]
            rest = bool(language.phrases.rest.search(words))
            found.append(
                NoteDate(replace(stated, how=How.NOTE, wording=wording), names_in(words, language), rest)
            )
        start = mention.span.end
    return found


def names_in(words: str, language: Language) -> tuple[str, ...]:
    """What the words in front of a note's date name: 床位, 职工 of 除床位、职工外."""
    return tuple(name for part in NAMES.findall(words) if (name := language.phrases.excepts.sub("", part)))


def dates_data(mention: DateMention, text: str, words: Phrases) -> bool:
    """Whether a note says by a date when its figures were taken (均截至…, 均为2025年度数据), not when something was."""
    if mention.compares or mention.named or mention.offset is not None:
        return False
    before, behind = text[max(0, mention.span.start - 8) : mention.span.start], text[mention.span.end :][:6]
    taken = words.taken.search(before) or words.taken.match(mention.span.of(text))
    return bool(taken or words.data.match(behind))


def under_note(
    notes: Sequence[NoteDate], stated: StatedDate | None, section: Section, label: str, *, earlier: bool
) -> StatedDate | None:
    """A figure's date, or where it has none of its own that which the note of its region gives its measure.

    That is the one for the rest, or the note's first, where none names its measure; ``earlier`` is as in ``Dated``.
    """
    inherited = stated is not None and stated.how is How.INHERITED and section is Section.SCORECARD
    listed = section in (Section.SCORECARD, Section.TABLE)
    if not notes or not listed or not (stated is None or inherited):
        return stated
    own = (one for one in notes if any(name.rstrip("为是均系") in label for name in one.names))
    others = next((one for one in notes if one.rest), notes[0])
    given = next(own, others).stated
    return year_before(given) if earlier else given
