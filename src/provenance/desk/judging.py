"""Decisions about findings and links: laid aside, the same fact, different facts; kept for good."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import and_, case, select
from sqlalchemy.orm import Session, selectinload

from provenance.audit import record
from provenance.desk.facts import article_subject, dismissal_facts, judgement_facts
from provenance.desk.role import Role
from provenance.desk.stale import check_latest, lock
from provenance.errors import Ambiguous, NotAllowed, NoteRequired, NotFound, Refused
from provenance.store.tables import Article, Claim, Dismissal, Editor, Finding, Judgement, Revision

__all__ = ["dismiss", "dismissals", "find_finding", "judge", "judgements", "open_findings"]

DISMISS = "finding.dismiss"
JUDGE = "link."
_GRAVITY = case({"error": 0, "warning": 1}, value=Finding.severity, else_=2)


def find_finding(session: Session, reference: str) -> Finding:
    """The finding of this id or unambiguous prefix in the latest revisions; ``slug/id`` names the article."""
    slug, _, prefix = reference.rpartition("/")
    named = Finding.public_id.startswith(prefix, autoescape=True)
    wanted = _latest().where(named, Article.slug == slug) if slug else _latest().where(named)
    found = session.scalars(wanted).all() if prefix else []
    exact = [finding for finding in found if finding.public_id == prefix]
    chosen = exact or list(found)
    if not chosen:
        raise NotFound(f"There is no finding {reference}: see them with provenance report findings.")
    if len(chosen) > 1:
        names = ", ".join(f"{one.revision.article.slug}/{one.public_id}" for one in chosen[:8])
        raise Ambiguous(f"More than one finding is called {reference}: {names}; name the one you mean.")
    return chosen[0]


def dismiss(session: Session, finding: Finding, *, editor: Editor, note: str | None, at: datetime) -> Dismissal:
    """Lay a finding aside for good, with a reason; it comes back only where its figures change."""
    article = finding.revision.article
    if Role(editor.role) is not Role.CHIEF:
        raise NotAllowed(f"{editor.name} is a {editor.role}: to dismiss a finding is for a chief.")
    words = (note or "").strip()
    if not words:
        raise NoteRequired(f"To dismiss finding {finding.public_id} needs a reason in words: add --note.")
    lock(session, article)
    if finding.public_id in dismissals(session, article):
        raise Refused(f"Finding {finding.public_id} is dismissed already: there is nothing to do.")
    dismissal = Dismissal(number=article.latest, finding=finding.public_id, at=at, note=words)
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
        raise NotAllowed(f"{editor.name} is a reporter: to decide about links is for a checker.")
    if a.id == b.id or a.revision_id != b.revision_id:
        raise Refused(f"{a.reference} and {b.reference} are not two claims of one article.")
    lock(session, article)
    check_latest(session, a)
    one, other = sorted((a.public_id, b.public_id))
    relation = "same" if same else "different"
    if judgements(session, article).get((one, other)) == relation:
        raise Refused(f"{one} and {other} were judged {relation} already: there is nothing to do.")
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


def dismissals(session: Session, article: Article) -> Mapping[str, Dismissal]:
    """The dismissals of an article, by their findings' public ids."""
    said = select(Dismissal).where(Dismissal.article_id == article.id)
    return {one.finding: one for one in session.scalars(said)}


def open_findings(session: Session, article: Article | None = None) -> Sequence[Finding]:
    """The findings of the latest revisions that nobody has settled, errors first.

    Settled are those that were dismissed, and those about two claims that were judged to be different facts.
    """
    wanted = _latest() if article is None else _latest().where(Article.id == article.id)
    found = session.scalars(wanted.options(selectinload(Finding.about))).all()
    settled: dict[int, tuple[Mapping[str, Dismissal], Mapping[tuple[str, str], str]]] = {}
    for one in {finding.revision.article for finding in found}:
        settled[one.id] = dismissals(session, one), judgements(session, one)
    return [one for one in found if not _settled(one, *settled[one.revision.article_id])]


def _settled(
    finding: Finding, laid_aside: Mapping[str, Dismissal], said: Mapping[tuple[str, str], str]
) -> bool:
    pair = tuple(sorted(claim.public_id for claim in finding.claims))
    apart = len(pair) == 2 and finding.kind != "impossible" and said.get((pair[0], pair[1])) == "different"
    return apart or finding.public_id in laid_aside


def _latest():  # type: ignore[no-untyped-def]
    latest = and_(Revision.article_id == Article.id, Revision.number == Article.latest)
    return (
        select(Finding)
        .join(Revision, Finding.revision_id == Revision.id)
        .join(Article, latest)
        .order_by(_GRAVITY, Article.slug, Finding.position)
    )
