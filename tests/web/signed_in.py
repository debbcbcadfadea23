"""A browser in which an editor is signed in, without a real browser."""

from collections.abc import Iterator
from contextlib import contextmanager

from fastapi import FastAPI
from fastapi.testclient import TestClient
from tests.factories import NOW
from tests.web.entering import enter, token_of

from provenance.desk import find_editor
from provenance.desk.passwords import set_password
from provenance.store import Store

__all__ = ["PASSWORD", "signed_in"]

PASSWORD = "七千三百四十一家企业"


@contextmanager
def signed_in(app: FastAPI, store: Store, name: str, language: str = "en") -> Iterator[TestClient]:
    """A client that asks for pages in a language, as the editor of that name; its forms carry their token."""
    with store.begin() as session:
        set_password(session, find_editor(session, name), PASSWORD, actor=name, at=NOW)
    headers = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language": language}
    client = TestClient(app, base_url="http://localhost", headers=headers, raise_server_exceptions=False)
    with client:
        enter(client, name, PASSWORD).raise_for_status()
        client.headers["x-csrf"] = token_of(client.get("/").text)
        yield client
