"""Access: tokens by which an editor's programs are known to the HTTP API."""

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.audit import record
from provenance.errors import Expired
from provenance.store import instant_text
from provenance.store.tables import AccessToken, Editor

__all__ = ["USUAL_DAYS", "editor_of", "issue_token"]

PREFIX = "prv_"
BYTES = 32
USUAL_DAYS = 90


def issue_token(
    session: Session, editor: Editor, *, days: int = USUAL_DAYS, actor: str, at: datetime
) -> tuple[str, datetime]:
    """Give an editor a new token for so many days: 256 random bits, and when it ends.

    It is shown this once; the store keeps its SHA-256 only.
    """
    token, until = PREFIX + secrets.token_urlsafe(BYTES), at + timedelta(days=days)
    session.add(AccessToken(editor_id=editor.id, sha256=_digest(token), at=at, until=until))
    payload = {"editor": editor.name, "until": instant_text(until)}
    record(session, at=at, actor=actor, action="token.add", subject=f"editor:{editor.name}", payload=payload)
    return token, until


def editor_of(session: Session, token: str, at: datetime) -> Editor | None:
    """The editor whose token this is, or None where it is nobody's or was revoked; Expired where its time is over.

    The token is looked up by its hash, so how long that takes tells nothing of the tokens that there are.
    """
    wanted = select(AccessToken).where(AccessToken.sha256 == _digest(token), AccessToken.revoked.is_(None))
    found = session.scalar(wanted)
    if found is not None and found.until <= at:
        name = found.editor.name
        raise Expired("token.ended", day=f"{found.until:%Y-%m-%d}", editor=name)
    return found.editor if found else None


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
