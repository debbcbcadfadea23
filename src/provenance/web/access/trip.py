"""A trip to the provider and back: what only the browser that set out may bring home, in a cookie for ten minutes."""

import secrets
from dataclasses import asdict, dataclass

from itsdangerous import BadData, URLSafeTimedSerializer
from starlette.requests import Request
from starlette.responses import Response

from provenance.web.access.cookies import drop, get, put

__all__ = ["PLACE", "Trip", "begin", "end", "pack", "under_way"]

PLACE = "/sign-in/provider"
COOKIE = "provenance_trip"
LASTS = 600  # seconds


@dataclass(frozen=True, slots=True)
class Trip:
    """The ``state`` and ``nonce`` that must come back, the PKCE ``verifier``, and the page to go on to, ``next``."""

    state: str
    nonce: str
    verifier: str
    next: str


def begin(next: str) -> Trip:
    """A new trip; each of its words is random: 256 bits."""
    return Trip(secrets.token_urlsafe(32), secrets.token_urlsafe(32), secrets.token_urlsafe(32), next)


def pack(answer: Response, request: Request, trip: Trip) -> None:
    """Give it to the browser. Lax, not strict: the way home begins at the provider's, which is another site."""
    sealed = _seal(request).dumps(asdict(trip))
    put(answer, request, COOKIE, sealed, lasts=LASTS, samesite="lax")


def under_way(request: Request) -> Trip | None:
    """The trip that this browser is on and that ``state`` in the address belongs to; None where there is none."""
    try:
        trip = Trip(**_seal(request).loads(get(request, COOKIE), max_age=LASTS))
    except BadData:
        return None
    state = request.query_params.get("state", "")
    return trip if secrets.compare_digest(state.encode(), trip.state.encode()) else None


def end(answer: Response, request: Request) -> None:
    """It is over, however it ended: nothing of it counts a second time."""
    drop(answer, request, COOKIE)


def _seal(request: Request) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(request.app.state.secret, salt="provenance.trip")
