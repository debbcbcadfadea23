"""A language: its rules and the words by which its press lays out and speaks of figures."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

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
    things; ``joined`` is what stands between two figures of one list, ``linked``
    between a figure and what is stated of it (目标11万人的114.8%); ``copula`` finds
    a clause that says what something is; ``of`` ends the noun behind a count; ``place`` names
    whose figure it is, ``whole`` such a place without a name (全市), ``own_area`` one
    that a label need not repeat, and
    ``home`` finds the places of an article; ``source`` names who says so; ``aim`` behind a figure makes it a target; ``heading`` names what the figures behind it are
    about (零售方面); ``opening`` is the like before a colon, which a ``generic``
    name (入住率) needs in front of it; ``table_tail`` ends a table's title; ``taken`` … ``data`` stand around the
    date of a note that dates figures; ``total`` is a row or a word that sums others up.
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
    linked: re.Pattern[str]
    head: re.Pattern[str]
    copula: re.Pattern[str]
    behind: re.Pattern[str]
    of: re.Pattern[str]
    place: re.Pattern[str]
    whole: re.Pattern[str]
    own_area: re.Pattern[str]
    home: re.Pattern[str]
    source: re.Pattern[str]
    aim: re.Pattern[str]
    heading: re.Pattern[str]
    opening: re.Pattern[str]
    generic: re.Pattern[str]
    total: re.Pattern[str]
    unit_title: re.Pattern[str]
    note_date: re.Pattern[str]
    table_tail: re.Pattern[str]
    taken: re.Pattern[str]
    data: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Aspects:
    """How a language says under which aspect a thing is figured.

    ``events`` are patterns found in a figure's label or at the end of the words before it (growth, share, target …);
    ``rivals`` are groups of words that exclude one another in otherwise equal labels; ``generic`` are words that tell
    no two labels apart; ``levels`` sorts places; ``falls`` finds words of decrease, ``achieved`` those that say a plan was carried out,
    ``unnamed`` places that are named only by their level (全市); ``ahead`` finds words of what is planned, ``moves``
    of a table's columns of growth, ``areas`` the words by which the fields of ranks differ; ``scales`` gives a unit's dimension and size in it.
    """

    events: Mapping[str, re.Pattern[str]]
    rivals: tuple[tuple[str, ...], ...]
    generic: re.Pattern[str]
    levels: tuple[tuple[re.Pattern[str], str], ...]
    falls: re.Pattern[str]
    achieved: re.Pattern[str]
    unnamed: re.Pattern[str]
    ahead: re.Pattern[str]
    moves: re.Pattern[str]
    areas: re.Pattern[str]
    scales: Mapping[str, tuple[str, Decimal]]


@dataclass(frozen=True, slots=True)
class Relations:
    """How a language relates figures, as patterns on the words between them.

    ``start`` and ``end`` of a change (由A增至B), what something is held ``against`` (比上年的A), the words of a
    ``change`` and of a ``net`` difference; ``of_which`` and ``among`` open a part, ``share`` a proportion, ``share_from`` one
    that changed; ``year`` is what both may name in between;
    growth at ``constant_prices`` does not follow from the levels; ``bounded`` rates cannot pass 100 % unless they are
    ``unbounded``; a ``plan`` may lie ahead; columns that are ``additive_not`` have no sum; ``as_of`` opens
    the wording of a date as of which something was counted.
    """

    start: re.Pattern[str]
    end: re.Pattern[str]
    against: re.Pattern[str]
    change: re.Pattern[str]
    net: re.Pattern[str]
    of_which: re.Pattern[str]
    among: re.Pattern[str]
    share: re.Pattern[str]
    share_from: re.Pattern[str]
    year: re.Pattern[str]
    constant_prices: re.Pattern[str]
    bounded: re.Pattern[str]
    unbounded: re.Pattern[str]
    plan: re.Pattern[str]
    additive_not: re.Pattern[str]
    as_of: re.Pattern[str]


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
    magnitudes: tuple[tuple[str, Decimal], ...]
    fold_label: Callable[[str], str]
    reads: Callable[[str], bool]
