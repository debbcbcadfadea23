"""Adding an article by upload or paste, after a look at what is read."""

from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from provenance.desk import add_article
from provenance.document import read
from provenance.errors import ProvenanceError
from provenance.evidence import keep_original
from provenance.pipeline import check_document
from provenance.store import slug_of
from provenance.web.incoming import brought, day, word
from provenance.web.parts import Desk, Form, SignedIn
from provenance.web.problems import said, status_of
from provenance.web.rendering import render

__all__ = ["FIELDS", "router"]

router = APIRouter(prefix="/articles")
FIELDS = ("slug", "title", "publication", "published", "text")


@router.get("/new")
def ask(request: Request, _editor: SignedIn) -> HTMLResponse:
    """The form."""
    return render(request, "adding.html", article=None, trouble="", given=dict.fromkeys(FIELDS, ""))


@router.post("/preview")
def preview(request: Request, _editor: SignedIn, form: Form) -> HTMLResponse:
    """What is read in a text; nothing is stored."""
    try:
        with brought(form) as path:
            document = read(path, published=day(form, "published"))
            report = check_document(document)
    except ProvenanceError as error:
        return render(request, "preview.html", status_of(error), trouble=said(request, error))
    return render(request, "preview.html", trouble="", report=report, text=document.text)


@router.post("/new")
def add(request: Request, desk: Desk, editor: SignedIn, form: Form) -> Response:
    """Store the article, and go to its review."""
    try:
        with brought(form) as path, desk.session.begin_nested():
            document = read(
                path,
                published=day(form, "published"),
                title=word(form, "title") or None,
                publication=word(form, "publication") or None,
            )
            report = check_document(document)
            keep_original(desk.workspace.root, document, path)
            stored = add_article(
                desk.session,
                document,
                report,
                slug=word(form, "slug") or slug_of(path.stem),
                title=document.title,
                publication=document.publication,
                editor=editor,
                at=desk.at,
            )
    except ProvenanceError as error:
        given = {name: word(form, name) for name in FIELDS}
        return render(
            request, "adding.html", status_of(error), article=None, trouble=said(request, error), given=given
        )
    return RedirectResponse(f"/articles/{quote(stored.article.slug)}", 303)
