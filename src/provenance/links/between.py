"""Links between an article's claims and those of another text: what a source says about the same facts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from provenance.claims import Claim
from provenance.languages import Language
from provenance.links.aspect import aspects
from provenance.links.candidates import Blocked, blocked, pairs_across
from provenance.links.link import Link
from provenance.links.score import judge
from provenance.links.settling import settled

__all__ = ["Prepared", "link_between", "prepare"]

ELSEWHERE = ("", "source")


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article's claims, made ready to be held against one text after another."""

    claims: Sequence[Claim]
    blocks: Blocked
    language: Language


def prepare(claims: Sequence[Claim], language: Language) -> Prepared:
    """Do once what is the same whatever the claims are held against."""
    return Prepared(claims, blocked(aspects(claims, language.aspects)), language)


def link_between(article: Prepared, others: Sequence[Claim]) -> list[Link]:
    """The links from claims of an article (``a``) to those of another text (``b``), judged as within one article.

    The other text is a part of its own: a fact that both state has one place in each, and which area it is about
    is told by its own figures. Only claims that share something are held against one another.
    """
    claims, words = article.claims, article.language.aspects
    apart = _apart(claims, others)
    views = aspects([*claims, *apart], words)
    views[len(claims) :] = [
        replace(view, zone=ELSEWHERE, elsewhere=alone.elsewhere)
        for view, alone in zip(views[len(claims) :], aspects(apart, words), strict=True)
    ]
    across = pairs_across(article.blocks, blocked(views[len(claims) :], len(claims)))
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
