"""Whether the tables still say what the audit log says: nobody changed a verdict or a text behind its back."""

import json
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from provenance.audit import PROGRAM, Problem
from provenance.desk.facts import (
    CLAIM_ACTION,
    article_subject,
    claim_subject,
    text_sha256,
    verdict_actions,
    verdict_facts,
)
from provenance.desk.status import Status
from provenance.store import instant_text
from provenance.store.tables import Article, Claim, Event, Revision, Verdict

__all__ = ["disagreements"]


def disagreements(session: Session, article: Article | None = None) -> list[Problem]:
    """Where an article's texts, verdicts and statuses are not as the audit log recorded them; of all, without one."""
    articles = session.scalars(select(Article).order_by(Article.slug)).all() if article is None else [article]
    return [problem for one in articles for problem in _of_article(session, one)]


def _of_article(session: Session, article: Article) -> Iterator[Problem]:
    events = session.scalars(select(Event).where(Event.chain == article.slug).order_by(Event.seq)).all()
    decided = selectinload(Claim.verdicts).selectinload(Verdict.citations)
    wanted = select(Claim).join(Revision).where(Revision.article_id == article.id).options(decided)
    claims = session.scalars(wanted.order_by(Claim.id)).all()
    verdicts = {verdict.event_id: verdict for claim in claims for verdict in claim.verdicts}
    for event in events:
        wrong = _wrong(event, article, verdicts.get(event.id))
        if wrong:
            yield Problem(article.slug, event.seq, f"Event {event.seq} of chain {article.slug} {wrong}.")
    for claim in claims:
        if _expected(claim) is not None and claim.status != _expected(claim):
            said = (
                f"Claim {claim.reference} is {claim.status}, though its last verdict says {_expected(claim)}."
            )
            yield Problem(article.slug, len(events), said)


def _wrong(event: Event, article: Article, verdict: Verdict | None) -> str | None:
    if event.subject == article_subject(article):
        return _wrong_text(event, article)
    if event.action.startswith(CLAIM_ACTION) and (verdict is None or not _agrees(event, verdict)):
        return "records a verdict that is not in the tables as it was given"
    return None


def _wrong_text(event: Event, article: Article) -> str | None:
    payload = json.loads(event.payload)
    texts = {revision.number: revision.text for revision in article.revisions}
    number = payload.get("revision")
    if number is None or text_sha256(texts.get(number, "")) == payload.get("text_sha256"):
        return None
    return f"records another text of revision {number} than the tables hold"


def _agrees(event: Event, verdict: Verdict) -> bool:
    said = (event.at, event.actor, event.subject)
    editor = verdict.editor.name if verdict.editor else PROGRAM
    done = (instant_text(verdict.at), editor, claim_subject(verdict.claim))
    facts = verdict_facts(verdict.claim, verdict, verdict.citations)
    return event.action in verdict_actions(verdict) and said == done and json.loads(event.payload) == facts


def _expected(claim: Claim) -> str | None:
    """The status that follows from the verdicts; None where it was carried over from an earlier revision."""
    if claim.verdicts:
        return claim.verdicts[-1].to_status
    return Status.UNVERIFIED.value if claim.follows_id is None else None
