"""Access: tokens by which an editor's programs are known to the HTTP API."""

import hashlib
import secrets
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.audit import record
from provenance.store.tables import AccessToken, Editor

__all__ = ["editor_of", "issue_token"]

PREFIX = "prv_"
BYTES = 32


def issue_token(session: Session, editor: Editor, *, actor: str, at: datetime) -> str:
    """Give an editor a new token: 256 random bits. It is shown this once; the store keeps its SHA-256 only."""
    token = PREFIX + secrets.token_urlsafe(BYTES)
    session.add(AccessToken(editor_id=editor.id, sha256=_digest(token), at=at))
    subject, payload = f"editor:{editor.name}", {"editor": editor.name}
    record(session, at=at, actor=actor, action="token.add", subject=subject, payload=payload)
    return token


def editor_of(session: Session, token: str) -> Editor | None:
    """The editor whose token this is, or None where it is nobody's or was revoked.

    The token is looked up by its hash, so how long that takes tells nothing of the tokens that there are.
    """
    wanted = select(AccessToken).where(AccessToken.sha256 == _digest(token), AccessToken.revoked.is_(None))
    found = session.scalar(wanted)
    return found.editor if found else None


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
