"""Sittings: opened by a password, known by a cookie, ended by signing out or by time."""

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from provenance.store.tables import Editor, Sitting

__all__ = ["COOKIE", "LASTS", "end_sitting", "let_in", "open_sitting", "sitting_of"]

COOKIE = "provenance_sitting"
LASTS = timedelta(hours=12)


def open_sitting(session: Session, editor: Editor, at: datetime, request: Request) -> str:
    """Let an editor in, and end the sitting that the browser had.

    The cookie's value is new each time, so that none can be foisted on anybody.
    """
    session.execute(delete(Sitting).where(Sitting.until < at))
    end_sitting(session, request.cookies.get(COOKIE, ""))
    cookie = secrets.token_urlsafe(32)
    session.add(
        Sitting(
            editor_id=editor.id,
            sha256=_digest(cookie),
            csrf=secrets.token_urlsafe(32),
            at=at,
            until=at + LASTS,
        )
    )
    return cookie


def let_in(answer: Response, request: Request, cookie: str) -> None:
    """Give the browser its cookie."""
    lasts, secure = int(LASTS.total_seconds()), request.url.scheme == "https"
    answer.set_cookie(COOKIE, cookie, max_age=lasts, httponly=True, samesite="strict", secure=secure)


def sitting_of(session: Session, cookie: str, at: datetime) -> Sitting | None:
    """The sitting of a cookie, unless its time is over."""
    return session.scalar(select(Sitting).where(Sitting.sha256 == _digest(cookie), Sitting.until > at))


def end_sitting(session: Session, cookie: str) -> None:
    """Sign out."""
    session.execute(delete(Sitting).where(Sitting.sha256 == _digest(cookie)))


def _digest(cookie: str) -> str:
    return hashlib.sha256(cookie.encode("utf-8", "surrogatepass")).hexdigest()
