"""Restatements: the other places where an article states the same fact."""

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.store.tables import Claim, Link

__all__ = ["restatements"]


def restatements(session: Session, claim: Claim) -> list[Claim]:
    """The claims that repeat this one, directly or by way of others, in the order of the text; not itself."""
    others = _reached(claim.id, _neighbours(session, claim)) - {claim.id}
    wanted = select(Claim).where(Claim.revision_id == claim.revision_id).order_by(Claim.position)
    return [other for other in session.scalars(wanted) if other.id in others]


def _neighbours(session: Session, claim: Claim) -> dict[int, set[int]]:
    pairs = select(Link.a_id, Link.b_id).where(
        Link.revision_id == claim.revision_id, Link.relation == "repeats"
    )
    neighbours: dict[int, set[int]] = defaultdict(set)
    for a, b in session.execute(pairs):
        neighbours[a].add(b)
        neighbours[b].add(a)
    return neighbours


def _reached(start: int, neighbours: dict[int, set[int]]) -> set[int]:
    reached, frontier = {start}, {start}
    while frontier:
        frontier = {other for one in frontier for other in neighbours.get(one, ())} - reached
        reached |= frontier
    return reached
