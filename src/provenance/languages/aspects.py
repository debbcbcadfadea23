"""Under which aspects a language figures a thing: growth or level, target or result."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

__all__ = ["Aspects"]


@dataclass(frozen=True, slots=True)
class Aspects:
    """Words of one language; the line under each says what they tell."""

    events: Mapping[str, re.Pattern[str]]
    """By name (growth, share, target …), what is found in a label or at the end of the words before a figure."""
    eventful: re.Pattern[str]
    """Found wherever one of them is."""
    rivals: tuple[tuple[str, ...], ...]
    """Groups of words that exclude one another in otherwise equal labels."""
    generic: re.Pattern[str]
    """Words that tell no two labels apart."""
    levels: tuple[tuple[re.Pattern[str], str], ...]
    """Sorts places by what ends their names, widest first."""
    unnamed: re.Pattern[str]
    """Places named only by their level (全市)."""
    areas: re.Pattern[str]
    """The words by which the fields of ranks differ."""
    falls: re.Pattern[str]
    """Words of decrease."""
    moves: re.Pattern[str]
    """Heads a table's columns of growth."""
    on_year: re.Pattern[str]
    """Says that growth is on the year before."""
    ahead: re.Pattern[str]
    """Words of a plan."""
    estimated: re.Pattern[str]
    """Those that a first estimate of what was takes too (预计)."""
    in_all: re.Pattern[str]
    """In front of what there is in all, whatever was new (总数)."""
    as_of: re.Pattern[str]
    """Opens the wording of a date as of which something was counted."""
    achieved: re.Pattern[str]
    """Says that it was carried out."""
    scales: Mapping[str, tuple[str, Decimal]]
    """For a unit its dimension's base unit, and its size in that."""
