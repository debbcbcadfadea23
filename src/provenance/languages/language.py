"""A language: its rules and the words by which its press lays out and speaks of figures."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from provenance.dates import DateCues
from provenance.document import LayoutCues
from provenance.grammar import Scanner

__all__ = ["Aspects", "Language", "Phrases", "Relations"]


@dataclass(frozen=True, slots=True)
class Phrases:
    """How a language speaks of what is measured, as compiled patterns.

    ``clause`` divides a sentence; ``lead`` and ``tail`` are what a label loses at its ends; ``weak`` are the words that
    name nothing by themselves, so that a label of nothing else needs the topic in front of it; ``derived`` opens a
    clause that relates a figure to the topic (占, 比, 是…的); ``ranked`` divides the thing ranked from the field;
    ``distributes`` deals the figures behind it out to the things in front; ``joint`` and ``last_joint`` divide those
    things; ``joined`` is what stands between two figures of one list; ``copula`` finds
    a clause that says what something is; ``place`` names whose figure it is and
    ``home`` finds the places of an article; ``source`` names who says so; ``aim`` behind a figure makes it a target; ``heading`` names what the figures behind it are
    about (零售方面); ``total`` is a row or a word that sums others up.
    """

    clause: re.Pattern[str]
    lead: re.Pattern[str]
    tail: re.Pattern[str]
    weak: re.Pattern[str]
    derived: re.Pattern[str]
    ranked: re.Pattern[str]
    distributes: re.Pattern[str]
    joint: re.Pattern[str]
    last_joint: re.Pattern[str]
    joined: re.Pattern[str]
    head: re.Pattern[str]
    copula: re.Pattern[str]
    behind: re.Pattern[str]
    place: re.Pattern[str]
    home: re.Pattern[str]
    source: re.Pattern[str]
    aim: re.Pattern[str]
    heading: re.Pattern[str]
    total: re.Pattern[str]
    unit_title: re.Pattern[str]
    note_date: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Aspects:
    """How a language says under which aspect a thing is figured.

    ``events`` are patterns found in a figure's label or at the end of the words before it (growth, share, target …);
    ``rivals`` are groups of words that exclude one another in otherwise equal labels; ``generic`` are words that tell
    no two labels apart; ``levels`` sorts places; ``falls`` finds words of decrease, ``achieved`` those that say a plan was carried out.
    """

    events: Mapping[str, re.Pattern[str]]
    rivals: tuple[tuple[str, ...], ...]
    generic: re.Pattern[str]
    levels: tuple[tuple[re.Pattern[str], str], ...]
    falls: re.Pattern[str]
    achieved: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Relations:
    """How a language relates figures, as patterns on the words between them.

    ``start`` and ``end`` of a change (由A增至B), what something is held ``against`` (比上年的A), the words of a
    ``change`` and of a ``net`` difference; ``of_which`` and ``among`` open a part, ``share`` and ``done`` a proportion;
    growth at ``constant_prices`` does not follow from the levels; ``bounded`` rates cannot pass 100 % unless they are
    ``unbounded``; a ``plan`` may lie ahead; columns that are ``additive_not`` have no sum; ``magnitude_words`` are
    those that are easily exchanged.
    """

    start: re.Pattern[str]
    end: re.Pattern[str]
    against: re.Pattern[str]
    change: re.Pattern[str]
    net: re.Pattern[str]
    of_which: re.Pattern[str]
    among: re.Pattern[str]
    share: re.Pattern[str]
    done: re.Pattern[str]
    constant_prices: re.Pattern[str]
    bounded: re.Pattern[str]
    unbounded: re.Pattern[str]
    plan: re.Pattern[str]
    additive_not: re.Pattern[str]
    magnitude_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Language:
    """Everything that the reading of one language needs; a folder under ``languages`` makes one."""

    code: str
    cues: LayoutCues
    scanner: Scanner[object]
    dates: DateCues
    phrases: Phrases
    aspects: Aspects
    relations: Relations
    wording: Mapping[str, str]
    fold_label: Callable[[str], str]
    reads: Callable[[str], bool]
