"""What a verdict changed on the review page."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from provenance.desk import Status
from provenance.store.tables import Claim

__all__ = ["decided"]


def decided(session: Session, changed: Sequence[Claim], *, cited: bool) -> dict[str, Any]:
    """The claims that changed, and how many of their revision's claims have a verdict by now, as JSON."""
    counted = select(Claim.status, func.count()).where(Claim.revision_id == changed[0].revision_id)
    counts = {Status(status): count for status, count in session.execute(counted.group_by(Claim.status))}
    return {
        "claims": [
            {"id": one.public_id, "status": one.status, "open": Status(one.status).open, "cited": cited}
            for one in changed
        ],
        "done": sum(count for status, count in counts.items() if not status.open),
        "total": sum(counts.values()),
    }
