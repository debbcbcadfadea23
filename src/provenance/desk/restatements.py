"""Restatements: the other places where an article states the same fact."""

from collections.abc import Iterable, Set

from sqlalchemy import or_, select
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
    same, apart = _judged(session, claim)
    reached, beside = _reached(session, claim, same, apart)
    wanted = select(Claim).where(Claim.id.in_(reached - {claim.id})).order_by(Claim.position)
    return [
        one
        for one in session.scalars(wanted)
        if frozenset((one.id, claim.id)) not in apart
        and (_agree(claim, one) or (one.id in beside and _vaguer(claim, one)))
    ]


def _judged(session: Session, claim: Claim) -> tuple[set[Pair], set[Pair]]:
    """The pairs that editors judged to be the same fact, as far as their values agree, and those judged apart."""
    said = judgements(session, claim.revision.article)
    wanted = select(Claim).where(
        Claim.revision_id == claim.revision_id, Claim.public_id.in_({name for pair in said for name in pair})
    )
    claims = {one.public_id: one for one in session.scalars(wanted)} if said else {}
    same, apart = set(), set()
    for (a, b), relation in said.items():
        if a not in claims or b not in claims:
            continue
        pair = frozenset((claims[a].id, claims[b].id))
        if relation == "different":
            apart.add(pair)
        elif _agree(claims[a], claims[b]):
            same.add(pair)
    return same, apart


def _reached(session: Session, claim: Claim, same: Set[Pair], apart: Set[Pair]) -> tuple[set[int], Set[int]]:
    """The claims to which repetition leads from this one, step by step, and those that one step leads to."""
    reached, frontier, beside = {claim.id}, {claim.id}, None
    while frontier:
        found = _ends((_linked(session, claim, frontier) - apart) | same, frontier)
        beside = found if beside is None else beside
        frontier = found - reached
        reached |= frontier
    return reached, beside or set()


def _linked(session: Session, claim: Claim, ids: Set[int]) -> set[Pair]:
    """The pairs that the program says repeat one another, of which one is among these."""
    touching = or_(Link.a_id.in_(ids), Link.b_id.in_(ids))
    repeats = select(Link.a_id, Link.b_id).where(
        Link.revision_id == claim.revision_id, Link.relation == "repeats", touching
    )
    return {frozenset((a, b)) for a, b in session.execute(repeats)}


def _ends(pairs: Iterable[Pair], ids: Set[int]) -> set[int]:
    """Both ends of the pairs that touch one of these."""
    return {end for pair in pairs if pair & ids for end in pair}


def _agree(one: Claim, other: Claim) -> bool:
    return (one.value, one.value_high, one.unit) == (other.value, other.value_high, other.unit)


def _vaguer(exact: Claim, other: Claim) -> bool:
    return exact.qualifier == "exact" and (other.qualifier != "exact" or other.value_high is not None)
