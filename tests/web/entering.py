"""Signing in as a browser does: the form is opened, and sent with the token that stands in it."""

import re
from typing import Any

import httpx2

__all__ = ["enter", "token_of"]


def token_of(page: str) -> str:
    """The token of the first form of a page."""
    found = re.search(r'name="csrf" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def enter(browser: Any, name: str, password: str, **form: str) -> httpx2.Response:
    """Sign in with a client; the answer to the form."""
    csrf = token_of(browser.get("/sign-in").text)
    said = {"csrf": csrf, "name": name, "password": password, **form}
    answer: httpx2.Response = browser.post("/sign-in", data=said)
    return answer
