"""Signing in as a browser does: the form is opened, and sent."""

from typing import Any

import httpx2

__all__ = ["enter"]


def enter(browser: Any, name: str, password: str, **form: str) -> httpx2.Response:
    """Sign in with a client; the answer to the form."""
    answer: httpx2.Response = browser.post("/sign-in", data={"name": name, "password": password, **form})
    return answer
