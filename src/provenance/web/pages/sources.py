"""Sources: adding them, what they say of an article, and each as read with the cited place marked."""

from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from provenance.desk import find_article, list_articles
from provenance.errors import ProvenanceError
from provenance.evidence import add_source, find_source, list_sources
from provenance.web.incoming import brought, day, word
from provenance.web.pages.sign_in import inside
from provenance.web.parts import Desk, Form, Room, SignedIn
from provenance.web.problems import said, status_of
from provenance.web.rendering import render
from provenance.web.views.sources import source_page
from provenance.web.views.suggested import suggestions_of

__all__ = ["router"]

router = APIRouter(prefix="/sources")


@router.get("")
def sources(request: Request, desk: Desk, _editor: SignedIn, article: str = "") -> HTMLResponse:
    """All sources, and what they say of one article."""
    return _shown(request, desk, article)


@router.post("")
def add(request: Request, desk: Desk, editor: SignedIn, form: Form) -> Response:
    """Archive a source, and go to it, or back to where it was wanted."""
    try:
        with brought(form) as path, desk.session.begin_nested():
            added = add_source(
                desk.session,
                desk.workspace.root,
                path,
                title=word(form, "title") or None,
                publisher=word(form, "publisher") or None,
                url=word(form, "url") or None,
                dated=day(form, "dated"),
                actor=editor.name,
                at=desk.at,
            )
    except ProvenanceError as error:
        return _shown(request, desk, "", said(request, error), status_of(error))
    back = word(form, "next")
    return RedirectResponse(inside(back) if back else f"/sources/{quote(added.source.slug)}", 303)


@router.get("/{slug}")
def source(
    request: Request,
    slug: str,
    desk: Desk,
    _editor: SignedIn,
    start: int | None = None,
    end: int | None = None,
    cell: str | None = None,
) -> HTMLResponse:
    """A source as read."""
    found = find_source(desk.session, slug)
    page = source_page(desk.session, desk.workspace.root, found, start=start, end=end, cell=cell)
    return render(request, "source.html", page=page)


def _shown(request: Request, desk: Room, slug: str, trouble: str = "", status: int = 200) -> HTMLResponse:
    everything = list_sources(desk.session)
    said = None
    if slug:
        revision = find_article(desk.session, slug).revision
        said = suggestions_of(desk.workspace.root, revision, everything)
    return render(
        request,
        "sources.html",
        status,
        sources=everything,
        articles=list_articles(desk.session),
        article=slug,
        suggestions=said,
        trouble=trouble,
    )
