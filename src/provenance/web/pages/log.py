"""The audit log, the last event first; computed again when somebody asks for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from provenance.audit import Problem, count_events, latest, verify
from provenance.desk import list_articles
from provenance.store.tables import Editor
from provenance.web.parts import Desk, Room, SignedIn
from provenance.web.rendering import render

__all__ = ["Verified", "router"]

router = APIRouter(prefix="/log")
A_PAGE = 100
MOST_PAGES = 1_000_000
Number = Annotated[int, Query(ge=1, le=MOST_PAGES)]


@dataclass(frozen=True, slots=True)
class Verified:
    """When this server last computed the log again, at whose wish, how many events it had, and what was wrong."""

    at: datetime
    by: str
    events: int
    problems: Sequence[Problem]


@router.get("")
def events(
    request: Request,
    desk: Desk,
    editor: SignedIn,
    article: str = "",
    page: Number = 1,
    verify: Annotated[bool, Query()] = False,
) -> HTMLResponse:
    """A page of the log, and when it was last verified; ``verify`` does it now."""
    if verify:
        request.app.state.verified = _verified(desk, editor)
    found = latest(desk.session, article or None, after=(page - 1) * A_PAGE, most=A_PAGE + 1)
    return render(
        request,
        "log.html",
        events=found[:A_PAGE],
        older=len(found) > A_PAGE,
        number=page,
        article=article,
        articles=list_articles(desk.session),
        verified=getattr(request.app.state, "verified", None),
        total=count_events(desk.session),
    )


def _verified(desk: Room, editor: Editor) -> Verified:
    return Verified(desk.at, editor.name, count_events(desk.session), verify(desk.session))
