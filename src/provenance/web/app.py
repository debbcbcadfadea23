"""The application, put together: what guards every request, the routes, and how errors are answered."""

import secrets
from asyncio import Semaphore
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from importlib.metadata import version

from fastapi import FastAPI
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse

from provenance.desk import Workspace
from provenance.errors import ProvenanceError
from provenance.store import Store
from provenance.web.access.tries import Tries
from provenance.web.access.turns import AT_ONCE
from provenance.web.api import ROUTERS
from provenance.web.api.parts import Desk
from provenance.web.guard import Guard
from provenance.web.pages import ROUTERS as PAGES
from provenance.web.parts import SignInFirst
from provenance.web.problems import answer_problems
from provenance.web.settings import Oidc, WebSettings
from provenance.web.statics import PLACE, Statics

__all__ = ["create_app"]

ABOUT = """\
Every figure of an article as a claim: dated, linked, checked, and who verified it on what evidence.

Every call but the one for this description is made by an editor: `Authorization: Bearer TOKEN`, with a token from
`provenance editor token NAME`. Errors are problem details (RFC 9457), in one sentence.
"""


def now() -> datetime:
    """The clock."""
    return datetime.now(UTC)


def lead_to_the_door(_request: Request, error: Exception) -> RedirectResponse:
    """Who is not signed in is led to the page where that is done, and back from there."""
    assert isinstance(error, SignInFirst)
    return RedirectResponse(error.place, 303)


def create_app(
    store: Store,
    workspace: Workspace,
    *,
    hosts: Sequence[str] = ("127.0.0.1", "localhost", "[::1]"),
    settings: WebSettings | None = None,
    clock: Callable[[], datetime] = now,
) -> FastAPI:
    """The desk of a workspace as an ASGI application.

    ``hosts`` are the names under which it answers (others are refused, so that no foreign page reaches it by a name of
    its own); ``settings`` are those of the environment where they are not given. The caller opens and closes the store.
    """
    settings = settings or WebSettings()
    app = FastAPI(
        title="provenance",
        version=version("provenance"),
        description=ABOUT,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    app.state.desk = Desk(store, workspace.root, clock)
    app.state.turns = Semaphore(AT_ONCE)
    app.state.tries = Tries(settings.tries_by_name, settings.tries_by_address)
    app.state.most_bytes = settings.most_bytes
    app.state.settings = settings
    app.state.secret = secrets.token_bytes(32)
    app.mount(PLACE, Statics())
    for page in PAGES:
        app.include_router(page, include_in_schema=False)
    if settings.oidc is not None:
        add_provider(app, settings.oidc)
    app.add_exception_handler(SignInFirst, lead_to_the_door)
    for router in ROUTERS:
        app.include_router(router, prefix="/api/v1")
    answer_problems(app)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))
    app.add_middleware(Guard, most_bytes=settings.most_bytes)
    return app


def add_provider(app: FastAPI, oidc: Oidc) -> None:
    """Let editors in by their accounts at a provider, too; ProvenanceError where what speaks to it is not installed."""
    try:
        from provenance.web.access.provider import Provider
        from provenance.web.pages.provider import router
    except ModuleNotFoundError as error:
        raise ProvenanceError("library.oidc", provider=oidc.name, library=error.name) from error
    app.state.provider = Provider(oidc)
    app.include_router(router, include_in_schema=False)
