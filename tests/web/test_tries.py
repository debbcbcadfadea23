"""Tries at the door: refused by address, slowed down by name, so that nobody keeps an editor out."""

import pytest
from fastapi.testclient import TestClient
from tests.factories import NOW
from tests.factories import store as store
from tests.web.conftest import Office
from tests.web.entering import enter

from provenance.desk import find_editor
from provenance.desk.passwords import set_password
from provenance.store import Store
from provenance.web import create_app
from provenance.web.access.tries import Tries
from provenance.web.settings import WebSettings

PASSWORD = "七千三百四十一家企业"
WRONG = "不是这个密码啊啊啊"


@pytest.fixture
def any_store(store: Store) -> Store:
    """One database is enough: tries are not kept in it."""
    return store


@pytest.fixture(autouse=True)
def password(office: Office) -> None:
    """The editor has a password."""
    with office.store.begin() as session:
        set_password(session, find_editor(session, "李审核"), PASSWORD, actor="陈主任", at=NOW)


def sign_in(browser: TestClient, password: str = PASSWORD) -> int:
    return enter(browser, "李审核", password).status_code


def from_address(office: Office, address: str) -> TestClient:
    """A browser at another address, at the desk that the others are at."""
    return TestClient(office.app, base_url="http://localhost", follow_redirects=False, client=(address, 1))


def test_a_password_is_tried_five_times_a_minute_from_one_address(office: Office) -> None:
    browser = from_address(office, "10.0.0.1")
    assert [sign_in(browser, WRONG) for _ in range(6)] == [401] * 5 + [429]
    refused = enter(browser, "李审核", PASSWORD)
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "60")


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long each try had to wait; nobody really does."""
    waited: list[float] = []

    async def wait(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("provenance.web.pages.sign_in.sleep", wait)
    return waited


def test_nobody_who_knows_a_name_keeps_its_owner_out(office: Office, waits: list[float]) -> None:
    for number in range(4):
        guesser = from_address(office, f"10.0.0.{number}")
        assert [sign_in(guesser, WRONG) for _ in range(6)] == [401] * 5 + [429]
    assert sign_in(from_address(office, "10.0.1.1")) == 303
    assert waits == [0.0] * 10 + [0.5, 1, 2, 4, 8] + [8] * 6


def test_a_name_that_is_nobodys_becomes_as_slow_as_any(office: Office, waits: list[float]) -> None:
    for number in range(12):
        assert enter(from_address(office, f"10.0.0.{number}"), "无此人", WRONG).status_code == 401
    assert sign_in(from_address(office, "10.0.1.1")) == 303
    assert waits == [0.0] * 10 + [0.5, 1, 0]


def test_from_one_address_all_names_are_tried_twenty_times_a_minute(
    office: Office, waits: list[float]
) -> None:
    guesser = from_address(office, "10.0.0.1")
    assert [enter(guesser, f"甲{n}", WRONG).status_code for n in range(21)] == [401] * 20 + [429]
    assert waits == [0.0] * 20


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff:2", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:10.0.0.1", "::ffff:10.0.0.2", False),
        ("testclient", "10.0.0.1", False),
    ],
)
def test_a_network_of_version_six_counts_as_one_address(one: str, other: str, same: bool) -> None:
    tries = Tries(by_name=1, by_address=100)
    assert tries.may("李审核", one)
    assert tries.may("李审核", other) is not same


def test_who_sets_other_limits_has_them(office: Office) -> None:
    workspace = office.app.state.desk.workspace
    app = create_app(office.store, workspace, settings=WebSettings(tries_by_name=2))
    with TestClient(app, base_url="http://localhost") as browser:
        assert [sign_in(browser, WRONG) for _ in range(3)] == [401, 401, 429]
