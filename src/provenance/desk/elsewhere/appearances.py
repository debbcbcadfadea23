"""Appearances: the other articles that print a figure's fact, and the figure's series."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from provenance.facts import Fact, Gathered, Mention, Place, Series, gather, order
from provenance.languages import language
from provenance.store.tables import Article, Claim, MentionRow, Revision

__all__ = ["Appearance", "Appearances", "appearances", "recurring"]

# Mentions of one block that are looked at, the last stored first: more are a matter for provenance corpus.
MOST = 2000


@dataclass(frozen=True, slots=True)
class Appearance:
    """A claim of another article about the same fact; ``relation`` is ``repeats`` or ``conflicts``."""

    mention: Mention
    relation: str


@dataclass(frozen=True, slots=True)
class Appearances:
    """Where else a claim's fact is printed, in the order of print, and the series that it belongs to, if any."""

    elsewhere: Sequence[Appearance]
    series: Series | None


def appearances(session: Session, claim: Claim) -> Appearances:
    """The appearances of a claim's fact in the latest revisions of other articles."""
    block = session.scalar(select(MentionRow.block).where(MentionRow.claim_id == claim.id))
    if block is None:
        return Appearances((), None)
    gathered = _gathered(session, [block])
    article = claim.revision.article.slug
    fact = _fact_of(gathered.facts, article, claim.public_id)
    if fact is None:
        return Appearances((), None)
    run = next((one for one in gathered.series if fact.id in {point.fact for point in one.points}), None)
    return Appearances(_elsewhere(_places(gathered.facts, fact), article, claim.public_id), run)


def recurring(session: Session, revision: Revision) -> dict[str, Sequence[Appearance]]:
    """The claims of a revision whose facts other articles print too, by public id, each with its appearances."""
    wanted = select(MentionRow.block).join(Claim).where(Claim.revision_id == revision.id)
    blocks = {block for block in session.scalars(wanted.distinct()) if block is not None}
    article = revision.article.slug
    found: dict[str, Sequence[Appearance]] = {}
    facts = _gathered(session, blocks).facts
    for fact in facts:
        for place in fact.places:
            if place.mention.article == article and place.mention.claim not in found:
                others = _elsewhere(_places(facts, fact), article, place.mention.claim)
                if others:
                    found[place.mention.claim] = others
    return found


def _fact_of(facts: Iterable[Fact], article: str, claim: str) -> Fact | None:
    """The fact that a claim states."""
    for fact in facts:
        if any(place.mention.article == article and place.mention.claim == claim for place in fact.places):
            return fact
    return None


def _places(facts: Iterable[Fact], fact: Fact) -> list[Place]:
    """All places of a fact, of all its parts."""
    return [place for one in facts if one.id == fact.id for place in one.places]


def _elsewhere(places: Sequence[Place], article: str, claim: str) -> list[Appearance]:
    """The places in other articles, and how each stands to the claim's own."""
    own = next(p.relation for p in places if p.mention.article == article and p.mention.claim == claim)
    others = [
        Appearance(p.mention, "repeats" if p.relation == own else "conflicts")
        for p in places
        if p.mention.article != article
    ]
    return sorted(others, key=lambda one: order(one.mention))


def _gathered(session: Session, blocks: Collection[str]) -> Gathered:
    """The facts of some blocks, subject by subject."""
    found = Gathered()
    for block in sorted(blocks):
        one = gather(_mentions(session, block), language(block.partition("|")[0]))
        found.facts.extend(one.facts)
        found.series.extend(one.series)
        found.contradictions.extend(one.contradictions)
    return found


def _mentions(session: Session, block: str) -> list[Mention]:
    latest = and_(Revision.article_id == Article.id, Revision.number == Article.latest)
    wanted = (
        select(MentionRow, Claim, Revision.published, Article.slug)
        .join(Claim, MentionRow.claim_id == Claim.id)
        .join(Revision, Claim.revision_id == Revision.id)
        .join(Article, latest)
        .where(MentionRow.block == block)
        .order_by(MentionRow.claim_id.desc())
        .limit(MOST)
    )
    return [_mention(*row) for row in session.execute(wanted)]


def _mention(row: MentionRow, claim: Claim, published: object, slug: str) -> Mention:
    """The mention of a row; what the claim itself has stands there."""
    return Mention(
        article=slug,
        claim=claim.public_id,
        published=published,  # type: ignore[arg-type]
        block=row.block or "",
        text=claim.text,
        measure=claim.measure,
        kind=row.kind or "",
        value=Decimal(row.value or 0),
        high=None if row.high is None else Decimal(row.high),
        step=Decimal(row.step or 1),
        unit=row.unit or "",
        qualifier=claim.qualifier,
        vague=bool(row.vague),
        topic=row.topic or "",
        label=row.label or "",
        events=tuple(row.events),
        areas=tuple(row.areas),
        field=row.field or "",
        start=claim.stated_start,  # type: ignore[arg-type]
        end=claim.stated_end,  # type: ignore[arg-type]
        how=claim.stated_how or "",
    )
