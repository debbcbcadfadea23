"""Signing in and out."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from provenance.desk.passwords import known_by
from provenance.web.access.sittings import COOKIE, LASTS, end_sitting, open_sitting
from provenance.web.api.parts import DeskPart
from provenance.web.parts import AsIs, Desk, Form
from provenance.web.rendering import render

__all__ = ["router"]

router = APIRouter()


@router.get("/sign-in")
def ask(request: Request, next: str = "/") -> Response:
    """The form."""
    return render(request, "sign-in.html", next=inside(next), trouble=False)


@router.post("/sign-in")
def sign_in(request: Request, form: AsIs, desk: DeskPart) -> Response:
    """Let an editor in, or ask again; others may write while a password is looked into, which takes a while."""
    name, password = str(form.get("name", "")), str(form.get("password", ""))
    place = inside(str(form.get("next", "/")))
    address = request.client.host if request.client else ""
    if not request.app.state.tries.may(name, address):
        return render(request, "sign-in.html", 429, next=place, trouble="often")
    with desk.reading() as session:
        editor = known_by(session, name, password)
    if editor is None:
        return render(request, "sign-in.html", 401, next=place, trouble="wrong")
    answer = RedirectResponse(place, 303)
    with desk.store.begin() as session:
        end_sitting(session, request.cookies.get(COOKIE, ""))
        cookie = open_sitting(session, editor, desk.clock())
    secure = request.url.scheme == "https"
    answer.set_cookie(
        COOKIE, cookie, max_age=int(LASTS.total_seconds()), httponly=True, samesite="strict", secure=secure
    )
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
