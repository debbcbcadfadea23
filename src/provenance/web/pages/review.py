"""The review page of an article, and the panel of a claim in it."""

from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from provenance.desk import find_article, find_claim
from provenance.store.tables import Article
from provenance.web.parts import Desk, SignedIn
from provenance.web.rendering import render
from provenance.web.views.claims import FILTERS
from provenance.web.views.panel import Panel, panel
from provenance.web.views.review import review_page

__all__ = ["router", "show_review"]

router = APIRouter(prefix="/articles/{slug}")


@dataclass(frozen=True, slots=True)
class Fill:
    """The place with which a verification's form begins."""

    source: str
    quote: str | None
    cell: str | None


@router.get("")
def review(
    request: Request, slug: str, desk: Desk, editor: SignedIn, claim: str = "", show: str = "", q: str = ""
) -> HTMLResponse:
    """The article as it will run, its claims, and the one that was chosen."""
    article = find_article(desk.session, slug)
    return show_review(request, desk, editor, article, claim=claim, show=show, query=q)


@router.get("/claims/{claim}")
def one_claim(request: Request, slug: str, claim: str, desk: Desk, editor: SignedIn) -> HTMLResponse:
    """The panel of a claim, by itself."""
    shown = panel(desk.session, desk.workspace.root, find_claim(desk.session, f"{slug}/{claim}"), editor)
    return render(request, "panel.html", **_panel(shown))


def show_review(
    request: Request,
    desk: Desk,
    editor: SignedIn,
    article: Article,
    *,
    claim: str = "",
    show: str = "",
    query: str = "",
    trouble: str = "",
    status: int = 200,
) -> HTMLResponse:
    """The review page, with what stood against a verdict, if anything did."""
    page = review_page(desk.session, article, editor)
    chosen = find_claim(desk.session, f"{article.slug}/{claim}") if claim else None
    context: dict[str, Any] = {"page": page, "chosen": claim, "query": query, "trouble": trouble}
    context["show"] = show if show in FILTERS else ""
    if chosen is not None:
        context |= _panel(panel(desk.session, desk.workspace.root, chosen, editor))
    return render(request, "review.html", status_code=status, **context)


def _panel(shown: Panel) -> dict[str, Any]:
    best = next((one for one in shown.suggestions if one.relation == "supports"), None)
    cell = "!".join(part for part in best.cell if part) if best and best.cell else None
    return {"panel": shown, "fill": Fill(best.source, best.quote, cell) if best else None}
