"""Sittings: opened at the door, known by a cookie, ended by signing out, by time, or where nobody moves for long."""

import hashlib
import secrets
from contextlib import suppress
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from provenance.errors import DatabaseBusy
from provenance.store import Store
from provenance.store.tables import Editor, Sitting
from provenance.web.access.cookies import get, put
from provenance.web.settings import WebSettings

__all__ = ["COOKIE", "end_sitting", "fading", "let_in", "open_sitting", "prolong", "sitting_of"]

COOKIE = "provenance_sitting"
STEPS = 10  # a sitting is prolonged, which is written, when a tenth of the idle time is gone


def open_sitting(session: Session, editor: Editor, at: datetime, request: Request) -> str:
    """Let an editor in, and end the sitting that the browser had.

    The cookie's value is new each time, so that none can be foisted on anybody.
    """
    session.execute(delete(Sitting).where(Sitting.until < at))
    end_sitting(session, get(request, COOKIE))
    cookie = secrets.token_urlsafe(32)
    session.add(
        Sitting(
            editor_id=editor.id,
            sha256=_digest(cookie),
            csrf=secrets.token_urlsafe(32),
            at=at,
            until=_end(at, at, request.app.state.settings),
        )
    )
    return cookie


def let_in(answer: Response, request: Request, cookie: str) -> None:
    """Give the browser its cookie."""
    lasts = int(request.app.state.settings.session.total_seconds())
    put(answer, request, COOKIE, cookie, lasts=lasts)


def sitting_of(session: Session, cookie: str, at: datetime, settings: WebSettings) -> Sitting | None:
    """The sitting of a cookie, unless its time is over, or would be by what the settings are now."""
    wanted = select(Sitting).where(Sitting.sha256 == _digest(cookie), Sitting.until > at)
    return session.scalar(wanted.where(Sitting.at > at - settings.session))


def fading(sitting: Sitting, at: datetime, settings: WebSettings) -> bool:
    """Whether it is time to note that somebody still moves there."""
    return _end(sitting.at, at, settings) - sitting.until > settings.idle / STEPS


def prolong(store: Store, key: int, at: datetime, settings: WebSettings) -> None:
    """Let a sitting last for the idle time from now; where others write, that waits for the next page."""
    with suppress(DatabaseBusy), store.begin() as session:
        sitting = session.get(Sitting, key)
        if sitting is not None:
            sitting.until = max(sitting.until, _end(sitting.at, at, settings))


def end_sitting(session: Session, cookie: str) -> None:
    """Sign out."""
    session.execute(delete(Sitting).where(Sitting.sha256 == _digest(cookie)))


def _end(began: datetime, at: datetime, settings: WebSettings) -> datetime:
    return min(began + settings.session, at + settings.idle)


def _digest(cookie: str) -> str:
    return hashlib.sha256(cookie.encode("utf-8", "surrogatepass")).hexdigest()
