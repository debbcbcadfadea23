"""Mentions of small articles, for tests."""

from collections.abc import Sequence
from datetime import date

from provenance.claims import assemble
from provenance.document import Document, read_through
from provenance.facts import Gathered, Mention, gather, mentions
from provenance.languages import language

ZH = language("zh")
FIRST = date(2025, 1, 10)


def told(*texts: str, place: str = "无锡") -> list[Mention]:
    """The mentions of articles ``a``, ``b`` … about a city, published day after day."""
    found: list[Mention] = []
    for number, text in enumerate(texts):
        name = chr(ord("a") + number)
        published = FIRST.replace(day=FIRST.day + number)
        whole = f"本报讯 记者从{place}市统计局获悉，{text}\n"
        document = Document.of_text(whole, name=name, published=published)
        claims = assemble(document, read_through(whole, ZH.cues), ZH)
        found.extend(mentions(name, document, claims, ZH))
    return found


def gathered(*texts: str, place: str = "无锡") -> Gathered:
    """What such articles say together."""
    return gather(told(*texts, place=place), ZH)


def facts(found: Gathered) -> list[list[str]]:
    """The facts of several mentions, each as ``article figure``, a contradicting one with an exclamation mark."""
    return [
        [
            f"{'!' if place.relation == 'conflicts' else ''}{place.mention.article} {place.mention.text}"
            for place in fact.places
        ]
        for fact in found.facts
        if len(fact.places) > 1
    ]


def series(found: Gathered) -> list[list[str]]:
    """The series, each point as ``year figure``."""
    return [[f"{point.end.year} {point.told.text}" for point in one.points] for one in found.series]


def kinds(found: Gathered) -> Sequence[str]:
    """The kinds of the contradictions."""
    return [one.kind for one in found.contradictions]
