"""Dismissing findings: laid aside with a reason, for good."""

from datetime import datetime

from sqlalchemy.orm import Session

from provenance.audit import record
from provenance.desk.facts import article_subject, dismissal_facts
from provenance.desk.leads import dismissals, is_dismissed, latest_findings
from provenance.desk.role import Role
from provenance.desk.stale import lock
from provenance.errors import Ambiguous, NotAllowed, NoteRequired, NotFound, Refused, Term
from provenance.store.tables import Article, Dismissal, Editor, Finding

__all__ = ["DISMISS", "dismiss", "find_finding"]

DISMISS = "finding.dismiss"
SHOWN = 8


def find_finding(session: Session, reference: str) -> Finding:
    """The finding of this id or unambiguous prefix in the latest revisions; ``slug/id`` names the article."""
    slug, _, prefix = reference.rpartition("/")
    named = Finding.public_id.startswith(prefix, autoescape=True)
    wanted = latest_findings().where(named, Article.slug == slug) if slug else latest_findings().where(named)
    found = session.scalars(wanted).all() if prefix else []
    exact = [finding for finding in found if finding.public_id == prefix]
    chosen = exact or list(found)
    if not chosen:
        raise NotFound("finding.missing", reference=reference)
    if len(chosen) > 1:
        names = [f"{one.revision.article.slug}/{one.public_id}" for one in chosen[:SHOWN]]
        raise Ambiguous("finding.ambiguous", reference=reference, candidates=names)
    return chosen[0]


def dismiss(
    session: Session, finding: Finding, *, editor: Editor, note: str | None, at: datetime
) -> Dismissal:
    """Lay a finding aside for good, with a reason; it comes back only where its figures change."""
    article = finding.revision.article
    if Role(editor.role) is not Role.CHIEF:
        raise NotAllowed("finding.role", editor=editor.name, role=Term(f"role.{editor.role}"))
    words = (note or "").strip()
    if not words:
        raise NoteRequired("finding.note", finding=finding.public_id)
    lock(session, article)
    if is_dismissed(finding, dismissals(session, article)):
        raise Refused("finding.dismissed", finding=finding.public_id)
    said = {"finding": finding.public_id, "message": finding.message}
    dismissal = Dismissal(number=article.latest, at=at, note=words, **said)
    dismissal.event = record(
        session,
        at=at,
        actor=editor.name,
        action=DISMISS,
        subject=article_subject(article),
        chain=article.slug,
        payload=dismissal_facts(dismissal),
    )
    dismissal.article, dismissal.editor = article, editor
    session.add(dismissal)
    session.flush()
    return dismissal
