"""What is refused or fails is a page for a browser, with the way on, and problem details for a program."""

from collections.abc import Callable, Iterator

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response
from tests.web.conftest import STORY, Office
from tests.web.entering import enter
from tests.web.signed_in import PASSWORD, signed_in

from provenance.errors import DatabaseBusy
from provenance.web import create_app
from provenance.web.headers import HEADERS
from provenance.web.pages import log
from provenance.web.settings import WebSettings

Claims = Callable[[], list[dict[str, object]]]
HOSTILE = "<img src=x onerror=alert(1)>\u202e"


@pytest.fixture
def browser(office: Office) -> Iterator[TestClient]:
    with signed_in(office.app, office.store, "李审核") as client:
        yield client


def page(answer: Response, status: int) -> str:
    """The text of an error page of that status."""
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert 'role="alert"' in answer.text
    return answer.text


@pytest.mark.usefixtures("chief")
def test_what_is_not_there_is_a_page_with_the_way_back(browser: TestClient) -> None:
    assert "did you mean story?" in page(browser.get("/articles/stories"), 404)
    nowhere = page(browser.get("/nowhere"), 404)
    assert "There is nothing at this address." in nowhere
    assert '<a href="/">Articles</a>' in nowhere
    assert "李审核" in nowhere
    claim = page(browser.get("/articles/story?claim=none"), 404)
    assert '<a href="/articles/story">Back to the article</a>' in claim
    assert '<a href="/sources">Sources</a>' in page(browser.get("/sources/none"), 404)
    assert "does not take GET" in page(browser.get("/sign-out"), 405)


def test_an_error_is_said_in_chinese_where_that_is_asked_for(office: Office) -> None:
    with signed_in(office.app, office.store, "李审核", "zh-CN,zh") as browser:
        said = page(browser.get("/articles/none"), 404)
        assert "没有稿件 none：请在稿件列表里查找。" in said
        assert "它可能已经改名" in said
        assert '<html lang="zh-Hans">' in said
        assert "query.page 不能用（不是整数）。" in page(browser.get("/log?page=x"), 422)


def test_hostile_values_are_shown_as_text(browser: TestClient) -> None:
    for place in (f"/articles/{HOSTILE}", f"/sources/{HOSTILE}", f"/sources?article={HOSTILE}"):
        said = page(browser.get(place), 404)
        assert "<img" not in said
        assert "&lt;img src=x onerror=alert(1)&gt;" in said


def test_a_form_without_its_token_is_a_page(browser: TestClient) -> None:
    answer = browser.post("/articles/preview", data={"text": STORY}, headers={"x-csrf": "guessed"})
    assert "open the page again and send it once more" in page(answer, 403)


def test_a_claim_that_stands_in_an_earlier_revision_leads_to_where_it_is_now(
    chief: TestClient, claims: Claims, browser: TestClient
) -> None:
    before = claims()[4]
    other = STORY.replace("40家", "41家").encode()
    chief.post("/api/v1/articles/story/revisions", files={"file": ("story.txt", other)})
    [now] = [one for one in claims() if one["text"] == "41家"]
    stale = page(browser.get(f"/articles/story?claim={before['id']}"), 409)
    assert f'<a href="/articles/story?claim={now["id"]}#c-{now["id"]}">The figure as it is now</a>' in stale
    form = {"to": "disputed", "note": "对不上", "seen": "unverified"}
    late = page(browser.post(f"/articles/story/claims/{before['id']}/verdict", data=form), 409)
    assert f"claim={now['id']}" in late
    assert "hreflang" not in late  # the address takes a form only


def test_a_verdict_on_what_changed_meanwhile_shows_the_claim_as_it_is(
    chief: TestClient, claims: Claims, browser: TestClient
) -> None:
    claim = claims()[0]["id"]
    wish = {"to": "disputed", "note": "公报不同"}
    chief.post(f"/api/v1/articles/story/claims/{claim}/verdicts", json=wish)
    form = {"to": "unverifiable", "note": "没有材料", "seen": "unverified"}
    late = page(browser.post(f"/articles/story/claims/{claim}/verdict", data=form), 409)
    assert "公报不同" in late
    assert 'data-status="disputed"' in late


def test_what_is_too_large_is_a_page(office: Office) -> None:
    small = create_app(
        office.store, office.app.state.desk.workspace, settings=WebSettings(upload_megabytes=1)
    )
    with signed_in(small, office.store, "李审核") as browser:
        answer = browser.post("/articles/preview", data={"text": "长" * (1 << 20)})
        assert "holds more than 1 MB" in page(answer, 413)


def test_a_busy_database_is_a_page(browser: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object) -> None:
        raise DatabaseBusy("database.busy", name="desk")

    monkeypatch.setattr(log, "list_articles", busy)
    said = page(browser.get("/log?article=story"), 503)
    assert '<a href="/log?article=story">Try again</a>' in said


def test_a_mistake_of_the_programs_is_a_page_that_shows_nothing_of_it(office: Office) -> None:
    @office.app.get("/broken", include_in_schema=False)
    def broken() -> None:
        raise RuntimeError("the secret is 7341")

    with signed_in(office.app, office.store, "李审核") as browser:
        said = page(browser.get("/broken"), 500)
        assert "7341" not in said
        assert '<a href="/broken">Try again</a>' in said


def test_too_many_tries_are_a_page(browser: TestClient) -> None:
    for _ in range(6):
        answer = enter(browser, "李审核", PASSWORD[::-1])
    assert "wait a minute" in page(answer, 429)


def test_a_program_gets_problem_details_everywhere(browser: TestClient) -> None:
    for place, accept in (
        ("/api/v1/nowhere", "text/html"),
        ("/nowhere", "application/json"),
        ("/nowhere", "*/*"),
    ):
        answer = browser.get(place, headers={"Accept": accept})
        assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
