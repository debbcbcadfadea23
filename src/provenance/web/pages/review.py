"""The review page of an article, and the panel of a claim in it."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, BackgroundTasks, Request
from fastapi.responses import HTMLResponse

from provenance.desk import find_article, find_claim
from provenance.errors import ProvenanceError
from provenance.evidence import list_sources
from provenance.store.tables import Editor
from provenance.web.api.parts import Desk as OpenDesk
from provenance.web.parts import Desk, Room, SignedIn
from provenance.web.rendering import render
from provenance.web.views.claims import FILTERS
from provenance.web.views.panel import Panel, panel
from provenance.web.views.review import review_page
from provenance.web.views.suggested import suggestions_of

__all__ = ["Asked", "router", "show_review"]

router = APIRouter(prefix="/articles/{slug}")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the review page is asked for: a claim, a filter and words, and what stood against a verdict."""

    claim: str = ""
    show: str = ""
    query: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Fill:
    """The place with which a verification's form begins."""

    source: str
    quote: str | None
    cell: str | None


@router.get("")
def review(
    request: Request,
    slug: str,
    desk: Desk,
    editor: SignedIn,
    later: BackgroundTasks,
    claim: str = "",
    show: str = "",
    q: str = "",
) -> HTMLResponse:
    """The article as it will run, its claims, and the one that was chosen."""
    later.add_task(look_ahead, request.app.state.desk, slug)
    return show_review(request, desk, editor, slug, Asked(claim, show if show in FILTERS else "", q))


def look_ahead(desk: OpenDesk, slug: str) -> None:
    """Find out what the sources say while the browser draws the page, so that the first panel need not."""
    with suppress(ProvenanceError), desk.reading() as session:
        suggestions_of(desk.root, find_article(session, slug).revision, list_sources(session))


@router.get("/claims/{claim}")
def one_claim(request: Request, slug: str, claim: str, desk: Desk, editor: SignedIn) -> HTMLResponse:
    """The panel of a claim, by itself."""
    return render(request, "panel.html", **_panel(desk, f"{slug}/{claim}", editor))


def show_review(
    request: Request, desk: Room, editor: Editor, slug: str, asked: Asked, status: int = 200
) -> HTMLResponse:
    """The review page."""
    page = review_page(desk.session, find_article(desk.session, slug), editor)
    chosen = {"panel": None}
    if asked.claim:
        chosen = _panel(desk, f"{slug}/{asked.claim}", editor)
    return render(request, "review.html", status, page=page, asked=asked, **chosen)


def _panel(desk: Room, reference: str, editor: Editor) -> dict[str, Any]:
    shown = panel(desk.session, desk.workspace.root, find_claim(desk.session, reference), editor)
    return {"panel": shown, "fill": _fill(shown)}


def _fill(shown: Panel) -> Fill | None:
    """What the best of the supporting suggestions says to cite."""
    best = next((one for one in shown.suggestions if one.relation == "supports"), None)
    if best is None:
        return None
    cell = "!".join(part for part in best.cell if part) if best.cell else None
    return Fill(best.source, None if cell else best.quote, cell)
