"""Verdicts: one form for each move; a script asks for JSON, a plain form is led back to the page."""

from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response

from provenance.desk import Status, find_article, find_claim
from provenance.errors import ProvenanceError
from provenance.web.deciding import Decision, decide
from provenance.web.pages.review import show_review
from provenance.web.parts import Desk, Form, SignedIn, now
from provenance.web.views.decided import decided

__all__ = ["router"]

router = APIRouter(prefix="/articles/{slug}/claims/{claim}")


@router.post("/verdict")
def give(
    request: Request, slug: str, claim: str, desk: Desk, editor: SignedIn, form: Form
) -> Response:
    """Give a claim a verdict."""
    wants_json = "application/json" in request.headers.get("accept", "")
    try:
        decision = _decision(form)
        with desk.session.begin_nested():
            found = find_claim(desk.session, f"{slug}/{claim}")
            changed = decide(desk.session, desk.workspace, found, decision, editor, now())
    except ProvenanceError as error:
        if wants_json:
            return JSONResponse({"trouble": str(error)}, status_code=409)
        article = find_article(desk.session, slug)
        return show_review(request, desk, editor, article, claim=claim, trouble=str(error), status=409)
    if wants_json:
        return JSONResponse(decided(desk.session, changed, cited=bool(decision.source)))
    return RedirectResponse(f"/articles/{quote(slug)}?claim={found.public_id}#c-{found.public_id}", 303)
