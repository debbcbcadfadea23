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

    ``clause`` divides a sentence. ``lead`` and ``tail`` are what a label loses at its ends, ``table_tail`` what a
    table's title does; ``weak`` are the words that name nothing by themselves, ``generic`` names that need what
    they are of in front (入住率). ``derived`` opens a clause that relates a figure to the topic (占, 比, 是…的),
    ``copula`` is found in one that says what something is, ``moves`` opens one that only says how it moved;
    ``heading`` (零售方面, which ``heads`` ends) and ``opening`` (酒店：) name what the figures behind are about;
    ``aim`` behind a figure makes it a target. ``ranked`` divides the thing ranked from the field, ``contest`` ends
    the order that the clause before names (在…榜单中，), and ``moved_place`` is how a place in it changes.
    ``distributes`` deals the figures behind it out to the things in front; ``joint`` and ``last_joint`` divide
    those things, ``head`` is the noun that only the last one may carry; ``joined`` stands between two figures of a
    list, ``linked`` between a figure and what is stated of it (目标11万人的114.8%). ``behind`` takes the words
    after a figure, which ``of`` ends. ``place`` names whose figure it is, ``whole`` such a place without a name
    (全市), ``own_area`` one that a label need not repeat; ``home`` finds the places of an article; ``source`` names
    who ``says`` so. ``total`` is a row or word that sums others up; ``unit_title`` gives a table its unit, or two, of
    which the second is that of what is reckoned for ``each``,
    ``unit_head`` heads the column of units, ``value_head`` one of values, ``growth_head`` one of their growth;
    ``taken`` … ``data`` stand around the date of a note that dates figures, ``rest`` in front of one for all
    others, ``excepts`` around what a note excepts (除…外).
    """

    clause: re.Pattern[str]
    lead: re.Pattern[str]
    tail: re.Pattern[str]
    weak: re.Pattern[str]
    derived: re.Pattern[str]
    ranked: re.Pattern[str]
    contest: re.Pattern[str]
    contest_lead: re.Pattern[str]
    moved_place: re.Pattern[str]
    aged: re.Pattern[str]
    ages: frozenset[str]
    among_others: re.Pattern[str]
    streak: re.Pattern[str]
    reckoned: re.Pattern[str]
    tenths: str
    distributes: re.Pattern[str]
    joint: re.Pattern[str]
    last_joint: re.Pattern[str]
    joined: re.Pattern[str]
    linked: re.Pattern[str]
    head: re.Pattern[str]
    copula: re.Pattern[str]
    moves: re.Pattern[str]
    behind: re.Pattern[str]
    of: re.Pattern[str]
    place: re.Pattern[str]
    ordinal: re.Pattern[str]
    newly: re.Pattern[str]
    in_all: re.Pattern[str]
    others: re.Pattern[str]
    whole: re.Pattern[str]
    own_area: re.Pattern[str]
    home: re.Pattern[str]
    source: re.Pattern[str]
    says: re.Pattern[str]
    aim: re.Pattern[str]
    heading: re.Pattern[str]
    heads: re.Pattern[str]
    opening: re.Pattern[str]
    generic: re.Pattern[str]
    total: re.Pattern[str]
    unit_title: re.Pattern[str]
    each: re.Pattern[str]
    unit_head: re.Pattern[str]
    value_head: re.Pattern[str]
    growth_head: re.Pattern[str]
    table_tail: re.Pattern[str]
    taken: re.Pattern[str]
    rest: re.Pattern[str]
    excepts: re.Pattern[str]
    data: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Aspects:
    """How a language says under which aspect a thing is figured.

    ``events`` are patterns found in a figure's label or at the end of the words before it (growth, share, target
    …); ``eventful`` is found wherever one of them is; ``rivals`` are groups of words that exclude one another in
    otherwise equal labels; ``generic`` are words that tell no two labels apart. ``levels`` sorts places, widest
    first; ``unnamed`` are those named only by their level (全市); ``areas`` are the words by which the fields of
    ranks differ. ``falls`` finds words of decrease, ``moves`` those of a table's columns of growth, ``on_year``
    those of growth on the year before, ``ahead`` those of a plan and ``achieved`` those that say that it was
    carried out. ``scales`` gives a unit's dimension and its size in it.
    """

    events: Mapping[str, re.Pattern[str]]
    eventful: re.Pattern[str]
    rivals: tuple[tuple[str, ...], ...]
    generic: re.Pattern[str]
    levels: tuple[tuple[re.Pattern[str], str], ...]
    falls: re.Pattern[str]
    achieved: re.Pattern[str]
    unnamed: re.Pattern[str]
    ahead: re.Pattern[str]
    on_year: re.Pattern[str]
    moves: re.Pattern[str]
    areas: re.Pattern[str]
    scales: Mapping[str, tuple[str, Decimal]]


@dataclass(frozen=True, slots=True)
class Relations:
    """How a language relates figures, as patterns on the words between them.

    ``start`` and ``end`` of a change (由A增至B); what something is held ``against`` (比上年的A), or ``beside`` …
    ``likened`` (与A相比，); the words of a ``change``, those in front of a multiple (``times``: 是2020年的), those that
    say it is ``not_on_year`` (环比, 年均), and those of a ``net`` difference. ``inside`` tells at once where no
    ``among`` can be found. ``of_which``, ``among`` and, right behind the whole, ``among_these`` open a part;
    ``share`` is a proportion, ``share_from`` one that changed, ``year`` what both may name in between. Growth at
    ``constant_prices`` does not follow from the levels; ``bounded`` rates cannot pass 100 % unless they are
    ``unbounded``; a ``plan`` may lie ahead; columns that are ``additive_not`` have no sum; ``as_of`` opens the
    wording of a date as of which something was counted.
    """

    start: re.Pattern[str]
    end: re.Pattern[str]
    against: re.Pattern[str]
    beside: re.Pattern[str]
    likened: re.Pattern[str]
    change: re.Pattern[str]
    times: re.Pattern[str]
    not_on_year: re.Pattern[str]
    net: re.Pattern[str]
    of_which: re.Pattern[str]
    inside: re.Pattern[str]
    among: re.Pattern[str]
    among_these: re.Pattern[str]
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
