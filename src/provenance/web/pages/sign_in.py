"""Signing in and out."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from provenance.desk.passwords import known_by
from provenance.web.access.sittings import COOKIE, end_sitting, let_in, open_sitting
from provenance.web.api.parts import DeskPart
from provenance.web.parts import AsIs, Desk, Form
from provenance.web.rendering import render

__all__ = ["ask_again", "inside", "router"]

router = APIRouter()


@router.get("/sign-in")
def ask(request: Request, next: str = "/") -> Response:
    """The form."""
    return ask_again(request, 200, inside(next), "")


def ask_again(request: Request, status: int, next: str, trouble: str, **more: str) -> Response:
    """The form, with what is wrong."""
    oidc = request.app.state.settings.oidc
    provider = oidc.name if oidc else ""
    return render(request, "sign-in.html", status, next=next, trouble=trouble, provider=provider, **more)


@router.post("/sign-in")
def sign_in(request: Request, form: AsIs, desk: DeskPart) -> Response:
    """Let an editor in, or ask again; others may write while a password is looked into, which takes a while."""
    name, password = str(form.get("name", "")), str(form.get("password", ""))
    place = inside(str(form.get("next", "/")))
    address = request.client.host if request.client else ""
    if not request.app.state.tries.may(name, address):
        return ask_again(request, 429, place, "often")
    with desk.reading() as session:
        editor = known_by(session, name, password)
    if editor is None:
        return ask_again(request, 401, place, "wrong")
    with desk.store.begin() as session:
        cookie = open_sitting(session, editor, desk.clock(), request)
    answer = RedirectResponse(place, 303)
    let_in(answer, request, cookie)
    return answer


@router.post("/sign-out")
def sign_out(request: Request, desk: Desk, _form: Form) -> Response:
    """End the sitting."""
    end_sitting(desk.session, request.cookies.get(COOKIE, ""))
    answer = RedirectResponse("/sign-in", 303)
    answer.delete_cookie(COOKIE)
    return answer


def inside(place: str) -> str:
    """A place of ours to go on to; never another site's."""
    fine = place.startswith("/") and not place.startswith(("//", "/\\")) and place.isprintable()
    return place if fine else "/"
