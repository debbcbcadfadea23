"""Adding an article by upload or paste, after a look at what is read."""

from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from provenance.desk import bring_in, read_in
from provenance.errors import ProvenanceError
from provenance.web.api.parts import DeskPart
from provenance.web.incoming import brought, day, word
from provenance.web.parts import SignedIn
from provenance.web.problems import said, status_of
from provenance.web.rendering import render
from provenance.web.sent import Sender, SentForm

__all__ = ["FIELDS", "router"]

router = APIRouter(prefix="/articles")
FIELDS = ("slug", "title", "publication", "published", "text")


@router.get("/new")
def ask(request: Request, _editor: SignedIn) -> HTMLResponse:
    """The form."""
    return render(request, "adding.html", article=None, trouble="", given=dict.fromkeys(FIELDS, ""))


@router.post("/preview")
def preview(request: Request, form: SentForm) -> HTMLResponse:
    """What is read in a text; nothing is stored."""
    try:
        with brought(form) as path:
            read = read_in(path, published=day(form, "published"))
    except ProvenanceError as error:
        return render(request, "preview.html", status_of(error), trouble=said(request, error))
    return render(request, "preview.html", trouble="", report=read.report, text=read.document.text)


@router.post("/new")
def add(request: Request, desk: DeskPart, editor: Sender, form: SentForm) -> Response:
    """Store the article, and go to its review."""
    try:
        with brought(form) as path:
            incoming = read_in(
                path,
                published=day(form, "published"),
                title=word(form, "title") or None,
                publication=word(form, "publication") or None,
            )
            slug = word(form, "slug") or None
            with desk.writing(editor) as now:
                stored = bring_in(now.session, desk.root, incoming, slug=slug, editor=now.editor, at=now.at)
    except ProvenanceError as error:
        given = {name: word(form, name) for name in FIELDS}
        return render(
            request, "adding.html", status_of(error), article=None, trouble=said(request, error), given=given
        )
    return RedirectResponse(f"/articles/{quote(stored.article.slug)}", 303)
