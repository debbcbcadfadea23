"""Revoking: everything by which an editor gets in ends at once. What they decided stays, and so do they in the log."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from provenance.audit import record
from provenance.store.tables import AccessToken, Account, Editor, Password, Sitting

__all__ = ["Revoked", "end_sittings", "revoke_access"]


@dataclass(frozen=True, slots=True)
class Revoked:
    """How many of each have ended."""

    tokens: int
    sittings: int
    passwords: int
    accounts: int

    @property
    def any(self) -> bool:
        """Whether there was anything to end."""
        return any(asdict(self).values())


def revoke_access(session: Session, editor: Editor, *, actor: str, at: datetime) -> Revoked:
    """Let an editor in by nothing any more: no token, no sitting, no password, no account at a provider.

    A new password, token or link lets them in again.
    """
    revoked = Revoked(
        tokens=_end_tokens(session, editor, at),
        sittings=end_sittings(session, editor, at),
        passwords=_remove(session, Password, editor),
        accounts=_remove(session, Account, editor),
    )
    if revoked.any:
        payload = {"editor": editor.name, **asdict(revoked)}
        subject = f"editor:{editor.name}"
        record(session, at=at, actor=actor, action="access.revoke", subject=subject, payload=payload)
    return revoked


def _end_tokens(session: Session, editor: Editor, at: datetime) -> int:
    """End those that still count; what ended by itself is not counted."""
    wanted = select(AccessToken).where(AccessToken.editor_id == editor.id, AccessToken.revoked.is_(None))
    found = session.scalars(wanted.where(AccessToken.until > at)).all()
    for one in found:
        one.revoked = at
    return len(found)


def end_sittings(session: Session, editor: Editor, at: datetime) -> int:
    """Sign an editor out wherever they are signed in; at how many places they were."""
    wanted = select(Sitting.id).where(Sitting.editor_id == editor.id, Sitting.until > at)
    many = len(session.scalars(wanted).all())
    session.execute(delete(Sitting).where(Sitting.editor_id == editor.id))
    return many


def _remove(session: Session, table: type[Password | Account], editor: Editor) -> int:
    keys = session.scalars(select(table.editor_id).where(table.editor_id == editor.id)).all()
    session.execute(delete(table).where(table.editor_id == editor.id))
    return len(keys)
