"""What other articles say of a claim's fact, for ``provenance show``."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.cli.catalogue import Catalogue
from provenance.cli.text.safe import safe

if TYPE_CHECKING:
    from provenance.desk import Appearance, Appearances

__all__ = ["appearance_of", "beyond", "series_of"]

SHOWN = 10


def beyond(found: "Appearances", words: Catalogue) -> Iterator[tuple[str, str]]:
    """The articles that print the fact too, a line each, and its series in one."""
    for one in found.elsewhere[:SHOWN]:
        yield "elsewhere", said(one, words)
    if more := len(found.elsewhere) - SHOWN:
        yield from [("elsewhere", words.count("finding.more_places", more))] if more > 0 else []
    if found.series:
        points = (f"{point.end.year}: {point.told.text}" for point in found.series.points)
        yield "series", safe("  →  ".join(points))


def said(one: "Appearance", words: Catalogue) -> str:
    """One appearance: how it stands, what it says, when it was published, and which claim it is."""
    mention = one.mention
    published = [f"{mention.published}"] if mention.published else []
    parts = [words.say(f"relation.{one.relation}"), mention.text, *published, mention.reference]
    return safe("  ".join(parts))


def appearance_of(one: "Appearance") -> dict[str, object]:
    """An appearance for programs."""
    mention = one.mention
    return {
        "claim": mention.reference,
        "relation": one.relation,
        "figure": mention.text,
        "measure": mention.measure,
        "published": mention.published,
    }


def series_of(found: "Appearances") -> list[dict[str, object]]:
    """The points of the series for programs; empty where there is none."""
    points = found.series.points if found.series else ()
    return [
        {
            "end": point.end,
            "figure": point.told.text,
            "claim": point.told.reference,
            "articles": point.articles,
        }
        for point in points
    ]
