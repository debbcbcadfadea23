"""An article's new text, and what it made of the claims."""

from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.datastructures import FormData

from provenance.desk import bring_in_revision, find_article, read_in
from provenance.errors import ProvenanceError
from provenance.web.api.parts import Desk as OpenDesk
from provenance.web.api.parts import DeskPart
from provenance.web.incoming import brought, day, whole, word
from provenance.web.pages.adding import FIELDS
from provenance.web.parts import Desk, SignedIn
from provenance.web.problems import said, status_of
from provenance.web.rendering import render
from provenance.web.sent import Sender, SentForm
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
        "seen": str(article.latest),
    }
    return render(request, "adding.html", article=article, trouble="", given=given)


@router.post("/revise")
def revise(request: Request, slug: str, desk: DeskPart, editor: Sender, form: SentForm) -> Response:
    """Store the new text, and go to what changed."""
    with desk.reading() as session:
        article = find_article(session, slug)
    try:
        with brought(form) as path:
            incoming = read_in(
                path,
                published=day(form, "published"),
                title=article.title,
                publication=article.publication,
            )
            seen = whole(form, "seen")
            with desk.writing(editor) as now:
                revised = bring_in_revision(
                    now.session, desk.root, slug, incoming, seen=seen, editor=now.editor, at=now.at
                )
    except ProvenanceError as error:
        return _asked_again(request, desk, slug, form, error)
    return RedirectResponse(f"/articles/{quote(slug)}/revisions/{revised.revision.number}", 303)


def _asked_again(
    request: Request, desk: OpenDesk, slug: str, form: FormData, error: ProvenanceError
) -> HTMLResponse:
    """The form as it was sent; who sends it once more has been told of the revision that there is by now."""
    with desk.reading() as session:
        article = find_article(session, slug)
        given = {name: word(form, name) for name in FIELDS} | {"seen": str(article.latest)}
        trouble = said(request, error)
        return render(request, "adding.html", status_of(error), article=article, trouble=trouble, given=given)


@router.get("/revisions/{number}")
def compared(request: Request, slug: str, number: int, desk: Desk, _editor: SignedIn) -> HTMLResponse:
    """What a revision made of the claims before it."""
    article = find_article(desk.session, slug)
    return render(request, "revision.html", page=revision_page(desk.session, article, number))
