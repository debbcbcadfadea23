"""Links between an article's claims and those of another text: what a source says about the same facts."""

from collections.abc import Sequence
from dataclasses import replace

from provenance.claims import Claim
from provenance.languages import Language
from provenance.links.aspect import aspects
from provenance.links.candidates import pairs
from provenance.links.link import Link
from provenance.links.score import judge
from provenance.links.settling import settled

__all__ = ["link_between"]

ELSEWHERE = ("", "source")


def link_between(claims: Sequence[Claim], others: Sequence[Claim], language: Language) -> list[Link]:
    """The links from claims of an article (``a``) to those of another text (``b``), judged as within one article.

    The other text is a part of its own: a fact that both state has one place in each, and which area it is about
    is told by its own figures.
    """
    apart = _apart(claims, others)
    views = aspects([*claims, *apart], language.aspects)
    views[len(claims) :] = [
        replace(view, zone=ELSEWHERE, elsewhere=alone.elsewhere)
        for view, alone in zip(views[len(claims) :], aspects(apart, language.aspects), strict=True)
    ]
    across = [(i, j) for i, j in pairs(views) if i < len(claims) <= j]
    judged = [found for i, j in across if (found := judge(views[i], views[j])) is not None]
    kept = settled(judged, views)
    known = {id(one): other for one, other in zip(apart, others, strict=True)}
    return [replace(one, b=known[id(one.b)]) for one in kept]


def _apart(claims: Sequence[Claim], others: Sequence[Claim]) -> list[Claim]:
    """The other claims with numbers of blocks and sentences that no claim of the article has."""
    blocks = 1 + max((claim.block for claim in claims), default=0)
    sentences = 1 + max((claim.sentence for claim in claims), default=0)
    regions = 1 + max((claim.region for claim in claims), default=0)
    return [
        replace(one, block=one.block + blocks, sentence=one.sentence + sentences, region=one.region + regions)
        for one in others
    ]
