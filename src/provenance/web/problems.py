"""Errors as problem details (RFC 9457): a status, and the one sentence that the command line would print."""

from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse

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
)
from provenance.web.headers import HEADERS

__all__ = ["RESPONSES", "answer_problems", "problem", "status_of"]

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


def problem(status: int, detail: str, headers: dict[str, str] | None = None) -> JSONResponse:
    """The answer that says what is wrong."""
    said = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return JSONResponse(said, status, headers, media_type="application/problem+json")


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


def _ours(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, ProvenanceError)
    return problem(status_of(error), str(error))


def _malformed(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    return problem(422, f"{where} cannot be used ({first['msg']}).")


def _mistake(_request: Request, _error: Exception) -> JSONResponse:
    """A mistake of the program's; the server's log has all of it, the answer nothing."""
    return problem(500, "The program made a mistake: the server's log says which.", HEADERS)


def _gone(_request: Request, _error: Exception) -> JSONResponse:
    """Nobody reads it: whoever sent half a form went away."""
    return problem(400, "The request ended before all of it had come.")


def _http(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    return problem(error.status_code, str(error.detail), dict(error.headers) if error.headers else None)
