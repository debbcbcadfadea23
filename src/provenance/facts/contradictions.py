"""Contradictions across articles: what cannot both be true, in one sentence each."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from provenance.facts.fact import fact_id
from provenance.facts.mention import Mention
from provenance.facts.stands import Stand
from provenance.facts.variants import Variant
from provenance.figures import slip
from provenance.findings.contradictions import kind_of
from provenance.languages import Language

__all__ = ["Contradiction", "contradictions"]

# Claims that are named on either side; the fact has all of them.
NAMED = 10


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Mentions of different articles that cannot all be true.

    ``kind`` is value, date, unit or rank, ``severity`` error or warning. ``told`` is what most articles say,
    ``against`` what differs from it; the first ten of each, in the order of print. ``message`` is one sentence.
    """

    id: str
    kind: str
    severity: str
    told: tuple[Mention, ...]
    against: tuple[Mention, ...]
    message: str


def contradictions(stands: Sequence[Stand], language: Language) -> Iterator[Contradiction]:
    """What is contradictory about one measure, at all its dates; what one article says twice is not told here."""
    for stand in stands:
        for variant, link in stand.against:
            if len({one.article for one in (*stand.leader.mentions, *variant.mentions)}) > 1:
                yield _contradiction(kind_of(link), stand.leader, variant, language)


def _contradiction(kind: str, leader: Variant, variant: Variant, language: Language) -> Contradiction:
    told, against = tuple(leader.mentions[:NAMED]), tuple(variant.mentions[:NAMED])
    return Contradiction(
        id=fact_id(kind, *sorted(one.reference for one in (*told, *against))),
        kind=kind,
        severity=_severity(kind, leader, variant),
        told=told,
        against=against,
        message=_message(kind, leader, variant, language),
    )


def _severity(kind: str, leader: Variant, variant: Variant) -> str:
    """An error where exact figures are a slip of the pen or a unit apart; a warning where one may have been revised."""
    slipped = kind == "unit" or slip(leader.view.figure, variant.view.figure) is not None
    return "error" if slipped and kind != "date" and not leader.vague and not variant.vague else "warning"


def _message(kind: str, leader: Variant, variant: Variant, language: Language) -> str:
    told, against = leader.first, variant.first
    return _wording(language.code)[kind].format(
        measure=min(told.measure, against.measure, key=len),
        a=told.text,
        b=against.text,
        many_a=leader.articles,
        many_b=variant.articles,
        article_a=told.article,
        article_b=against.article,
        date_a=_dated(told),
        date_b=_dated(against),
    )


def _dated(one: Mention) -> str:
    return f"{one.end}" if one.start == one.end else f"{one.start}–{one.end}"


@cache
def _wording(code: str) -> Mapping[str, str]:
    """The sentences of a language; English where it has none."""
    folder = Path(__file__).parent / "wording"
    path = folder / f"{code}.toml"
    return tomllib.loads((path if path.exists() else folder / "en.toml").read_text("utf-8"))
