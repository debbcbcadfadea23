"""One article: its revisions, what was decided on it, and the statuses that follow."""

from collections.abc import Iterator, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from provenance.audit import PROGRAM, Problem
from provenance.desk.agreement.decisions import Kept, decisions
from provenance.desk.facts import CLAIM_ACTION, article_subject, revision_facts
from provenance.desk.judging import JUDGE
from provenance.desk.status import Status
from provenance.store import instant_text
from provenance.store.tables import Article, Claim, Event, Fate, Revision

__all__ = ["of_article"]

Events = list[tuple[Event, dict[str, object]]]
TEXTS = ("article.add", "article.revise")
KEPT = ("article.signoff", "finding.dismiss")


def of_article(session: Session, article: Article, events: Events) -> Iterator[Problem]:
    """Where an article's rows are not as its chain recorded them, in the order of the chain."""
    kept = decisions(session, article)
    revisions = {revision.number: revision for revision in article.revisions}
    texts: list[int] = []
    for event, payload in events:
        if event.action in TEXTS:
            texts.append(len(texts) + 1)
            wrong = _wrong_text(session, article, event, payload, revisions.get(len(texts)))
        else:
            wrong = _wrong_decision(event, payload, kept.pop(event.id, None))
        if wrong:
            yield _problem(article, event.seq, f"Event {event.seq} of chain {article.slug} {wrong}.")
    yield from _unrecorded(article, texts, revisions, kept, len(events))
    yield from _wrong_statuses(session, article, len(events))


def _problem(article: Article, seq: int, said: str) -> Problem:
    return Problem(article.slug, seq, said)


def _wrong_text(
    session: Session,
    article: Article,
    event: Event,
    payload: Mapping[str, object],
    revision: Revision | None,
) -> str | None:
    if revision is None:
        return "records a revision that is not in the tables"
    actor = revision.editor.name if revision.editor else PROGRAM
    done = (instant_text(revision.at), actor, article_subject(article))
    facts = revision_facts(session, article, revision)
    if (event.at, event.actor, event.subject) == done and payload == facts:
        return None
    other = next((name for name in facts if facts[name] != payload.get(name)), "author or time")
    return f"records another revision {revision.number} than the tables hold: its {other} was changed"


def _wrong_decision(event: Event, payload: Mapping[str, object], row: Kept | None) -> str | None:
    if not event.action.startswith((CLAIM_ACTION, JUDGE)) and event.action not in KEPT:
        return None
    said = (event.at, event.actor, event.subject)
    if row is None or event.action not in row.actions or said != row.said or payload != row.facts:
        return "records a decision that is not in the tables as it was given"
    return None


def _unrecorded(
    article: Article,
    texts: list[int],
    revisions: Mapping[int, Revision],
    kept: Mapping[int, Kept],
    end: int,
) -> Iterator[Problem]:
    for number in sorted(revisions.keys() - set(texts)):
        yield _problem(article, end, f"Revision {number} of {article.slug} is not in the audit log.")
    for row in kept.values():
        yield _problem(
            article, end, f"A decision on {row.said[2]} is not in the audit log of {article.slug}."
        )
    first = revisions.get(1)
    if article.latest != len(texts) or (first and first.at != article.at):
        yield _problem(
            article, end, f"Article {article.slug} has another date or latest revision than its log."
        )


def _wrong_statuses(session: Session, article: Article, end: int) -> Iterator[Problem]:
    wanted = select(Claim).join(Revision).where(Revision.article_id == article.id)
    order = wanted.order_by(Revision.number, Claim.position).options(selectinload(Claim.verdicts))
    outcomes = _outcomes(session, article)
    expected: dict[int, str] = {}
    for claim in session.scalars(order):
        now = begins = _begins(claim, outcomes.get(claim.id, "new"), expected)
        for number, verdict in enumerate(claim.verdicts, 1):
            if (verdict.number, verdict.from_status) != (number, now):
                said = f"Verdict {verdict.number} on claim {claim.reference} does not follow the one before."
                yield _problem(article, end, said)
            now = verdict.to_status
        expected[claim.id] = now
        if claim.status != now:
            said = f"Claim {claim.reference} is {claim.status}, though its last verdict says {now}."
            yield _problem(
                article, end, said if claim.verdicts else said.replace("last verdict", f"log ({begins})")
            )


def _outcomes(session: Session, article: Article) -> Mapping[int, str]:
    wanted = select(Fate.after_id, Fate.outcome).join(Revision, Fate.revision_id == Revision.id)
    found = session.execute(wanted.where(Revision.article_id == article.id, Fate.after_id.is_not(None)))
    return {key: outcome for key, outcome in found if key is not None}


def _begins(claim: Claim, outcome: str, expected: Mapping[int, str]) -> str:
    """The status with which a claim came into its revision."""
    before = expected.get(claim.follows_id or 0)
    if before is None or outcome == "new":
        return Status.UNVERIFIED.value
    due = before == Status.NEEDS_RECHECK or not Status(before).open
    return before if due or outcome != "changed" else Status.UNVERIFIED.value
