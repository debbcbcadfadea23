"""Nobody gets in: without a token, under another name, with too much, or with a name that leads elsewhere."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from tests.factories import NOW
from tests.web.conftest import STORY, Office
from tests.web.entering import enter

from provenance.audit import log
from provenance.desk import find_editor, issue_token, revoke_access
from provenance.desk.passwords import set_password
from provenance.web import create_app
from provenance.web.api import ROUTERS
from provenance.web.headers import HEADERS
from provenance.web.settings import WebSettings

ROUTES = [
    (method, route.path)
    for router in ROUTERS
    for route in router.routes
    if isinstance(route, APIRoute)
    for method in sorted(route.methods)
]
SCRIPT = "<script>alert(1)</script>‮.txt"


@pytest.mark.parametrize("token", [None, "prv_guessed", "", "Bearer"])
def test_no_route_answers_without_a_token_that_counts(office: Office, token: str | None) -> None:
    headers = {} if token is None else {"Authorization": f"Bearer {token}"}
    with office.client(None) as client:
        for method, path in ROUTES:
            place = f"/api/v1{path}".replace("{", "").replace("}", "")
            answer = client.request(method, place, headers=headers)
            said = (method, path, answer.status_code, answer.headers.get("www-authenticate"))
            assert said == (method, path, 401, "Bearer")


def test_a_revoked_token_counts_no_more(office: Office) -> None:
    with office.store.begin() as session:
        revoked = revoke_access(session, find_editor(session, "李审核"), actor="陈主任", at=NOW)
    assert (revoked.tokens, revoked.sittings) == (1, 0)
    with office.client("李审核") as client:
        assert client.get("/api/v1/articles").status_code == 401
    with office.client() as client:
        assert client.get("/api/v1/articles").status_code == 200


def test_a_token_counts_until_its_end_and_then_says_when_that_was(office: Office) -> None:
    end = NOW + timedelta(days=30)
    with office.store.begin() as session:
        token, until = issue_token(session, find_editor(session, "李审核"), days=30, actor="陈主任", at=NOW)
    assert until == end
    for at, status in ((end - timedelta(seconds=1), 200), (end, 401)):
        app = create_app(office.store, office.app.state.desk.workspace, clock=lambda at=at: at)
        with TestClient(
            app, base_url="http://localhost", headers={"Authorization": f"Bearer {token}"}
        ) as client:
            answer = client.get("/api/v1/articles")
        assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["www-authenticate"].startswith('Bearer error="invalid_token"')
    assert f"ended on {end.date()}" in answer.json()["detail"]


def test_to_revoke_ends_sittings_too_and_counts_what_still_counted(office: Office) -> None:
    with office.store.begin() as session:
        editor = find_editor(session, "李审核")
        set_password(session, editor, "七千三百四十一家企业", actor="陈主任", at=NOW)
        issue_token(session, editor, days=1, actor="陈主任", at=NOW - timedelta(days=2))
    with TestClient(office.app, base_url="http://localhost", follow_redirects=False) as browser:
        enter(browser, "李审核", "七千三百四十一家企业")
        assert browser.get("/").status_code == 200
        with office.store.begin() as session:
            editor = find_editor(session, "李审核")
            revoked = revoke_access(session, editor, actor="陈主任", at=datetime.now(UTC))
        assert (revoked.tokens, revoked.sittings, revoked.passwords, revoked.accounts) == (1, 1, 1, 0)
        assert browser.get("/").status_code == 303
        assert enter(browser, "李审核", "七千三百四十一家企业").status_code == 401
    with office.store.read() as session:
        [event] = [one for one in log(session) if one.action == "access.revoke"]
        assert '"sittings":1' in event.payload


def test_no_token_is_in_the_database(office: Office) -> None:
    with office.store.read() as session:
        kept = session.connection().exec_driver_sql("SELECT sha256 FROM access_token").scalars().all()
        log = session.connection().exec_driver_sql("SELECT payload FROM event").scalars().all()
    assert len(kept) == len(office.tokens)
    assert not any(token in text for token in office.tokens.values() for text in (*kept, *log))


def test_another_name_is_refused(office: Office) -> None:
    with TestClient(office.app, base_url="http://desk.example.org") as client:
        assert client.get("/api/v1/openapi.json").status_code == 400
    with TestClient(office.app, base_url="http://localhost") as client:
        assert client.get("/api/v1/openapi.json").status_code == 200


def test_every_answer_has_the_security_headers(office: Office) -> None:
    with office.client(None) as client:
        for path in ("/api/v1/openapi.json", "/api/v1/articles", "/nowhere"):
            answer = client.get(path)
            assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_a_body_that_is_too_large_is_refused_while_it_comes(office: Office) -> None:
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        for _ in range(1000):
            sent += 1
            yield b"x" * 10_000

    small = create_app(
        office.store, office.app.state.desk.workspace, settings=WebSettings(upload_megabytes=1)
    )
    headers = {"Authorization": f"Bearer {office.tokens['陈主任']}", "content-type": "application/json"}
    with TestClient(small, base_url="http://localhost", headers=headers) as client:
        answer = client.post("/api/v1/check", content=endless())
    assert (answer.status_code, answer.headers["content-type"]) == (413, "application/problem+json")


def test_who_is_not_signed_in_may_send_little(office: Office) -> None:
    with TestClient(office.app, base_url="http://localhost") as client:
        answer = client.post("/sign-in", data={"name": "李审核", "password": "x" * (1 << 20)})
    assert answer.status_code == 413


@pytest.mark.parametrize("name", ["../../evil.txt", "..\\evil.txt", "/etc/evil.txt", SCRIPT])
def test_a_file_name_leads_nowhere(office: Office, name: str) -> None:
    with office.client() as client:
        answer = client.post("/api/v1/articles", files={"file": (name, STORY.encode())}, data={"id": "story"})
        assert answer.status_code == 201
        shown = client.get("/api/v1/articles/story")
    assert "/" not in shown.json()["name"]
    assert shown.headers["content-type"] == "application/json"
    assert not (office.folder / "evil.txt").exists()


@pytest.mark.parametrize(
    "text", ["\x00", "\ud800".encode("utf-16", "surrogatepass").decode("latin-1"), "‮" * 50, "7" * 100_000]
)
def test_hostile_text_is_checked_or_refused_never_an_error_of_ours(office: Office, text: str) -> None:
    with office.client() as client:
        answer = client.post("/api/v1/check", json={"text": f"企业{text}7341家。" * 3})
    assert answer.status_code in (200, 422)


@pytest.mark.parametrize(
    "place", ["/api/v1/articles/a%00b", "/api/v1/sources/a%00b", "/api/v1/articles/a%00b/claims"]
)
def test_a_name_that_no_database_keeps_is_the_callers_mistake(office: Office, place: str) -> None:
    with office.client() as client:
        assert client.get(place).status_code in (404, 422)


def test_a_mistake_of_the_programs_shows_nothing_of_itself(office: Office) -> None:
    @office.app.get("/broken", include_in_schema=False)
    def broken() -> None:
        raise RuntimeError("the secret is 7341")

    with TestClient(office.app, base_url="http://localhost", raise_server_exceptions=False) as client:
        answer = client.get("/broken")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert "7341" not in answer.text
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_the_rules_are_those_that_the_workspace_has_by_now(office: Office, chief: TestClient) -> None:
    claim = chief.get("/api/v1/articles/story/claims").json()[0]["id"]
    place = f"/api/v1/articles/story/claims/{claim}/verdicts"
    rules = office.folder / "provenance.toml"
    rules.write_text(
        rules.read_text("utf-8").replace("readers_required = 1", "readers_required = 2"), "utf-8"
    )
    wish = {"to": "verified", "source": "bulletin", "quote": "高新技术企业7341家"}
    assert [one["status"] for one in chief.post(place, json=wish).json()] == ["in_review"]
    with office.store.read() as session:
        changes = [event for event in log(session) if event.action == "settings.change"]
    assert ['"readers_required":2' in event.payload for event in changes] == [True]
