"""Restatements: the other places where an article states the same fact."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.desk.judging import judgements
from provenance.store.tables import Claim, Link

__all__ = ["restatements"]

Pair = frozenset[int]


def restatements(session: Session, claim: Claim) -> list[Claim]:
    """The claims that repeat this one, directly or by way of others, in the order of the text; not itself.

    A verdict must never reach a figure that its evidence does not carry. So a claim counts only if its value is the
    same, or if it repeats an exact figure more vaguely (超7000家 for 7341家): a vague one passes nothing on. What an
    editor judged comes before what the program linked.
    """
    wanted = select(Claim).where(Claim.revision_id == claim.revision_id).order_by(Claim.position)
    claims = {other.public_id: other for other in session.scalars(wanted)}
    same, apart = _judged(session, claim, claims)
    neighbours = _neighbours(_linked(session, claim) - apart | same)
    reached = _reached(claim.id, neighbours) - {claim.id}
    return [
        one
        for one in claims.values()
        if one.id in reached
        and frozenset((one.id, claim.id)) not in apart
        and (_agree(claim, one) or (one.id in neighbours[claim.id] and _vaguer(claim, one)))
    ]


def _judged(session: Session, claim: Claim, claims: Mapping[str, Claim]) -> tuple[set[Pair], set[Pair]]:
    """The pairs that editors judged to be the same fact, as far as their values agree, and those judged apart."""
    same, apart = set(), set()
    for (a, b), relation in judgements(session, claim.revision.article).items():
        if a not in claims or b not in claims:
            continue
        pair = frozenset((claims[a].id, claims[b].id))
        if relation == "different":
            apart.add(pair)
        elif _agree(claims[a], claims[b]):
            same.add(pair)
    return same, apart


def _linked(session: Session, claim: Claim) -> set[Pair]:
    repeats = select(Link.a_id, Link.b_id).where(
        Link.revision_id == claim.revision_id, Link.relation == "repeats"
    )
    return {frozenset((a, b)) for a, b in session.execute(repeats)}


def _neighbours(pairs: set[Pair]) -> dict[int, set[int]]:
    neighbours: dict[int, set[int]] = defaultdict(set)
    for one, other in map(sorted, pairs):
        neighbours[one].add(other)
        neighbours[other].add(one)
    return neighbours


def _agree(one: Claim, other: Claim) -> bool:
    return (one.value, one.value_high, one.unit) == (other.value, other.value_high, other.unit)


def _vaguer(exact: Claim, other: Claim) -> bool:
    return exact.qualifier == "exact" and (other.qualifier != "exact" or other.value_high is not None)


def _reached(start: int, neighbours: dict[int, set[int]]) -> set[int]:
    reached, frontier = {start}, {start}
    while frontier:
        frontier = {other for one in frontier for other in neighbours.get(one, ())} - reached
        reached |= frontier
    return reached
