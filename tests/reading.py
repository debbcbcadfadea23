"""What the tests of the reading rooms share: a check of a short Chinese text, and its claims by their words."""

from collections.abc import Iterator
from datetime import date

from provenance import Report, check
from provenance.document import Reading, read_through
from provenance.languages import language
from provenance.report import ClaimReport, FindingReport

PUBLISHED = date(2026, 1, 15)
ZH = language("zh")


def checked(text: str, published: date | None = PUBLISHED) -> Report:
    """The report of a Chinese text, whose claims and stated dates must stand where it says (law 1)."""
    report = check(text, language="zh", published=published)
    for claim in report.claims:
        assert text[claim.start : claim.end] == claim.text
        if claim.stated is not None:
            assert text[slice(*claim.stated.span)] == claim.stated.text
    return report


def claim(text: str, words: str, nth: int = 0) -> ClaimReport:
    """The ``nth`` claim of a text that reads ``words``."""
    return [one for one in checked(text).claims if one.text == words][nth]


def measures(text: str) -> list[str]:
    """What each figure of a text measures."""
    return [one.measure for one in checked(text).claims]


def dates(text: str, published: date | None = PUBLISHED) -> list[str | None]:
    """The stated date of each figure: a day, ``start/end``, or None."""
    return [interval(one) for one in checked(text, published).claims]


def interval(one: ClaimReport) -> str | None:
    """A claim's stated date in one string."""
    if one.stated is None:
        return None
    start, end = one.stated.start, one.stated.end
    return f"{start}" if start == end else f"{start}/{end or '..'}"


def linked(text: str) -> list[tuple[str, str, str]]:
    """The links of a text: the words of both claims and the relation."""
    report = checked(text)
    words = {one.id: one.text for one in report.claims}
    return [(words[link.a], words[link.b], link.relation) for link in report.links]


def alarms(text: str, published: date | None = PUBLISHED) -> list[FindingReport]:
    """The findings of a text that are more than a note."""
    return [one for one in checked(text, published).findings if one.severity != "info"]


def kinds(text: str, published: date | None = PUBLISHED) -> list[str]:
    """The kinds of a text's alarms."""
    return [one.kind for one in alarms(text, published)]


def blocks(text: str) -> list[tuple[str, str, str]]:
    """Section, role and words of each block of a text."""
    reading = read_through(text, ZH.cues)
    return [
        (block.section.value, block.role.value, block.span.of(reading.written)) for block in reading.blocks
    ]


def sections(text: str) -> list[str]:
    """The section of each block of a text."""
    return [section for section, _, _ in blocks(text)]


def readings(*texts: str) -> Iterator[Reading]:
    """Each text, read through."""
    return (read_through(text, ZH.cues) for text in texts)
