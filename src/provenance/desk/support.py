"""Support: which claims rest on evidence, their own or that of the unchanged claim they follow."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.store.tables import Citation, Fate, Verdict

__all__ = ["supported"]


def supported(session: Session) -> set[int]:
    """The keys of all claims with a citation, given here or on the same words of an earlier revision."""
    cited = set(session.scalars(select(Verdict.claim_id).join(Citation, Citation.verdict_id == Verdict.id)))
    unchanged = Fate.outcome.in_(("carried", "moved"))
    carried = select(Fate.before_id, Fate.after_id).where(unchanged).order_by(Fate.revision_id)
    for before, after in session.execute(carried):
        if after is not None and before in cited:
            cited.add(after)
    return cited
