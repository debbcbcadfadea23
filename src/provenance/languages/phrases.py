"""How a language speaks of what is measured."""

import re
from dataclasses import dataclass

__all__ = ["Phrases"]


@dataclass(frozen=True, slots=True)
class Phrases:
    """Compiled patterns of one language; the line under each says what it finds, and where it is looked for."""

    clause: re.Pattern[str]
    """Divides a sentence."""
    lead: re.Pattern[str]
    """What a label loses at its beginning."""
    tail: re.Pattern[str]
    """What a label loses at its end."""
    weak: re.Pattern[str]
    """Words that name nothing by themselves."""
    generic: re.Pattern[str]
    """Names that need what they are of in front (入住率), and deeds without their thing (放款)."""
    of_thing: re.Pattern[str]
    """Names of what the figure right before them counts (卖出11万个，单价39元)."""
    region: re.Pattern[str]
    """Parts of a region, which name nothing either (北部)."""
    derived: re.Pattern[str]
    """Opens a clause that relates a figure to the topic (占, 比, 是…的)."""
    copula: re.Pattern[str]
    """Found in a clause that says what something is or how it goes."""
    theme: re.Pattern[str]
    """Found in a clause without figures behind the thing that the next ones are about (则是)."""
    moves: re.Pattern[str]
    """Opens a clause that only says how something moved."""
    heading: re.Pattern[str]
    """Names what the figures behind are about (零售方面)."""
    heads: re.Pattern[str]
    """Ends such a heading."""
    opening: re.Pattern[str]
    """Names, in front of a colon, what the figures behind are of (酒店：)."""
    aim: re.Pattern[str]
    """Behind a figure, makes it a target."""
    ranked: re.Pattern[str]
    """Divides the thing ranked from the field of its rank."""
    contest: re.Pattern[str]
    """Ends the order that the clause before names (在…榜单中，)."""
    contest_lead: re.Pattern[str]
    """What may stand in front of that order."""
    among_others: re.Pattern[str]
    """At the end of what is ranked, the others among which it is."""
    counted_among: re.Pattern[str]
    """Behind the number of those others (9个区县中)."""
    moved_place: re.Pattern[str]
    """How a place in an order changes."""
    ordinal: re.Pattern[str]
    """Begins a place in an order, or the first of numbered things."""
    aged: re.Pattern[str]
    """An age in a label."""
    ages: frozenset[str]
    """Units of age."""
    streak: re.Pattern[str]
    """All the words in front of the length of a streak (连续)."""
    reckoned: re.Pattern[str]
    """Behind a figure by which others are only reckoned (按545万人计算)."""
    tenths: str
    """Characters that end a share in tenths or halves."""
    distributes: re.Pattern[str]
    """Deals the figures behind it out to the things in front (分别)."""
    recalls: re.Pattern[str]
    """In front of 分别, what was spoken of before (上述指标)."""
    joint: re.Pattern[str]
    """Divides those things."""
    placed_list: re.Pattern[str]
    """Ends a clause that only says what places the things of a list took (分列票房榜前三)."""
    last_joint: re.Pattern[str]
    """Divides the last of them from the others."""
    head: re.Pattern[str]
    """The noun that only the last of them may carry."""
    joined: re.Pattern[str]
    """Stands between two figures of a list."""
    linked: re.Pattern[str]
    """Stands between a figure and what is stated of it (目标11万人的114.8%)."""
    comes_from: re.Pattern[str]
    """Behind a share, in front of what it is the share of (四成来自)."""
    behind: re.Pattern[str]
    """The words after a figure."""
    of: re.Pattern[str]
    """Ends those words, or an attribute."""
    newly: re.Pattern[str]
    """In front of a thing that is new (新建)."""
    in_all: re.Pattern[str]
    """Says that a figure is all there is (累计)."""
    others: re.Pattern[str]
    """Names the rest of a list (其他)."""
    total: re.Pattern[str]
    """A row or word that sums others up."""
    place: re.Pattern[str]
    """Names whose figure it is."""
    whole: re.Pattern[str]
    """Such a place without a name (全市)."""
    own_area: re.Pattern[str]
    """A place that a label need not repeat."""
    home: re.Pattern[str]
    """The places that an article is about."""
    source: re.Pattern[str]
    """Names who says so."""
    says: re.Pattern[str]
    """A verb of saying."""
    unit_title: re.Pattern[str]
    """Gives a table its unit, or two."""
    each: re.Pattern[str]
    """Heads what is reckoned for each, which takes the second of them."""
    unit_head: re.Pattern[str]
    """Heads the column of units."""
    value_head: re.Pattern[str]
    """Heads a column of values."""
    growth_head: re.Pattern[str]
    """Heads a column of their growth."""
    table_tail: re.Pattern[str]
    """What a table's title loses at its end."""
    taken: re.Pattern[str]
    """In front of the date of a note that dates figures."""
    data: re.Pattern[str]
    """Behind that date."""
    rest: re.Pattern[str]
    """In front of the date that a note gives to all others."""
    excepts: re.Pattern[str]
    """Around what a note excepts (除…外)."""
