"""Open findings of all articles, and laying one aside."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from provenance.desk import dismiss, find_finding, open_findings
from provenance.errors import ProvenanceError
from provenance.web.incoming import word
from provenance.web.parts import Desk, Form, Room, SignedIn
from provenance.web.problems import said, status_of
from provenance.web.rendering import render

__all__ = ["router"]

router = APIRouter(prefix="/findings")


@router.get("")
def findings(request: Request, desk: Desk, _editor: SignedIn) -> HTMLResponse:
    """All open findings, errors first."""
    return _shown(request, desk)


@router.post("/{slug}/{finding}/dismiss")
def lay_aside(
    request: Request, slug: str, finding: str, desk: Desk, editor: SignedIn, form: Form
) -> Response:
    """Lay a finding aside, with a reason."""
    try:
        with desk.session.begin_nested():
            found = find_finding(desk.session, f"{slug}/{finding}")
            dismiss(desk.session, found, editor=editor, note=word(form, "note"), at=desk.at)
    except ProvenanceError as error:
        return _shown(request, desk, said(request, error), status_of(error))
    return RedirectResponse("/findings", 303)


def _shown(request: Request, desk: Room, trouble: str = "", status: int = 200) -> HTMLResponse:
    found = open_findings(desk.session)
    return render(request, "findings.html", status, findings=found, trouble=trouble)
