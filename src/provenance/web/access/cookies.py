"""Cookies: no script reads them, and where the desk is reached by HTTPS, none goes in the clear or is a neighbour's."""

from typing import Literal

from starlette.requests import Request
from starlette.responses import Response

__all__ = ["drop", "get", "put"]


def put(
    answer: Response,
    request: Request,
    name: str,
    value: str,
    *,
    lasts: int,
    samesite: Literal["strict", "lax"] = "strict",
) -> None:
    """Give the browser a cookie for ``lasts`` seconds."""
    secure = _secure(request)
    answer.set_cookie(
        _called(name, request), value, max_age=lasts, httponly=True, samesite=samesite, secure=secure
    )


def get(request: Request, name: str) -> str:
    """The value of a cookie; nothing where the browser has none."""
    return request.cookies.get(_called(name, request), "")


def drop(answer: Response, request: Request, name: str) -> None:
    """Let the browser forget a cookie."""
    answer.delete_cookie(_called(name, request), secure=_secure(request), httponly=True)


def _secure(request: Request) -> bool:
    return bool(request.app.state.settings.secure_cookies) or request.url.scheme == "https"


def _called(name: str, request: Request) -> str:
    """``__Host-`` is taken by browsers from this very host by HTTPS only (RFC 6265bis, 4.1.3.2)."""
    return f"__Host-{name}" if _secure(request) else name
