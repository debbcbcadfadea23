"""Stale views: what somebody had before their eyes is no longer so, and what has become of it."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.desk.readers import verdicts_of
from provenance.desk.status import Status
from provenance.errors import Stale
from provenance.store.tables import Article, Claim, Fate

__all__ = ["check_latest", "check_seen", "lock", "what_became_of"]

REASONS = {
    "ambiguous": "several places look alike there, so that it was orphaned",
    "gone": "it is gone",
}


def lock(session: Session, article: Article) -> None:
    """Wait until nobody else decides on the article, and see it as it is then."""
    session.refresh(article, with_for_update={"key_share": True})


def check_latest(session: Session, claim: Claim) -> None:
    """Stale where the claim's revision is not the one that counts, with what became of the claim."""
    article = claim.revision.article
    if claim.revision.number != article.latest:
        raise Stale(
            f"Claim {claim.public_id} ({claim.text}) stands in revision {claim.revision.number};"
            f" {article.slug} is at revision {article.latest} by now: {what_became_of(session, claim)}."
        )


def what_became_of(session: Session, claim: Claim) -> str:
    """Where an earlier revision's claim is now, in words."""
    fate = session.scalars(select(Fate).where(Fate.before_id == claim.id)).one_or_none()
    if fate is None:
        return "nothing is known of it there"
    if fate.after is None:
        return REASONS.get(fate.reason or "", "it was orphaned")
    if fate.after.revision.number != fate.after.revision.article.latest:
        return what_became_of(session, fate.after)
    changed = f"reads {fate.after.text} now and" if fate.after.text != claim.text else "stands there and"
    return f"it {changed} is {fate.after.status}, as {fate.after.public_id}"


def check_seen(claim: Claim, seen: Status | None) -> None:
    """Stale where the claim has another status than the editor saw, with who gave it."""
    if seen is None or claim.status == seen:
        return
    last = next(reversed(verdicts_of(claim)), None)
    who = f" ({_by(last.editor.name if last.editor else 'provenance', last.at, last.note)})" if last else ""
    raise Stale(
        f"Claim {claim.public_id} ({claim.text}) is {claim.status} by now{who}, no longer {seen}:"
        " look at its history first."
    )


def _by(name: str, at: datetime, note: str | None) -> str:
    said = f": “{note}”" if note else ""
    return f"{name}, {at:%Y-%m-%d %H:%M}{said}"
