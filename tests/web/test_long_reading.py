"""A text that takes long to read keeps nobody from deciding; and no new text overwrites what it was not made from."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi.testclient import TestClient
from tests.web.conftest import STORY, Office
from tests.web.signed_in import signed_in

import provenance.desk.bringing as bringing
from provenance.document import Document
from provenance.report import Report

Claims = Callable[[], list[dict[str, object]]]
OTHER = STORY.replace("40家", "41家")
WAIT = 20  # seconds; more than a writer's patience


class Reading:
    """A text that is read until it is let go."""

    def __init__(self) -> None:
        self.begun, self.go_on = threading.Event(), threading.Event()

    def __call__(self, document: Document) -> Report:
        self.begun.set()
        assert self.go_on.wait(WAIT)
        return check(document)


check = bringing.check_document


@pytest.fixture
def browser(office: Office) -> Iterator[TestClient]:
    with signed_in(office.app, office.store, "李审核") as client:
        yield client


@pytest.mark.parametrize(
    ("place", "form", "status"),
    [
        ("/articles/preview", {"text": OTHER}, 200),
        ("/articles/new", {"text": OTHER, "slug": "other"}, 303),
        ("/articles/story/revise", {"text": OTHER, "seen": "1"}, 303),
    ],
)
def test_a_verdict_goes_through_while_a_long_text_is_read(
    chief: TestClient,
    claims: Claims,
    browser: TestClient,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
    form: dict[str, str],
    status: int,
) -> None:
    reading = Reading()
    monkeypatch.setitem(bringing.read_in.__kwdefaults__, "check", reading)
    [first, *_] = claims()
    verdict = f"/api/v1/articles/story/claims/{first['id']}/verdicts"
    with ThreadPoolExecutor(1) as pool:
        sent = pool.submit(browser.post, place, data=form, follow_redirects=False)
        try:
            assert reading.begun.wait(WAIT)
            answer = chief.post(verdict, json={"to": "disputed", "note": "公报不同"})
            assert answer.status_code == 201
        finally:
            reading.go_on.set()
        assert sent.result().status_code == status
    after = {one["id"]: one["status"] for one in claims()}
    assert after[first["id"]] == "disputed"  # its sentence is the same in the new text


def test_a_text_that_was_made_from_an_earlier_revision_is_not_stored(
    chief: TestClient, claims: Claims, browser: TestClient
) -> None:
    files = {"file": ("story.txt", OTHER.encode())}
    place = "/api/v1/articles/story/revisions"
    assert chief.post(place, files=files, data={"seen": 1}).status_code == 201
    mine = STORY.replace("600亿元", "610亿元")
    late = chief.post(place, files={"file": ("story.txt", mine.encode())}, data={"seen": 1})
    assert (late.status_code, late.json()["code"]) == (409, "article.revised")
    form = {"text": mine, "seen": "1"}
    asked = browser.post("/articles/story/revise", data=form)
    assert asked.status_code == 409
    assert "is at revision 2, no longer 1" in asked.text
    assert "610亿元" in asked.text
    assert "610亿元" not in [one["text"] for one in claims()]
    again = browser.post("/articles/story/revise", data={"text": mine, "seen": "2"})
    assert again.status_code == 200
    assert "610亿元" in [one["text"] for one in claims()]


def test_a_form_that_is_long_to_read_is_refused_to_who_may_not_send_it(office: Office) -> None:
    form = {"text": OTHER}
    with TestClient(office.app, base_url="http://localhost", follow_redirects=False) as nobody:
        answer = nobody.post("/articles/preview", data=form)
        assert answer.headers["location"].startswith("/sign-in")
    with signed_in(office.app, office.store, "李审核") as browser:
        for place in ("/articles/preview", "/articles/new"):
            assert browser.post(place, data=form, headers={"x-csrf": "guessed"}).status_code == 403
            elsewhere = {"sec-fetch-site": "cross-site"}
            assert browser.post(place, data=form, headers=elsewhere).status_code == 403
