"""Signing in by an account at the house's provider: the way there, and the way back. Only where there is a provider."""

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse, Response

from provenance.desk import linked_to
from provenance.web.access import trip as trips
from provenance.web.access.provider import NotProven, Provider, ProviderDown
from provenance.web.access.sittings import let_in, open_sitting
from provenance.web.pages.sign_in import ask_again, inside, whence
from provenance.web.rendering import render

__all__ = ["router"]

router = APIRouter(prefix=trips.PLACE)


@router.get("")
async def leave(request: Request, next: str = "/") -> Response:
    """Lead the browser to the provider."""
    if not request.app.state.tries.may_travel(whence(request)):
        return ask_again(request, 429, inside(next), "often")
    trip = trips.begin(inside(next))
    try:
        way = await request.app.state.provider.way(trip, home(request))
    except ProviderDown:
        return ask_again(request, 503, trip.next, "provider")
    answer = RedirectResponse(way, 303)
    trips.pack(answer, request, trip)
    return answer


@router.get("/back", name="provider_back")
async def come_back(request: Request) -> Response:
    """Let in the editor whose account it is that somebody signed in with, and nobody else."""
    answer = await welcome(request, request.app.state.provider)
    trips.end(answer, request)
    return answer


async def welcome(request: Request, provider: Provider) -> Response:
    """The page for whoever comes back."""
    trip, code = trips.under_way(request), request.query_params.get("code")
    if trip is None:
        return ask_again(request, 400, "/", "trip")
    if not request.app.state.tries.may_travel(whence(request)):
        return ask_again(request, 429, trip.next, "often")
    if not code:
        return ask_again(request, 403, trip.next, "declined")
    issuer, desk = request.query_params.get("iss"), request.app.state.desk
    try:
        subject = await provider.subject(trip, code, issuer, home(request), desk.clock())
    except ProviderDown:
        return ask_again(request, 503, trip.next, "provider")
    except NotProven:
        return ask_again(request, 403, trip.next, "unproven")
    async with request.app.state.turns:
        cookie = await run_in_threadpool(opened, request, provider.oidc.issuer, subject)
    if cookie is None:
        account = {"issuer": provider.oidc.issuer, "subject": subject}
        return ask_again(request, 403, trip.next, "unlinked", **account)
    # A page and not a redirect: on one that began at another site, no browser sends the cookie that it was given.
    answer = render(request, "signed-in.html", next=trip.next)
    let_in(answer, request, cookie)
    return answer


def opened(request: Request, issuer: str, subject: str) -> str | None:
    """A new sitting of the editor with that account; None where it is nobody's."""
    desk = request.app.state.desk
    with desk.store.begin() as session:
        editor = linked_to(session, issuer, subject)
        return None if editor is None else open_sitting(session, editor, desk.clock(), request)


def home(request: Request) -> str:
    """Where the provider sends people back to, as it must be registered there."""
    return str(request.url_for("provider_back"))
