"""Facts across articles: what several articles say of one thing at one time, and how it went on over the years.

::

    mentions(document, claims, language)   what of each claim can be compared elsewhere
    gather(mentions, language)             the facts, series and contradictions of one block of mentions
"""

from provenance.facts.contradictions import Contradiction
from provenance.facts.fact import Fact, Place, Point, Series
from provenance.facts.gather import Gathered, gather
from provenance.facts.mention import Mention, order
from provenance.facts.mentions import mentions

__all__ = [
    "Contradiction",
    "Fact",
    "Gathered",
    "Mention",
    "Place",
    "Point",
    "Series",
    "gather",
    "mentions",
    "order",
]
