"""The page that says why something was refused or failed, what to do next, and the ways on from there."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse

from provenance.errors import ProvenanceError, Term
from provenance.web.access.cookies import get
from provenance.web.access.sittings import COOKIE, sitting_of
from provenance.web.rendering import render

__all__ = ["error_page", "wants_page"]

MISTAKE = 500
UNAVAILABLE = 503


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is signed in, as far as a page's head shows it."""

    name: str


def wants_page(request: Request) -> bool:
    """Whether a browser asks for a page: not a program at the API, and no script that reads the answer itself."""
    return not request.url.path.startswith("/api/") and "text/html" in request.headers.get("accept", "")


def error_page(request: Request, status: int, error: ProvenanceError) -> HTMLResponse:
    """The page of an error, whoever is signed in."""
    reader, csrf = (None, "") if status == MISTAKE else _signed_in(request)
    return render(
        request,
        "error.html",
        status,
        editor=reader,
        csrf_token=csrf,
        method=request.method,
        problem=status,
        error=error,
        places=list(_places(request, status, error)),
        at=request.app.state.desk.clock().isoformat(timespec="seconds"),
    )


def _signed_in(request: Request) -> tuple[Reader | None, str]:
    """Looked up anew: what the failed transaction knew is gone."""
    state, cookie = request.app.state, get(request, COOKIE)
    try:
        with state.desk.store.read() as session:
            sitting = sitting_of(session, cookie, state.desk.clock(), state.settings) if cookie else None
            return (Reader(sitting.editor.name), sitting.csrf) if sitting else (None, "")
    except ProvenanceError:
        return None, ""


def _places(request: Request, status: int, error: ProvenanceError) -> Iterator[tuple[str, str]]:
    """Where to go on: what each is (a key of the template's labels), and its address."""
    path, named = request.url.path, request.path_params.get("slug")
    article = str(error.fields.get("slug") or named or "") if path.startswith("/articles/") else ""
    if status in (MISTAKE, UNAVAILABLE) and request.method == "GET":
        yield "again", quote(path) + (f"?{request.url.query}" if request.url.query else "")
    if article and (claim := _as_it_is_now(error)):
        yield "claim", f"/articles/{quote(article, safe='')}?claim={quote(claim)}#c-{quote(claim)}"
    if article and not error.code.startswith("article."):
        yield "article", f"/articles/{quote(article, safe='')}"
    for place in ("sources", "findings"):
        if path.startswith(f"/{place}"):
            yield place, f"/{place}"
    yield "articles", "/"


def _as_it_is_now(error: ProvenanceError) -> str | None:
    """The id under which a claim is found by now that somebody else changed meanwhile."""
    if error.code == "claim.stale":
        return str(error.fields["claim"])
    became = error.fields.get("became")
    if isinstance(became, Term) and "claim" in became.fields:
        return str(became.fields["claim"])
    return None
