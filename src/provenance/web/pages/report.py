"""An article's report with the picture of its figures, and its sign-off."""

from collections.abc import Callable
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from provenance.desk import find_article, find_claim, sign_off
from provenance.errors import ProvenanceError
from provenance.reports.picture import picture
from provenance.reports.sections import section_progress
from provenance.web.access.language import Language, language_of
from provenance.web.incoming import word
from provenance.web.parts import Desk, Form, Room, SignedIn
from provenance.web.problems import said, status_of
from provenance.web.rendering import environment, render
from provenance.web.views.articles import report_page

__all__ = ["router"]

router = APIRouter(prefix="/articles/{slug}")


@router.get("/report")
def report(request: Request, slug: str, desk: Desk, _editor: SignedIn) -> HTMLResponse:
    """Where the article stands."""
    return _shown(request, desk, slug)


@router.post("/sign-off")
def sign(request: Request, slug: str, desk: Desk, editor: SignedIn, form: Form) -> Response:
    """Let the article run."""
    try:
        with desk.session.begin_nested():
            excepted = [find_claim(desk.session, f"{slug}/{one}") for one in form.getlist("except")]
            article = find_article(desk.session, slug)
            note = word(form, "note") or None
            sign_off(desk.session, article, editor=editor, exceptions=excepted, note=note, at=desk.at)
    except ProvenanceError as error:
        return _shown(request, desk, slug, said(request, error), status_of(error))
    return RedirectResponse(f"/articles/{quote(slug)}/report", 303)


def _shown(request: Request, desk: Room, slug: str, trouble: str = "", status: int = 200) -> HTMLResponse:
    article = find_article(desk.session, slug)
    sections = section_progress(desk.session, article)
    drawing = picture(sections, terms(language_of(request)), title=article.title or article.slug)
    page = report_page(desk.session, article)
    return render(request, "report.html", status, page=page, drawing=drawing, trouble=trouble)


def terms(language: Language) -> Callable[[str], str]:
    """What ``status.verified`` and the like are called on the pages."""
    named: dict[str, str] = vars(environment(language).get_template("words.html").module)["terms"]
    return lambda key: named[key.partition(".")[2]]
