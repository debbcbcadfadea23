"""Storing a new revision, in one transaction with all that it makes of the claims."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert
from sqlalchemy.orm import Session

from provenance.audit import PROGRAM, record
from provenance.desk.articles import check_text, revision_of
from provenance.desk.elsewhere import index_revision
from provenance.desk.facts import article_subject, revision_facts
from provenance.desk.move import move
from provenance.desk.revising.fates import Became, fates
from provenance.desk.signing import lapse
from provenance.desk.stale import lock
from provenance.desk.status import Status
from provenance.document import Document
from provenance.facts import Mention
from provenance.report import Report
from provenance.store import read_report, write_contents
from provenance.store.tables import Article, Claim, Editor, Fate, Revision

__all__ = ["RevisedArticle", "revise_article"]

KEPT = frozenset({"carried", "moved"})
NOTES = {"zh": "原文：{before} 现为：{after}", "en": "It was: {before} It is: {after}"}


@dataclass(frozen=True, slots=True)
class RevisedArticle:
    """The revision that counts now; ``added`` is false where it holds the same bytes already.

    ``lapsed`` is true where the revision before was signed off.
    """

    article: Article
    revision: Revision
    fates: Sequence[Fate]
    added: bool
    lapsed: bool = False


def revise_article(
    session: Session,
    article: Article,
    document: Document,
    report: Report,
    *,
    mentions: Sequence[Mention] | None = None,
    editor: Editor | None = None,
    at: datetime,
) -> RevisedArticle:
    """Store a new text of an article: carry what is unchanged, ask for a recheck of what changed, list the orphans.

    A sign-off of the text before lapses. The same bytes again change nothing. ``mentions`` as for ``add_article``.
    """
    check_text(document)
    lock(session, article)
    old = article.revision
    if old.sha256 == document.sha256:
        return RevisedArticle(article, old, (), added=False)
    became = fates(old.text, read_report(session, old), document.text, report)
    article.latest += 1
    new = revision_of(article, document, report, editor=editor, at=at)
    session.add(new)
    session.flush()
    stored = _write(session, old, new, report, became)
    index_revision(session, new, mentions)
    _record(session, article, new)
    _ask_for_rechecks(session, stored, at)
    lapsed = lapse(session, old, at=at)
    return RevisedArticle(article, new, stored, added=True, lapsed=lapsed)


def _write(
    session: Session, old: Revision, new: Revision, report: Report, became: Sequence[Became]
) -> list[Fate]:
    before = {claim.public_id: claim for claim in session.query(Claim).filter_by(revision_id=old.id)}
    starts = {one.after.id: _start(one, before) for one in became if one.after}
    keys = write_contents(session, new, report, starts)
    follows = {keys[one.after.id]: before[one.before.id].id for one in became if one.before and one.after}
    for claim in session.query(Claim).filter(Claim.id.in_(follows)):
        claim.follows_id = follows[claim.id]
    rows = [_row(new, place, one, before, keys) for place, one in enumerate(became)]
    if rows:
        session.execute(insert(Fate), rows)
    session.flush()
    return list(session.query(Fate).filter_by(revision_id=new.id).order_by(Fate.position))


def _start(one: Became, before: Mapping[str, Claim]) -> str:
    """The status with which a claim begins: its forerunner's where nothing changed, or where a recheck is due."""
    if one.before is None:
        return Status.UNVERIFIED.value
    was = Status(before[one.before.id].status)
    due = was is Status.NEEDS_RECHECK or not was.open
    return was.value if one.outcome in KEPT or due else Status.UNVERIFIED.value


def _row(
    new: Revision, place: int, one: Became, before: Mapping[str, Claim], keys: Mapping[str, int]
) -> dict[str, object]:
    return {
        "revision_id": new.id,
        "position": place,
        "outcome": one.outcome,
        "reason": one.reason,
        "before_id": before[one.before.id].id if one.before else None,
        "after_id": keys[one.after.id] if one.after else None,
    }


def _record(session: Session, article: Article, new: Revision) -> None:
    record(
        session,
        at=new.at,
        actor=new.editor.name if new.editor else PROGRAM,
        action="article.revise",
        subject=article_subject(article),
        chain=article.slug,
        payload=revision_facts(session, article, new),
    )


def _ask_for_rechecks(session: Session, stored: Sequence[Fate], at: datetime) -> None:
    """The program's one move: what was decided about a figure that changed must be looked at again."""
    for fate in stored:
        if fate.outcome != "changed":
            continue
        before, after = fate.before, fate.after
        if before is None or after is None or Status(after.status).open:
            continue
        wording = NOTES.get(after.revision.language, NOTES["en"])
        note = wording.format(before=_said(before, fate.reason), after=_said(after, fate.reason))
        move(session, after, to=Status.NEEDS_RECHECK, editor=None, note=note, at=at)


def _said(claim: Claim, reason: str | None) -> str:
    """The sentence; where that is the same and its reading is not, what it is read to say."""
    if reason != "reading":
        return f"“{claim.sentence}”"
    read = (claim.scope, claim.measure, claim.stated_text, str(claim.stated_start or ""), claim.attribution)
    return f"“{claim.sentence}”（{' '.join(part for part in read if part)}）"
