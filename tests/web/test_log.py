"""The audit log's page: a page at a time, and verified when somebody asks for it."""

from collections.abc import Callable, Iterator

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import update
from tests.factories import NOW
from tests.web.conftest import Office
from tests.web.signed_in import signed_in

from provenance.audit import log, record
from provenance.store.tables import Event
from provenance.web.pages import log as page

Claims = Callable[[], list[dict[str, object]]]


@pytest.fixture
def browser(office: Office) -> Iterator[TestClient]:
    with signed_in(office.app, office.store, "李审核") as client:
        yield client


def append(office: Office, many: int) -> int:
    """Record so many events; how many there are then."""
    with office.store.begin() as session:
        for number in range(many):
            record(session, at=NOW, actor="程序", action="test.note", subject=f"note:{number}", payload={})
        return len(log(session))


def test_nothing_is_verified_until_somebody_asks_and_then_it_says_when(
    office: Office, browser: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    verify = page.verify
    monkeypatch.setattr(page, "verify", lambda session: asked.append(1) or verify(session))
    assert "has not been verified since this server was started" in browser.get("/log").text
    assert asked == []
    total = append(office, 0)
    said = browser.get("/log?verify=1").text
    assert f"the hashes of all {total} events are right." in said
    assert "<bdi>李审核</bdi>" in said
    append(office, 2)
    later = browser.get("/log").text
    assert "2 events were added since." in later
    assert asked == [1]


def test_a_log_that_was_tampered_with_does_not_hold(office: Office, browser: TestClient) -> None:
    with office.store.begin() as session:
        first = log(session)[0]
        session.execute(update(Event).where(Event.id == first.id).values(actor="别人"))
    said = browser.get("/log?verify=1").text
    assert "and does not hold" in said
    assert "its content was changed" in said


def test_the_log_comes_a_page_at_a_time_the_last_first(office: Office, browser: TestClient) -> None:
    total = append(office, page.A_PAGE)
    first, second = browser.get("/log").text, browser.get("/log?page=2").text
    assert first.count("<tr><td>") == page.A_PAGE
    assert second.count("<tr><td>") == total - page.A_PAGE
    assert ('rel="next"' in first, 'rel="prev"' in first) == (True, False)
    assert ('rel="next"' in second, 'rel="prev"' in second) == (False, True)
    assert "There is nothing here." in browser.get("/log?page=900").text
    assert browser.get("/log?page=0").status_code == 422


def test_a_page_of_the_log_is_of_one_article(chief: TestClient, claims: Claims, browser: TestClient) -> None:
    wish = {"to": "disputed", "note": "对不上"}
    chief.post(f"/api/v1/articles/story/claims/{claims()[0]['id']}/verdicts", json=wish)
    said = browser.get("/log?article=story").text
    assert "article:story" in said
    assert "editor:" not in said
