"""Signing in and out."""

from asyncio import sleep
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response

from provenance.desk.passwords import known_by, still_known
from provenance.web.access.cookies import drop, get
from provenance.web.access.door import Door, is_ours
from provenance.web.access.sittings import COOKIE, end_sitting, let_in, open_sitting
from provenance.web.api.parts import Desk as Room
from provenance.web.api.parts import DeskPart
from provenance.web.incoming import word
from provenance.web.parts import AsIs, Desk, Form
from provenance.web.rendering import render

__all__ = ["ask_again", "inside", "router", "whence"]

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Try:
    """A password that somebody tries; ``trouble`` is why it is not looked into."""

    name: str
    password: str
    next: str
    trouble: str


async def tried(request: Request, form: AsIs) -> Try:
    """What was sent, once it may be tried: who has to wait holds nothing that others wait for."""
    name, password, tries = word(form, "name"), str(form.get("password", "")), request.app.state.tries
    trouble = ""
    if not is_ours(request, word(form, "csrf")):
        trouble = "stale"
    elif not tries.may(name, whence(request)):
        trouble = "often"
    else:
        await sleep(tries.wait(name))
    return Try(name, password, inside(word(form, "next")), trouble)


def whence(request: Request) -> str:
    """The address that a request comes from; a proxy's word counts only as far as the server lets it."""
    return request.client.host if request.client else ""


@router.get("/sign-in")
def ask(request: Request, next: str = "/") -> Response:
    """The form."""
    return ask_again(request, 200, inside(next), "")


def ask_again(request: Request, status: int, next: str, trouble: str, **more: str) -> Response:
    """The form, with what is wrong."""
    oidc, door = request.app.state.settings.oidc, Door.of(request)
    known = {"next": next, "trouble": trouble, "provider": oidc.name if oidc else "", "door": door.token}
    answer = render(request, "sign-in.html", status, **known, **more)
    door.show(answer, request)
    if status == 429:
        answer.headers["Retry-After"] = "60"
    return answer


@router.post("/sign-in")
def sign_in(request: Request, wanted: Annotated[Try, Depends(tried)], desk: DeskPart) -> Response:
    """Let an editor in, or ask again; others may write while a password is looked into, which takes a while."""
    if wanted.trouble:
        return ask_again(request, 403 if wanted.trouble == "stale" else 429, wanted.next, wanted.trouble)
    cookie = opened(request, desk, wanted)
    if cookie is None:
        request.app.state.tries.failed(wanted.name)
        return ask_again(request, 401, wanted.next, "wrong")
    answer = RedirectResponse(wanted.next, 303)
    let_in(answer, request, cookie)
    return answer


def opened(request: Request, desk: Room, wanted: Try) -> str | None:
    """A new sitting of the editor with that name and password; None where there is none, or no more."""
    with desk.reading() as session:
        known = known_by(session, wanted.name, wanted.password)
    if known is None:
        return None
    with desk.store.begin() as session:
        still = still_known(session, known)
        return open_sitting(session, known.editor, desk.clock(), request) if still else None


@router.post("/sign-out")
def sign_out(request: Request, desk: Desk, _form: Form) -> Response:
    """End the sitting."""
    end_sitting(desk.session, get(request, COOKIE))
    answer = RedirectResponse("/sign-in", 303)
    drop(answer, request, COOKIE)
    return answer


def inside(place: str) -> str:
    """A place of ours to go on to; never another site's."""
    fine = place.startswith("/") and not place.startswith(("//", "/\\")) and place.isprintable()
    return place if fine else "/"
