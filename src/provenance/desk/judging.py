"""Judging links: whether two claims state the same fact, whatever the program thinks."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.audit import record
from provenance.desk.facts import article_subject, judgement_facts
from provenance.desk.role import Role
from provenance.desk.stale import check_latest, lock
from provenance.errors import NotAllowed, Refused, Term
from provenance.store.tables import Article, Claim, Editor, Judgement

__all__ = ["JUDGE", "judge", "judgements"]

JUDGE = "link."


def judge(
    session: Session,
    a: Claim,
    b: Claim,
    *,
    same: bool,
    editor: Editor,
    note: str | None = None,
    at: datetime,
) -> Judgement:
    """Say that two claims of an article state the same fact, or different ones; the last word counts."""
    article = a.revision.article
    if Role(editor.role) is Role.REPORTER:
        raise NotAllowed("judgement.role", editor=editor.name, role=Term(f"role.{editor.role}"))
    if a.id == b.id or a.revision_id != b.revision_id:
        raise Refused("judgement.not_two", a=a.reference, b=b.reference)
    lock(session, article)
    check_latest(session, a)
    one, other = sorted((a.public_id, b.public_id))
    relation = "same" if same else "different"
    if judgements(session, article).get((one, other)) == relation:
        raise Refused("judgement.same" if same else "judgement.different", a=one, b=other)
    judgement = Judgement(
        number=article.latest, a=one, b=other, relation=relation, at=at, note=(note or "").strip() or None
    )
    judgement.event = record(
        session,
        at=at,
        actor=editor.name,
        action=JUDGE + relation,
        subject=article_subject(article),
        chain=article.slug,
        payload=judgement_facts(judgement),
    )
    judgement.article, judgement.editor = article, editor
    session.add(judgement)
    session.flush()
    return judgement


def judgements(session: Session, article: Article) -> Mapping[tuple[str, str], str]:
    """The last word on each pair of claims, by their public ids, the smaller one first."""
    said = select(Judgement).where(Judgement.article_id == article.id).order_by(Judgement.id)
    return {(one.a, one.b): one.relation for one in session.scalars(said)}
