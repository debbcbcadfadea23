"""Many editors at once over real connections: every verdict that was accepted is there, once."""

import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import httpx2
import pytest
import uvicorn
from sqlalchemy import select, update
from tests.factories import NOW
from tests.web.conftest import STORY, Office
from tests.web.entering import enter

from provenance.desk import find_editor, inspect
from provenance.desk.passwords import set_password
from provenance.store.store import PATIENCE
from provenance.store.tables import Sitting

EDITORS = 50
ROUNDS = 2
READERS = 120  # more than there are threads and connections
PASSWORD = "七千三百四十一家企业"


@pytest.fixture
def address(office: Office) -> Iterator[str]:
    """The application behind a real server on loopback."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(office.app, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listener.close()


def test_fifty_editors_at_once_lose_nothing(office: Office, address: str) -> None:
    headers = {"Authorization": f"Bearer {office.tokens['陈主任']}"}
    with httpx2.Client(base_url=address, headers=headers, timeout=60) as client:
        client.post("/api/v1/articles", files={"file": ("story.txt", STORY.encode())}).raise_for_status()
        ids = [one["id"] for one in client.get("/api/v1/articles/story/claims").json()]

    def work(number: int) -> list[tuple[int, str]]:
        """What came of one editor's calls: the status, and the claim."""
        answers = []
        with httpx2.Client(base_url=address, headers=headers, timeout=60) as own:
            for turn in range(ROUNDS):
                claim = ids[(number + turn) % len(ids)]
                to = "disputed" if (number + turn) % 2 else "unverified"
                wish = {"to": to, "note": f"编辑{number}第{turn}次"}
                answer = own.post(f"/api/v1/articles/story/claims/{claim}/verdicts", json=wish)
                answers.append((answer.status_code, wish["note"]))
        return answers

    with ThreadPoolExecutor(EDITORS) as pool:
        came = [answer for answers in pool.map(work, range(EDITORS)) for answer in answers]
    accepted = sorted(note for status, note in came if status == 201)
    assert {status for status, _ in came} <= {201, 409, 503}
    assert accepted
    with httpx2.Client(base_url=address, headers=headers, timeout=60) as client:
        stored = [
            v["note"] for c in client.get("/api/v1/articles/story/claims").json() for v in c["verdicts"]
        ]
    assert sorted(stored) == accepted
    with office.store.read() as session:
        assert inspect(session, office.folder) == []


@pytest.fixture
def story(office: Office, address: str) -> str:
    """The claims' place in the API, of an article that is there."""
    with httpx2.Client(base_url=address, headers=bearer(office)) as client:
        client.post("/api/v1/articles", files={"file": ("story.txt", STORY.encode())}).raise_for_status()
    return "/api/v1/articles/story/claims"


def bearer(office: Office) -> dict[str, str]:
    return {"Authorization": f"Bearer {office.tokens['陈主任']}"}


def signed_in(office: Office, address: str) -> httpx2.Cookies:
    """What the browser of a chief brings along."""
    with office.store.begin() as session:
        set_password(session, find_editor(session, "陈主任"), PASSWORD, actor="陈主任", at=NOW)
    with httpx2.Client(base_url=address) as browser:
        assert enter(browser, "陈主任", PASSWORD).status_code == 303
        return browser.cookies


@pytest.mark.usefixtures("story")
def test_more_readers_than_threads_are_all_answered(office: Office, address: str) -> None:
    cookies = signed_in(office, address)

    def read(_: int) -> int:
        with httpx2.Client(base_url=address, cookies=cookies, timeout=60) as browser:
            return browser.get("/articles/story").status_code

    with ThreadPoolExecutor(READERS) as pool:
        assert set(pool.map(read, range(READERS))) == {200}


@pytest.mark.usefixtures("story")
def test_a_page_waits_for_no_writer_to_note_that_somebody_moves(office: Office, address: str) -> None:
    cookies = signed_in(office, address)
    with office.store.begin() as session:  # nobody has moved for an hour
        session.execute(update(Sitting).values(until=datetime.now(UTC) + timedelta(minutes=60)))
    with (
        httpx2.Client(base_url=address, cookies=cookies, timeout=PATIENCE / 2) as browser,
        office.store.begin() as session,  # on SQLite nobody else writes
    ):
        session.execute(update(Sitting).values(at=Sitting.at))
        assert browser.get("/articles/story").status_code == 200
    for _ in range(100):
        with office.store.read() as session:
            if session.scalars(select(Sitting.until)).one() > datetime.now(UTC) + timedelta(minutes=119):
                return
        time.sleep(0.1)
    pytest.fail("nobody noted that somebody moves")


def test_who_sends_a_form_slowly_keeps_nobody_from_writing(office: Office, address: str, story: str) -> None:
    host, port = address.removeprefix("http://").split(":")
    kind = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000"
    with socket.create_connection((host, int(port))) as slow:
        slow.sendall(f"POST /sign-in HTTP/1.1\r\nHost: {host}\r\n{kind}\r\n\r\nname=".encode())
        time.sleep(0.3)
        with httpx2.Client(base_url=address, headers=bearer(office), timeout=4) as client:
            claim = client.get(story).json()[0]["id"]
            wish = {"to": "disputed", "note": "与公报不符"}
            assert client.post(f"{story}/{claim}/verdicts", json=wish).status_code == 201
