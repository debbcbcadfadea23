"""Signing in by an account at a provider: only who is linked, only by what the provider really said, only once."""

import logging
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from fastapi.testclient import TestClient
from joserfc.jwk import OctKey
from tests.factories import NOW
from tests.factories import store as store
from tests.web.a_provider import CLIENT, SECRET, AProvider, a_provider, new_key
from tests.web.conftest import Office

from provenance.audit import log
from provenance.desk import find_editor, inspect, link_account, revoke_access
from provenance.errors import NotAllowed, Refused
from provenance.store import Store
from provenance.web import create_app
from provenance.web.access.sittings import COOKIE
from provenance.web.parts import SignedIn
from provenance.web.settings import WebSettings

BACK = "/sign-in/provider/back"


@pytest.fixture
def any_store(store: Store) -> Store:
    """One database is enough: what is stored for a provider is one row."""
    return store


@pytest.fixture
def provider() -> Iterator[AProvider]:
    with a_provider() as one:
        yield one


@pytest.fixture
def browser(office: Office, provider: AProvider) -> Iterator[TestClient]:
    """A browser at a desk with a provider, at which 李审核 has an account."""
    with office.store.begin() as session:
        chief, editor = find_editor(session, "陈主任"), find_editor(session, "李审核")
        link_account(session, editor, issuer=provider.issuer, subject=provider.subject, by=chief, at=NOW)
    with at_the_door(office, provider.issuer) as client:
        yield client


def at_the_door(office: Office, issuer: str) -> TestClient:
    settings = WebSettings(oidc_issuer=issuer, oidc_client_id=CLIENT, oidc_client_secret=SECRET)
    app = create_app(office.store, office.app.state.desk.workspace, settings=settings)

    @app.get("/inside", include_in_schema=False)
    def inside(editor: SignedIn) -> str:
        return editor.name

    return TestClient(app, base_url="http://localhost", follow_redirects=False)


def leave(browser: TestClient, next: str = "/inside") -> str:
    """Set out; the address at which the provider sends the browser back."""
    way = browser.get("/sign-in/provider", params={"next": next})
    assert way.status_code == 303
    return str(httpx2.get(way.headers["location"]).headers["location"])


def sign_in(browser: TestClient) -> httpx2.Response:
    return browser.get(leave(browser))


def is_in(browser: TestClient) -> bool:
    return browser.get("/inside").status_code == 200


def test_the_door_shows_the_provider_only_where_there_is_one(browser: TestClient, office: Office) -> None:
    assert 'href="/sign-in/provider?next=/inside"' in browser.get("/sign-in?next=/inside").text
    with office.client(None) as other:
        assert "/sign-in/provider" not in other.get("/sign-in").text
        assert other.get("/sign-in/provider").status_code == 404


def test_an_editor_whose_account_is_linked_is_let_in(browser: TestClient, provider: AProvider) -> None:
    answer = sign_in(browser)
    assert answer.status_code == 200
    assert 'content="0; url=/inside"' in answer.text
    assert browser.get("/inside").json() == "李审核"
    [asked] = provider.asked
    assert (asked["response_type"], asked["scope"], asked["code_challenge_method"]) == (
        "code",
        "openid",
        "S256",
    )
    assert min(len(asked[name]) for name in ("state", "nonce", "code_challenge")) >= 43


def test_the_sitting_is_for_this_site_alone_and_the_trip_is_over(browser: TestClient) -> None:
    said = sign_in(browser).headers.get_list("set-cookie")
    [sitting] = [one.lower() for one in said if one.startswith(COOKIE)]
    assert "httponly" in sitting
    assert "samesite=strict" in sitting
    assert "provenance_trip" not in browser.cookies


def test_what_came_back_once_does_not_count_again(browser: TestClient) -> None:
    place = leave(browser)
    trip = browser.cookies["provenance_trip"]
    assert browser.get(place).status_code == 200
    browser.cookies.clear()
    assert browser.get(place).status_code == 400
    browser.cookies.set("provenance_trip", trip)
    assert browser.get(place).status_code == 403  # the provider takes a code once
    assert not is_in(browser)


def test_who_did_not_set_out_is_not_let_in_by_the_code_of_another(
    browser: TestClient, office: Office
) -> None:
    place = leave(browser)
    with at_the_door(office, "https://accounts.example.org") as victim:
        assert victim.get(place).status_code == 400
        assert COOKIE not in victim.cookies


@pytest.mark.parametrize("state", ["", "guessed", "é"])
def test_another_state_is_refused(browser: TestClient, state: str) -> None:
    code = parse_qs(urlsplit(leave(browser)).query)["code"][0]
    answer = browser.get(BACK, params={"code": code, "state": state})
    assert answer.status_code == 400
    assert "begin again" in answer.text
    assert not is_in(browser)


@pytest.mark.parametrize(
    "claims",
    [
        {"nonce": "another"},
        {"nonce": None},
        {"aud": "another-desk"},
        {"aud": ["another-desk"], "azp": CLIENT},
        {"aud": [CLIENT, "another-desk"], "azp": "another-desk"},
        {"iss": "https://accounts.example.org"},
        {"exp": 1_700_000_000},
        {"exp": None},
        {"iat": 4_000_000_000},
        {"sub": ""},
        {"sub": None},
        {"at_hash": "bm90IHRoaXM"},
    ],
    ids=str,
)
def test_an_id_token_that_says_anything_else_is_refused(
    browser: TestClient, provider: AProvider, claims: dict[str, object]
) -> None:
    provider.claims = claims
    answer = sign_in(browser)
    assert answer.status_code == 403
    assert "does not prove" in answer.text
    assert not is_in(browser)
    provider.claims = {}
    assert sign_in(browser).status_code == 200  # it was that claim, and nothing else


def test_a_signature_of_another_key_is_refused(browser: TestClient, provider: AProvider) -> None:
    provider.signs_with = new_key("one", "somebody else")
    assert sign_in(browser).status_code == 403
    assert not is_in(browser)
    provider.signs_with = provider.key
    assert sign_in(browser).status_code == 200


@pytest.mark.parametrize("algorithm", ["none", "HS256"])
def test_a_signature_that_others_could_make_is_refused(
    browser: TestClient, provider: AProvider, algorithm: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from joserfc import jwt
    from joserfc.jws import JWSRegistry

    signed = provider.signed

    def forged(asked: dict[str, str] | None) -> str:
        claims = jwt.decode(signed(asked), provider.key).claims
        header, key = {"alg": algorithm, "kid": "one"}, OctKey.import_key(SECRET)
        return jwt.encode(header, claims, key, registry=JWSRegistry(algorithms=[algorithm]))

    assert sign_in(browser).status_code == 200
    browser.cookies.clear()
    monkeypatch.setattr(provider, "signed", forged)
    monkeypatch.setattr(
        provider, "keys", lambda: {"keys": [OctKey.import_key(SECRET, {"kid": "one"}).as_dict(private=True)]}
    )
    assert sign_in(browser).status_code == 403
    assert not is_in(browser)


def test_an_answer_from_another_issuer_is_refused(browser: TestClient, provider: AProvider) -> None:
    provider.answer = {"iss": "https://accounts.example.org"}
    assert sign_in(browser).status_code == 403
    provider.answer = {"iss": provider.issuer}
    assert sign_in(browser).status_code == 200


def test_an_account_that_is_nobodys_is_not_let_in_and_told_what_a_chief_needs(
    browser: TestClient, provider: AProvider
) -> None:
    provider.subject = "<b>stranger</b>"
    answer = sign_in(browser)
    assert answer.status_code == 403
    assert "&lt;b&gt;stranger&lt;/b&gt;" in answer.text
    assert provider.issuer in answer.text
    assert not is_in(browser)


def test_an_editor_who_was_revoked_is_out_and_stays_out(browser: TestClient, office: Office) -> None:
    sign_in(browser)
    with office.store.begin() as session:
        revoked = revoke_access(session, find_editor(session, "李审核"), actor="陈主任", at=NOW)
    assert (revoked.sittings, revoked.accounts, revoked.tokens) == (1, 1, 1)
    assert not is_in(browser)
    assert sign_in(browser).status_code == 403
    assert not is_in(browser)


def test_who_declines_at_the_provider_is_back_at_the_door(browser: TestClient) -> None:
    state = parse_qs(urlsplit(leave(browser)).query)["state"][0]
    answer = browser.get(BACK, params={"error": "access_denied", "state": state})
    assert answer.status_code == 403
    assert "did not sign you in" in answer.text


def test_a_provider_that_is_down_is_said_to_be(office: Office) -> None:
    with a_provider() as gone:
        issuer = gone.issuer
    with at_the_door(office, issuer) as browser:
        answer = browser.get("/sign-in/provider")
    assert answer.status_code == 503
    assert "does not answer" in answer.text


def test_a_provider_that_goes_down_meanwhile_is_said_to_be(office: Office) -> None:
    with a_provider() as provider:
        browser = at_the_door(office, provider.issuer)
        place = leave(browser)
    answer = browser.get(place)
    assert (answer.status_code, "does not answer" in answer.text) == (503, True)


def test_a_description_of_another_issuer_is_not_believed(office: Office, provider: AProvider) -> None:
    provider.issuer = "https://accounts.example.org"
    with at_the_door(office, provider.address) as browser:
        assert browser.get("/sign-in/provider").status_code == 503


def test_the_provider_is_not_called_as_often_as_somebody_likes(browser: TestClient) -> None:
    answers = [browser.get("/sign-in/provider").status_code for _ in range(21)]
    assert answers == [303] * 20 + [429]


@pytest.mark.parametrize("place", ["//evil.example", "https://evil.example", "/\\evil.example"])
def test_the_way_back_leads_to_no_other_site(browser: TestClient, place: str) -> None:
    answer = browser.get(leave(browser, place))
    assert 'content="0; url=/"' in answer.text


def test_neither_secret_nor_code_is_logged_or_shown(
    browser: TestClient, provider: AProvider, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        place = leave(browser)
        pages = [browser.get(place).text]
        provider.claims = {"aud": "another-desk"}
        pages.append(sign_in(browser).text)
    code = parse_qs(urlsplit(place).query)["code"][0]
    said = [
        record.getMessage() for record in caplog.records if record.name.startswith(("provenance", "authlib"))
    ]
    assert any("aud" in one for one in said)
    assert not any(word in text for word in (SECRET, code) for text in (*pages, *said))
    assert SECRET not in repr(browser.app.state.settings)  # type: ignore[attr-defined]


def test_an_account_is_linked_by_a_chief_once_and_the_log_says_so(office: Office) -> None:
    with office.store.begin() as session:
        chief, editor = find_editor(session, "陈主任"), find_editor(session, "李审核")
        at = {"issuer": "https://accounts.example.org", "at": NOW}
        with pytest.raises(NotAllowed):
            link_account(session, editor, subject="1", by=editor, **at)  # type: ignore[arg-type]
        link_account(session, editor, subject="1", by=chief, **at)  # type: ignore[arg-type]
        with pytest.raises(Refused, match="李审核"):
            link_account(session, chief, subject="1", by=chief, **at)  # type: ignore[arg-type]
    with office.store.read() as session:
        [event] = [one for one in log(session) if one.action == "account.link"]
        assert (event.actor, event.subject) == ("陈主任", "editor:李审核")
        assert inspect(session, office.folder) == []
