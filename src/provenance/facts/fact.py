"""Facts and series: what the archive says of one thing at one time, and over the years."""

import hashlib
from dataclasses import dataclass
from datetime import date

from provenance.facts.mention import Mention

__all__ = ["Fact", "Place", "Point", "Series", "fact_id"]


@dataclass(frozen=True, slots=True)
class Place:
    """A mention's place in a fact: it ``repeats`` or ``conflicts`` with what the fact's ``told`` mention says.

    ``score`` and ``reasons`` are those of the link to ``told``; 1.0 without reasons where it says the same in the same
    words.
    """

    mention: Mention
    relation: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """The mentions of one thing at one time.

    ``told`` is the mention that stands for all: of the value that most articles print, exact before vague, the
    earliest. ``measure_id`` is shared by all facts about the same thing. A fact that is mentioned more than ``LARGEST``
    times comes in several, ``part`` after part, so that none grows without bound.
    """

    id: str
    measure_id: str
    told: Mention
    places: tuple[Place, ...]
    part: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a series: the fact, the last day it holds for, and in how many articles it is printed."""

    fact: str
    end: date
    told: Mention
    articles: int


@dataclass(frozen=True, slots=True)
class Series:
    """One measure over time, in the order of dates: changes, not contradictions. All points close like periods."""

    id: str
    measure: str
    subject: str
    points: tuple[Point, ...]


def fact_id(*parts: object) -> str:
    """An id made of what a thing is about: the same archive gives the same ids, on every machine."""
    content = "\x1f".join(map(str, parts))
    return "k" + hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:15]
