"""Links between an article's claims and those of another text: what a source says about the same facts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from provenance.claims import Claim
from provenance.languages import Language
from provenance.links.aspect import Aspect, Named, aspect, aspects, aspects_of, in_common, named
from provenance.links.candidates import Blocked, blocked, pairs_across
from provenance.links.link import Link, Relation
from provenance.links.score import judge, settle, unresolved

__all__ = ["Prepared", "link_between", "prepare"]

ELSEWHERE = ("", "source")


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article's claims, made ready to be held against one text after another."""

    language: Language
    named: Named
    blocks: Blocked

    @property
    def claims(self) -> Sequence[Claim]:
        """The claims, in the order of the text."""
        return self.named.claims


def prepare(claims: Sequence[Claim], language: Language) -> Prepared:
    """Do once what is the same whatever the claims are held against."""
    known = named(claims, language.aspects)
    views = aspects_of(known, in_common(language.aspects, known))
    return Prepared(language, known, blocked(views))


def link_between(article: Prepared, others: Sequence[Claim]) -> list[Link]:
    """The links from claims of an article (``a``) to those of another text (``b``), judged as within one article.

    The other text is a part of its own: a fact that both state has one place in each, and which area it is about
    is told by its own figures. Only claims that share something are looked at.
    """
    words, many = article.language.aspects, len(article.claims)
    apart = _apart(article.claims, others)
    theirs = named(apart, words)
    both = in_common(words, article.named, theirs)
    views = {
        number: replace(view, zone=ELSEWHERE, elsewhere=alone.elsewhere)
        for number, (view, alone) in enumerate(
            zip(aspects_of(theirs, both), aspects(apart, words), strict=True), many
        )
    }
    across = pairs_across(article.blocks, blocked(list(views.values()), many))
    for number in {i for i, _ in across}:
        own = article.named
        views[number] = aspect(own.claims[number], own.cores[number], own.paired[number], both)
    kept = _kept(views, across)
    known = {id(one): other for one, other in zip(apart, others, strict=True)}
    return [replace(one, b=known[id(one.b)]) for one in kept]


def _kept(views: dict[int, Aspect], across: Sequence[tuple[int, int]]) -> list[Link]:
    """The links of the candidate pairs, once each fact has found its place."""
    judged = [found for i, j in across if (found := judge(views[i], views[j])) is not None]
    by_claim = {id(view.claim): view for view in views.values()}
    kept = settle([one for one in judged if one.relation is Relation.REPEATS], by_claim)
    return kept + unresolved([one for one in judged if one.relation is not Relation.REPEATS], kept, by_claim)


def _apart(claims: Sequence[Claim], others: Sequence[Claim]) -> list[Claim]:
    """The other claims with numbers of blocks and sentences that no claim of the article has."""
    blocks = 1 + max((claim.block for claim in claims), default=0)
    sentences = 1 + max((claim.sentence for claim in claims), default=0)
    regions = 1 + max((claim.region for claim in claims), default=0)
    return [
        replace(one, block=one.block + blocks, sentence=one.sentence + sentences, region=one.region + regions)
        for one in others
    ]
