"""Passwords: kept by argon2, never read back."""

from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from provenance.audit import record
from provenance.errors import ProvenanceError, Refused
from provenance.store.tables import Editor, Password, Sitting

if TYPE_CHECKING:
    from argon2 import PasswordHasher

__all__ = ["known_by", "set_password"]

SHORTEST = 10


def set_password(session: Session, editor: Editor, password: str, *, actor: str, at: datetime) -> None:
    """Give an editor a password, in place of any other, and sign them out wherever they are signed in.

    Refused where it is shorter than ten characters.
    """
    if len(password) < SHORTEST:
        raise Refused("editor.password", fewest=SHORTEST)
    kept = session.get(Password, editor.id) or Password(editor_id=editor.id)
    kept.hash, kept.at = _hasher().hash(password), at
    session.add(kept)
    session.execute(delete(Sitting).where(Sitting.editor_id == editor.id))
    payload = {"editor": editor.name}
    record(
        session, at=at, actor=actor, action="password.set", subject=f"editor:{editor.name}", payload=payload
    )


def known_by(session: Session, name: str, password: str) -> Editor | None:
    """The editor of this name if that is the password; to find out that there is none takes as long."""
    from argon2.exceptions import VerificationError

    wanted = select(Editor, Password).join(Password, Password.editor_id == Editor.id)
    found = session.execute(wanted.where(Editor.name == name.strip())).one_or_none()
    try:
        _hasher().verify(found[1].hash if found else _nobodys(), password)
    except VerificationError:
        return None
    return found[0] if found else None


@cache
def _hasher() -> "PasswordHasher":
    try:
        from argon2 import PasswordHasher
    except ModuleNotFoundError:
        raise ProvenanceError("library.argon2") from None
    return PasswordHasher()


@cache
def _nobodys() -> str:
    """The hash of a password that nobody has."""
    return _hasher().hash("nobody's password")
