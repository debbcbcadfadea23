"""A desk over HTTP: an article, a source, and editors with their tokens."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from tests.factories import NOW
from tests.factories import any_store as any_store

from provenance.desk import Role, add_editor, issue_token, make_workspace
from provenance.store import Store
from provenance.web import create_app

STORY = (
    "截至2024年底，全市高新技术企业7341家，技术合同成交额600亿元，增长3.37%。\n"
    "市科技局表示，高新技术企业已达7341家，新增平台40家。\n"
)
BULLETIN = "2024年末，高新技术企业7341家，技术合同成交额600亿元。"


@dataclass(frozen=True)
class Office:
    """The application, and what each editor's calls bring along."""

    app: FastAPI
    store: Store
    folder: Path
    tokens: dict[str, str]

    def client(self, name: str | None = "陈主任") -> TestClient:
        """A client that calls as an editor, or as nobody."""
        headers = {"Authorization": f"Bearer {self.tokens[name]}"} if name else {}
        return TestClient(self.app, base_url="http://localhost", headers=headers)


@pytest.fixture
def office(any_store: Store, tmp_path: Path) -> Office:
    workspace = make_workspace(tmp_path)
    tokens = {}
    with any_store.begin() as session:
        for name, role in (("陈主任", Role.CHIEF), ("李审核", Role.CHECKER), ("王记者", Role.REPORTER)):
            editor = add_editor(session, name, role=role, at=NOW)
            tokens[name] = issue_token(session, editor, actor=name, at=datetime.now(UTC))[0]
    return Office(create_app(any_store, workspace), any_store, tmp_path, tokens)


@pytest.fixture
def chief(office: Office) -> Iterator[TestClient]:
    """A chief's client, with an article and a source at the desk."""
    with office.client() as client:
        assert (
            client.post("/api/v1/articles", files={"file": ("story.txt", STORY.encode())}).status_code == 201
        )
        files = {"file": ("公报.txt", BULLETIN.encode())}
        assert client.post("/api/v1/sources", files=files, data={"title": "bulletin"}).status_code == 201
        yield client


@pytest.fixture
def claims(chief: TestClient) -> Callable[[], list[dict[str, object]]]:
    """The article's claims, as they stand."""

    def listed() -> list[dict[str, object]]:
        found: list[dict[str, object]] = chief.get("/api/v1/articles/story/claims").json()
        return found

    return listed
