"""Cookies: no script reads them, and none goes in the clear where the desk is reached by HTTPS."""

from typing import Literal

from starlette.requests import Request
from starlette.responses import Response

__all__ = ["put"]


def put(
    answer: Response,
    request: Request,
    name: str,
    value: str,
    *,
    lasts: int,
    path: str = "/",
    samesite: Literal["strict", "lax"] = "strict",
) -> None:
    """Give the browser a cookie for ``lasts`` seconds."""
    secure = request.app.state.settings.secure_cookies or request.url.scheme == "https"
    answer.set_cookie(name, value, max_age=lasts, path=path, httponly=True, samesite=samesite, secure=secure)
