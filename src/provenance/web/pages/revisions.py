"""An article's new text, and what it made of the claims."""

from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from provenance.desk import find_article, revise_article
from provenance.document import read
from provenance.errors import ProvenanceError
from provenance.evidence import keep_original
from provenance.pipeline import check_document
from provenance.web.incoming import brought, day, word
from provenance.web.pages.adding import FIELDS
from provenance.web.parts import Desk, Form, SignedIn
from provenance.web.problems import said, status_of
from provenance.web.rendering import render
from provenance.web.views.revision import revision_page

__all__ = ["router"]

router = APIRouter(prefix="/articles/{slug}")


@router.get("/revise")
def ask(request: Request, slug: str, desk: Desk, _editor: SignedIn) -> HTMLResponse:
    """The form, with the text as it stands."""
    article = find_article(desk.session, slug)
    given = dict.fromkeys(FIELDS, "") | {
        "published": str(article.revision.published or ""),
        "text": article.revision.text,
    }
    return render(request, "adding.html", article=article, trouble="", given=given)


@router.post("/revise")
def revise(request: Request, slug: str, desk: Desk, editor: SignedIn, form: Form) -> Response:
    """Store the new text, and go to what changed."""
    article = find_article(desk.session, slug)
    try:
        with brought(form) as path, desk.session.begin_nested():
            document = read(path, published=day(form, "published"))
            report = check_document(document)
            keep_original(desk.workspace.root, document, path)
            revise_article(desk.session, article, document, report, editor=editor, at=desk.at)
    except ProvenanceError as error:
        given = {name: word(form, name) for name in FIELDS}
        return render(
            request,
            "adding.html",
            status_of(error),
            article=article,
            trouble=said(request, error),
            given=given,
        )
    return RedirectResponse(f"/articles/{quote(slug)}/revisions/{article.latest}", 303)


@router.get("/revisions/{number}")
def compared(request: Request, slug: str, number: int, desk: Desk, _editor: SignedIn) -> HTMLResponse:
    """What a revision made of the claims before it."""
    article = find_article(desk.session, slug)
    return render(request, "revision.html", page=revision_page(desk.session, article, number))
