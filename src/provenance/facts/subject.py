"""Whose figure it is: 全市 in an article about 无锡 is 无锡市, wherever else that is written."""

from collections import Counter
from dataclasses import dataclass

from provenance.claims import Claim
from provenance.document import Document
from provenance.figures import Kind
from provenance.languages import Language

__all__ = ["Home", "home_of", "subject_of"]

NEAR = 20_000  # characters of an article in which its place is looked for
NATION = "nation"
# Places of these levels have names that others have too: 鼓楼区 is told apart by its city.
SHARED = ("district", "town")


@dataclass(frozen=True, slots=True)
class Home:
    """The place that an article is about: its name without city or county, and which of these it is."""

    name: str
    level: str


def home_of(document: Document, language: Language) -> Home | None:
    """The place that the article names most often with its level, the first of several; None where it names none."""
    text = f"{document.title or ''}\n{document.text[:NEAR]}"
    named: Counter[Home] = Counter()
    for match in language.phrases.home.finditer(text):
        name = match.group(1) or match.group(2)
        # 全市, and 居全省 taken for a province called 居全
        if not any(language.aspects.unnamed.match(name, place) for place in (0, len(name) - 1)):
            named[Home(name, _level(match.group(0), name, language))] += 1
    return max(named, key=lambda home: (named[home], -text.index(home.name)), default=None)


def _level(found: str, name: str, language: Language) -> str:
    """The level of a place from its name and the character behind it."""
    return level_of(found[: len(name) + 1], language)


def level_of(place: str, language: Language) -> str:
    """The level of a place as it is written (全省, 无锡市); empty where it has none."""
    return next((name for pattern, name in language.aspects.levels if pattern.search(place)), "")


def subject_of(claim: Claim, home: Home | None, language: Language) -> str | None:
    """Whose figure a claim gives, as ``level@name``; None where neither the claim nor its article says.

    A place without a name (全市, 全省) is the one of that level to which the article's own belongs: ``province@无锡``
    is 无锡's province, whatever it is called.
    """
    place = "" if claim.figure.kind is Kind.RANK else claim.scope_plain or ""
    level = level_of(place, language)
    if level == NATION:
        return f"{NATION}@{place}"
    if place and not language.aspects.unnamed.match(place):
        name = place[:-1] if level else place
        inside = home is not None and level in SHARED and level != home.level
        return f"{level}@{home.name}/{name}" if home and inside else f"{level}@{name}"
    if home is None:
        return None
    return f"{level or home.level}@{home.name}"
