"""Passwords: kept by argon2, never read back."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.audit import record
from provenance.desk.revoking import end_sittings
from provenance.errors import ProvenanceError, Refused
from provenance.store.tables import Editor, Password

if TYPE_CHECKING:
    from argon2 import PasswordHasher

__all__ = ["Known", "known_by", "set_password", "still_known"]

SHORTEST = 10


@dataclass(frozen=True, slots=True)
class Known:
    """An editor, and the hash of the password that was found to be theirs."""

    editor: Editor
    hash: str


def set_password(session: Session, editor: Editor, password: str, *, actor: str, at: datetime) -> int:
    """Give an editor a password, in place of any other, and sign them out wherever they are signed in.

    At how many places that was is returned. Refused where it is shorter than ten characters.
    """
    if len(password) < SHORTEST:
        raise Refused("editor.password", fewest=SHORTEST)
    kept = session.get(Password, editor.id) or Password(editor_id=editor.id)
    kept.hash, kept.at = _hasher().hash(password), at
    session.add(kept)
    sittings = end_sittings(session, editor, at)
    payload = {"editor": editor.name, "sittings": sittings}
    record(
        session, at=at, actor=actor, action="password.set", subject=f"editor:{editor.name}", payload=payload
    )
    return sittings


def known_by(session: Session, name: str, password: str) -> Known | None:
    """The editor of this name if that is the password; to find out that there is none takes as long."""
    from argon2.exceptions import VerificationError

    wanted = select(Editor, Password).join(Password, Password.editor_id == Editor.id)
    found = session.execute(wanted.where(Editor.name == name.strip())).one_or_none()
    try:
        _hasher().verify(found[1].hash if found else _nobodys(), password)
    except VerificationError:
        return None
    return Known(found[0], found[1].hash) if found else None


def still_known(session: Session, known: Known) -> bool:
    """Whether that password still counts: to look into one takes a while, and others act meanwhile."""
    kept = session.get(Password, known.editor.id)
    return kept is not None and kept.hash == known.hash


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
