"""The articles, with how far the desk is with each."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from provenance.reports import progress
from provenance.web.parts import Desk, SignedIn
from provenance.web.rendering import render

__all__ = ["router"]

router = APIRouter()


@router.get("/")
def articles(request: Request, desk: Desk, _editor: SignedIn) -> HTMLResponse:
    """All articles."""
    return render(request, "articles.html", articles=progress(desk.session))
