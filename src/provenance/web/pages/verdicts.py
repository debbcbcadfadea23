"""Verdicts: one form for each move; a script is answered in JSON, a plain form is led back to the page."""

from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response
from starlette.datastructures import FormData

from provenance.desk import Decision, Place, Status, decide
from provenance.errors import InputError, ProvenanceError
from provenance.web.pages.review import Asked, show_review
from provenance.web.parts import Desk, Form, SignedIn
from provenance.web.problems import said, status_of
from provenance.web.views.decided import decided

__all__ = ["router"]

router = APIRouter(prefix="/articles/{slug}/claims/{claim}")


@router.post("/verdict")
def give(request: Request, slug: str, claim: str, desk: Desk, editor: SignedIn, form: Form) -> Response:
    """Give a claim a verdict, all of it or nothing."""
    scripted = "application/json" in request.headers.get("accept", "")
    try:
        with desk.session.begin_nested():
            wanted = decision(form)
            became = decide(
                desk.session, desk.workspace, [f"{slug}/{claim}"], wanted, editor=editor, at=desk.at
            )
    except ProvenanceError as error:
        if scripted:
            return JSONResponse({"trouble": said(request, error)}, status_of(error))
        asked = Asked(claim, trouble=said(request, error))
        return show_review(request, desk, editor, slug, asked, status_of(error))
    if scripted:
        moved = [one.claim for one in became if one.verdict is not None]
        return JSONResponse(decided(desk.session, moved, cited=wanted.place is not None))
    return RedirectResponse(f"/articles/{quote(slug)}?claim={quote(claim)}#c-{quote(claim)}", 303)


def decision(form: FormData) -> Decision:
    """What a form asks the desk to decide; empty fields say nothing."""
    said = {name: value.strip() for name, value in form.items() if isinstance(value, str) and value.strip()}
    seen = said.get("seen")
    return Decision(
        to=_status(said.get("to", "")),
        note=said.get("note"),
        value=said.get("value"),
        place=_place(said) if "source" in said else None,
        restatements="restatements" in said,
        seen=_status(seen) if seen else None,
    )


def _status(word: str) -> Status:
    try:
        return Status(word)
    except ValueError:
        raise InputError("claim.no_status", word=word) from None


def _place(said: dict[str, str]) -> Place:
    page = said.get("page")
    if page is not None and not (page.isascii() and page.isdigit() and len(page) < 7):
        raise InputError("claim.no_page", word=page)
    return Place(said["source"], said.get("quote"), said.get("cell"), int(page) if page else None)
