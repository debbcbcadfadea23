"""Errors as pages, or as problem details (RFC 9457): a status, a code, and one sentence in the reader's language."""

from collections.abc import Mapping
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse, Response

from provenance.errors import (
    Ambiguous,
    BinaryInput,
    DatabaseBusy,
    Expired,
    InputError,
    NotAllowed,
    NoteRequired,
    NotFound,
    ProvenanceError,
    Refused,
    StoreError,
    TooLarge,
    UnknownFormat,
    UnknownLanguage,
    WorkspaceError,
    sentence,
)
from provenance.web.access.language import language_of
from provenance.web.error_page import error_page, wants_page
from provenance.web.headers import HEADERS
from provenance.web.malformed import malformed

__all__ = ["RESPONSES", "answer_problems", "problem", "said", "status_of"]

# The first that fits counts.
STATUSES: tuple[tuple[type[ProvenanceError], int], ...] = (
    (Expired, 401),
    (NotFound, 404),
    (Ambiguous, 409),
    (NotAllowed, 403),
    (NoteRequired, 422),
    (Refused, 409),
    (TooLarge, 413),
    (UnknownFormat, 415),
    (BinaryInput, 415),
    (InputError, 422),
    (UnknownLanguage, 422),
    (DatabaseBusy, 503),
    (StoreError, 503),
    (WorkspaceError, 503),
)
RESPONSES: dict[int | str, dict[str, object]] = {
    code: {"description": HTTPStatus(code).phrase, "content": {"application/problem+json": {}}}
    for code in (400, 401, 403, 404, 405, 409, 413, 415, 422, 501, 503)
}


def said(request: Request, error: ProvenanceError) -> str:
    """Why something is refused, in the language of who asked for it."""
    return sentence(error, language_of(request))


def problem(
    request: Request, status: int, error: ProvenanceError, headers: Mapping[str, str] | None = None
) -> Response:
    """The answer that says what is wrong: a page for a browser, else details with a ``code`` that programs go by."""
    if wants_page(request):
        page = error_page(request, status, error)
        page.headers.update(headers or {})
        return page
    details = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": error.code,
        "detail": said(request, error),
    }
    return JSONResponse(details, status, headers, media_type="application/problem+json")


def status_of(error: ProvenanceError) -> int:
    """The status of one of our errors; 501 for what is not installed."""
    return next((status for kind, status in STATUSES if isinstance(error, kind)), 501)


def answer_problems(app: FastAPI) -> None:
    """Let every error of an application leave as problem details."""
    app.add_exception_handler(ProvenanceError, _ours)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(ClientDisconnect, _gone)
    app.add_exception_handler(Exception, _mistake)


def _ours(request: Request, error: Exception) -> Response:
    assert isinstance(error, ProvenanceError)
    return problem(request, status_of(error), error)


def _malformed(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return problem(request, 422, malformed(error.errors()[0]))


def _mistake(request: Request, _error: Exception) -> Response:
    """A mistake of the program's; the server's log has all of it, the answer nothing."""
    return problem(request, 500, ProvenanceError("request.mistake"), HEADERS)


def _gone(request: Request, _error: Exception) -> Response:
    """Nobody reads it: whoever sent half a form went away."""
    return problem(request, 400, InputError("request.cut_off"))


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return problem(request, error.status_code, _meant(request, error), error.headers)


def _meant(request: Request, error: HTTPException) -> ProvenanceError:
    """Our error for one of the framework's; those that we raise ourselves bring it as their detail."""
    detail: object = error.detail
    if isinstance(detail, ProvenanceError):
        return detail
    if error.status_code == HTTPStatus.NOT_FOUND:
        return NotFound("request.no_place")
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        return InputError("request.no_method", method=request.method)
    return InputError("request.other", reason=str(detail))
