"""Sign-offs: a revision may run, until the next one or until something in it is open again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.audit import PROGRAM, record
from provenance.desk.facts import article_subject, signoff_facts
from provenance.desk.leads import open_findings
from provenance.desk.lookup import list_claims
from provenance.desk.role import Role
from provenance.desk.stale import lock
from provenance.desk.status import Status
from provenance.errors import NotAllowed, NoteRequired, Refused, Term
from provenance.store.tables import Article, Claim, Editor, Finding, Revision, Signoff

__all__ = ["SIGN", "Obstacles", "lapse", "obstacles", "sign_off", "signed_off"]

SIGN = "article.signoff"
LAPSE = "article.lapse"
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What stands against a sign-off: open errors, and figures that are neither verified nor excepted."""

    errors: Sequence[Finding]
    claims: Sequence[Claim]

    def __bool__(self) -> bool:
        return bool(self.errors or self.claims)


def obstacles(session: Session, article: Article, exceptions: Iterable[str] = ()) -> Obstacles:
    """What stands against a sign-off of the latest revision; ``exceptions`` are public ids of claims."""
    excepted = set(exceptions)
    claims = list_claims(session, article)
    unsettled = [one for one in claims if one.status != Status.VERIFIED and one.public_id not in excepted]
    errors = [one for one in open_findings(session, article) if one.severity == "error"]
    return Obstacles(errors, unsettled)


def sign_off(
    session: Session,
    article: Article,
    *,
    editor: Editor,
    exceptions: Sequence[Claim] = (),
    note: str | None = None,
    at: datetime,
) -> Signoff:
    """Let the latest revision run; Refused while errors are open or figures neither verified nor excepted by name.

    Only a chief signs, and says why where there are exceptions. It is bound to the revision's hash.
    """
    if Role(editor.role) is not Role.CHIEF:
        raise NotAllowed("signoff.role", editor=editor.name, role=Term(f"role.{editor.role}"))
    words = (note or "").strip() or None
    if exceptions and words is None:
        raise NoteRequired("signoff.note")
    lock(session, article)
    excepted = sorted({claim.public_id for claim in exceptions})
    _check(article, obstacles(session, article, excepted))
    return _sign(session, article, editor, excepted, words, at)


def _check(article: Article, against: Obstacles) -> None:
    if against.errors:
        errors = [
            Term("signoff.error", finding=one.public_id, message=one.message)
            for one in against.errors[:SHOWN]
        ]
        raise Refused("signoff.errors", slug=article.slug, number=len(against.errors), found=errors)
    if against.claims:
        raise Refused(
            "signoff.unverified",
            slug=article.slug,
            number=len(against.claims),
            found=[_figure(one) for one in against.claims[:SHOWN]],
            more=" …" if len(against.claims) > SHOWN else "",
        )


def _figure(claim: Claim) -> Term:
    status = Term(f"status.{claim.status}")
    return Term("signoff.figure", claim=claim.public_id, figure=claim.text, status=status)


def _sign(
    session: Session, article: Article, editor: Editor, excepted: list[str], note: str | None, at: datetime
) -> Signoff:
    revision = article.revision
    signoff = Signoff(revision_id=revision.id, at=at, note=note, exceptions=excepted)
    with session.no_autoflush:
        signoff.revision, signoff.editor = revision, editor
        signoff.event = record(
            session,
            at=at,
            actor=editor.name,
            action=SIGN,
            subject=article_subject(article),
            chain=article.slug,
            payload=signoff_facts(signoff),
        )
    session.add(signoff)
    session.flush()
    return signoff


def signed_off(session: Session, article: Article) -> Signoff | None:
    """The sign-off that stands: of the latest revision, as long as nothing in it is open again."""
    last = _last(session, article.revision)
    return last if last and not obstacles(session, article, last.exceptions) else None


def lapse(session: Session, revision: Revision, *, at: datetime) -> bool:
    """Note that the sign-off of a revision no longer counts; whether there was one."""
    last = _last(session, revision)
    if last is not None:
        record(
            session,
            at=at,
            actor=PROGRAM,
            action=LAPSE,
            subject=article_subject(revision.article),
            chain=revision.article.slug,
            payload={"revision": revision.number, "sha256": revision.sha256, "signoff": last.event.seq},
        )
    return last is not None


def _last(session: Session, revision: Revision) -> Signoff | None:
    wanted = select(Signoff).where(Signoff.revision_id == revision.id).order_by(Signoff.id.desc()).limit(1)
    return session.scalars(wanted).one_or_none()
