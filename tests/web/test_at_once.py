"""Many editors at once over real connections: every verdict that was accepted is there, once."""

import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx2
import pytest
import uvicorn
from tests.web.conftest import STORY, Office

from provenance.desk import inspect

EDITORS = 50
ROUNDS = 2


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
