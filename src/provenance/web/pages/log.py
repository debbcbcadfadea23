"""The audit log, computed again, the last event first."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from provenance.audit import log, verify
from provenance.desk import list_articles
from provenance.web.parts import Desk, SignedIn
from provenance.web.rendering import render

__all__ = ["router"]

router = APIRouter(prefix="/log")
A_PAGE = 200


@router.get("")
def events(request: Request, desk: Desk, _editor: SignedIn, article: str = "", page: int = 1) -> HTMLResponse:
    """A page of the log, and whether its hashes are right."""
    found = list(reversed(log(desk.session, article or None)))
    first = (max(page, 1) - 1) * A_PAGE
    return render(
        request,
        "log.html",
        events=found[first : first + A_PAGE],
        older=len(found) > first + A_PAGE,
        number=max(page, 1),
        article=article,
        articles=list_articles(desk.session),
        troubles=[str(one) for one in verify(desk.session)],
    )
