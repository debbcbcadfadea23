"""The door's form: nobody is signed in yet, so its token is bound to a cookie that the browser gets with the form.

That is a signed double-submit cookie on a pre-session, as OWASP's cheat sheet on cross-site request forgery has it for
forms by which people sign in: nobody can sign others in under a name of their own.
"""

import secrets
from dataclasses import dataclass

from itsdangerous import BadData, URLSafeTimedSerializer
from starlette.requests import Request
from starlette.responses import Response

from provenance.web.access.cookies import get, put

__all__ = ["Door", "is_ours"]

COOKIE = "provenance_door"
LASTS = 12 * 3600  # seconds for which a form that was opened may be sent


@dataclass(frozen=True, slots=True)
class Door:
    """One browser's: the cookie that it has, or gets, and the token that goes into its form."""

    cookie: str
    token: str

    @classmethod
    def of(cls, request: Request) -> "Door":
        """The door of this browser; several of its windows share it."""
        cookie = get(request, COOKIE) or secrets.token_urlsafe(32)
        return cls(cookie, str(_seal(request).dumps(cookie)))

    def show(self, answer: Response, request: Request) -> None:
        """Give the browser its cookie with the form."""
        put(answer, request, COOKIE, self.cookie, lasts=LASTS)


def is_ours(request: Request, token: str) -> bool:
    """Whether a form with this token is one that this browser was shown."""
    try:
        cookie = str(_seal(request).loads(token, max_age=LASTS))
    except BadData:
        return False
    return secrets.compare_digest(cookie.encode(), get(request, COOKIE).encode())


def _seal(request: Request) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(request.app.state.secret, salt="provenance.door")
