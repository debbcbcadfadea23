"""Signing in: with the password only, at most so often, in a sitting that ends; and no form that is not our own."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session
from tests.factories import NOW
from tests.web.conftest import Office
from tests.web.entering import enter, token_of

from provenance.desk import find_editor, passwords, revoke_access
from provenance.desk.passwords import set_password
from provenance.errors import Refused
from provenance.web import create_app
from provenance.web.access.sittings import COOKIE
from provenance.web.parts import Form, SignedIn
from provenance.web.settings import WebSettings

PASSWORD = "七千三百四十一家企业"
WRONG = "不是这个密码啊啊啊"


class Clock:
    """A clock that is set by hand."""

    at = NOW

    def __call__(self) -> object:
        return self.at


def a_door(app: FastAPI) -> None:
    """Two routes behind the door, as any page has them."""

    @app.get("/inside", include_in_schema=False)
    def inside(editor: SignedIn) -> str:
        return editor.name

    @app.post("/inside", include_in_schema=False)
    def sent(form: Form) -> str:
        return str(form["said"])


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def browser(office: Office, clock: Clock) -> Iterator[TestClient]:
    with office.store.begin() as session:
        set_password(session, find_editor(session, "李审核"), PASSWORD, actor="陈主任", at=NOW)
    with desk_with(office, clock) as client:
        yield client


def desk_with(office: Office, clock: Clock, **settings: Any) -> TestClient:
    """A browser at the desk with these settings."""
    workspace = office.app.state.desk.workspace
    app = create_app(office.store, workspace, settings=WebSettings(**settings), clock=clock)  # type: ignore[arg-type]
    a_door(app)
    return TestClient(app, base_url="http://localhost", follow_redirects=False)


def sign_in(browser: TestClient, password: str = PASSWORD, **form: str) -> int:
    return enter(browser, "李审核", password, **form).status_code


def test_who_is_not_signed_in_is_led_to_the_door_and_back(browser: TestClient) -> None:
    answer = browser.get("/inside")
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in?next=%2Finside")
    assert sign_in(browser, next="/inside") == 303
    assert browser.get("/inside").json() == "李审核"


@pytest.mark.parametrize(
    "place", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_the_door_leads_to_no_other_site(browser: TestClient, place: str) -> None:
    answer = enter(browser, "李审核", PASSWORD, next=place)
    assert answer.headers["location"] == "/"


def test_a_wrong_password_and_a_wrong_name_are_answered_alike(browser: TestClient) -> None:
    wrong = enter(browser, "李审核", WRONG)
    nobody = enter(browser, "无此人", PASSWORD)
    assert (wrong.status_code, nobody.status_code) == (401, 401)
    assert wrong.text.replace(token_of(wrong.text), "") == nobody.text.replace(token_of(nobody.text), "")
    assert COOKIE not in browser.cookies


@pytest.mark.parametrize("csrf", ["", "guessed", "é", "IuS4gCI.aSRkhg.x"])
def test_the_door_takes_no_form_that_is_not_its_own(browser: TestClient, csrf: str) -> None:
    answer = enter(browser, "李审核", PASSWORD, csrf=csrf)
    assert (answer.status_code, "send it once more" in answer.text) == (403, True)
    assert COOKIE not in browser.cookies
    again = {"csrf": token_of(answer.text), "name": "李审核", "password": PASSWORD}
    assert browser.post("/sign-in", data=again).status_code == 303


def test_a_form_that_another_browser_was_shown_signs_nobody_in(browser: TestClient) -> None:
    theirs = token_of(TestClient(browser.app, base_url="http://localhost").get("/sign-in").text)
    browser.get("/sign-in")  # it has a cookie, but another
    form = {"csrf": theirs, "name": "李审核", "password": PASSWORD}
    assert browser.post("/sign-in", data=form).status_code == 403
    browser.cookies.clear()
    assert browser.post("/sign-in", data=form).status_code == 403
    assert COOKIE not in browser.cookies


def test_several_windows_of_a_browser_may_stand_at_the_door(browser: TestClient) -> None:
    first, second = (token_of(browser.get("/sign-in").text) for _ in range(2))
    for csrf in (first, second):
        form = {"csrf": csrf, "name": "李审核", "password": PASSWORD}
        assert browser.post("/sign-in", data=form).status_code == 303


def test_a_sitting_ends_by_signing_out(browser: TestClient, office: Office) -> None:
    sign_in(browser)
    cookie = browser.cookies[COOKIE]
    with office.store.read() as session:
        [csrf] = session.connection().exec_driver_sql("SELECT csrf FROM sitting").scalars().all()
    assert browser.post("/sign-out", data={"csrf": csrf}).status_code == 303
    browser.cookies.set(COOKIE, cookie)
    assert browser.get("/inside").status_code == 303


def test_a_sitting_ends_by_time_however_much_somebody_moves(browser: TestClient, clock: Clock) -> None:
    sign_in(browser)
    for hour in range(12):
        clock.at = NOW + timedelta(hours=hour)
        assert browser.get("/inside").status_code == 200
    clock.at = NOW + timedelta(hours=12, seconds=1)
    assert browser.get("/inside").status_code == 303


def test_a_sitting_ends_where_nobody_moves_for_long(browser: TestClient, clock: Clock) -> None:
    sign_in(browser)
    clock.at = NOW + timedelta(minutes=119)
    assert browser.get("/inside").status_code == 200
    clock.at += timedelta(minutes=121)
    assert browser.get("/inside").status_code == 303


def test_who_moves_at_once_again_and_again_writes_nothing(browser: TestClient, office: Office) -> None:
    sign_in(browser)

    def until() -> object:
        with office.store.read() as session:
            return session.connection().exec_driver_sql("SELECT until FROM sitting").scalar()

    before = until()
    assert browser.get("/inside").status_code == 200
    assert until() == before


def test_what_the_settings_say_by_now_holds_for_the_sittings_that_there_are(
    browser: TestClient, office: Office, clock: Clock
) -> None:
    sign_in(browser)
    clock.at = NOW + timedelta(minutes=90)
    assert browser.get("/inside").status_code == 200
    with desk_with(office, clock, session_hours=1) as shorter:
        shorter.cookies = browser.cookies
        assert shorter.get("/inside").status_code == 303


@pytest.mark.usefixtures("browser")  # there is a password
def test_cookies_are_for_https_only_where_that_is_set(office: Office, clock: Clock) -> None:
    for secure in (True, False):
        with desk_with(office, clock, secure_cookies=secure) as browser:
            browser.base_url = "https://localhost" if secure else "http://localhost"
            said = enter(browser, "李审核", PASSWORD).headers["set-cookie"]
            assert ("; secure" in said.lower()) is secure
            assert said.startswith(f"__Host-{COOKIE}=" if secure else f"{COOKIE}=")
            assert browser.get("/inside").status_code == 200


def test_a_sitting_ends_by_a_new_password(browser: TestClient, office: Office) -> None:
    sign_in(browser)
    assert browser.get("/inside").status_code == 200
    with office.store.begin() as session:
        editor = find_editor(session, "李审核")
        assert set_password(session, editor, PASSWORD[::-1], actor="陈主任", at=NOW) == 1
    assert browser.get("/inside").status_code == 303


@pytest.mark.parametrize("act", ["revoke", "password"])
def test_who_is_shut_out_while_their_password_is_looked_into_stays_out(
    browser: TestClient, office: Office, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    def known_by(session: Session, name: str, password: str) -> passwords.Known | None:
        found = passwords.known_by(session, name, password)
        with office.store.begin() as other:
            editor = find_editor(other, name)
            if act == "revoke":
                revoke_access(other, editor, actor="陈主任", at=NOW)
            else:
                set_password(other, editor, PASSWORD[::-1], actor="陈主任", at=NOW)
        return found

    monkeypatch.setattr("provenance.web.pages.sign_in.known_by", known_by)
    assert sign_in(browser) == 401
    assert browser.get("/inside").status_code == 303


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_signs_nobody_in(browser: TestClient, site: str) -> None:
    form = {"csrf": token_of(browser.get("/sign-in").text), "name": "李审核", "password": PASSWORD}
    assert browser.post("/sign-in", data=form, headers={"sec-fetch-site": site}).status_code == 403
    assert COOKIE not in browser.cookies
    own = browser.post("/sign-in", data=form, headers={"sec-fetch-site": "same-origin"})
    assert own.status_code == 303


def test_a_cookie_that_was_foisted_on_the_browser_is_not_the_sitting(browser: TestClient) -> None:
    browser.cookies.set(COOKIE, "foisted")
    sign_in(browser)
    assert browser.cookies.get(COOKIE, domain="localhost.local") != "foisted"


@pytest.mark.parametrize("csrf", [{}, {"csrf": ""}, {"csrf": "guessed"}, {"csrf": "é"}])
def test_a_form_without_its_own_token_is_refused(browser: TestClient, csrf: dict[str, str]) -> None:
    sign_in(browser)
    assert browser.post("/inside", data={"said": "x", **csrf}).status_code == 403


def test_the_cookie_is_for_this_site_alone(browser: TestClient) -> None:
    answer = enter(browser, "李审核", PASSWORD)
    said = answer.headers["set-cookie"].lower()
    assert "httponly" in said
    assert "samesite=strict" in said


def test_neither_password_nor_cookie_is_in_the_database(browser: TestClient, office: Office) -> None:
    sign_in(browser)
    with office.store.read() as session:
        run = session.connection().exec_driver_sql
        kept = [
            str(row) for table in ("password", "sitting", "event") for row in run(f"SELECT * FROM {table}")
        ]
    assert not any(PASSWORD in row or browser.cookies[COOKIE] in row for row in kept)


def test_a_short_password_is_refused(office: Office) -> None:
    with office.store.begin() as session, pytest.raises(Refused):
        set_password(session, find_editor(session, "李审核"), "短", actor="陈主任", at=NOW)


@pytest.mark.parametrize(
    ("asked", "language"),
    [("zh-CN,zh;q=0.9", "zh-Hans"), ("de,en;q=0.5", "en"), ("", "en"), ("zh-TW", "zh-Hans")],
)
def test_the_page_is_in_the_language_that_the_browser_asks_for(
    browser: TestClient, asked: str, language: str
) -> None:
    page = browser.get("/sign-in", headers={"accept-language": asked})
    assert f'<html lang="{language}">' in page.text


def test_to_sign_in_anew_ends_the_sitting_before(browser: TestClient) -> None:
    sign_in(browser)
    before = browser.cookies[COOKIE]
    sign_in(browser)
    browser.cookies.clear()
    browser.cookies.set(COOKIE, before)
    assert browser.get("/inside").status_code == 303
