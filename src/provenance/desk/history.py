"""The history of a claim."""

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from provenance.desk.facts import article_subject, claim_subject
from provenance.desk.readers import verdicts_of
from provenance.store.tables import Claim, Event, Verdict

__all__ = ["Entry", "history"]


@dataclass(frozen=True, slots=True)
class Entry:
    """An event of the audit log that concerns a claim, with the verdict it recorded, if it did."""

    event: Event
    verdict: Verdict | None


def history(session: Session, claim: Claim) -> list[Entry]:
    """What happened to a claim, from its article's arrival on, in the order of time."""
    article = claim.revision.article
    verdicts = {verdict.event_id: verdict for verdict in verdicts_of(claim)}
    subjects = [article_subject(article), claim_subject(claim)]
    concerns = or_(Event.subject.in_(subjects), Event.id.in_(verdicts.keys()))
    events = select(Event).where(Event.chain == article.slug, concerns).order_by(Event.seq)
    return [Entry(event, verdicts.get(event.id)) for event in session.scalars(events)]
