"""What takes long is found out once, however many ask."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi.testclient import TestClient
from tests.web.conftest import Office
from tests.web.signed_in import signed_in

from provenance.web.pages import review
from provenance.web.views.kept import Kept


def test_who_asks_while_another_is_finding_out_waits_for_that() -> None:
    kept: Kept[int] = Kept(2)
    begun, go_on, asked = threading.Event(), threading.Event(), []

    def find_out() -> int:
        asked.append(1)
        begun.set()
        assert go_on.wait(10)
        return 7341

    with ThreadPoolExecutor(4) as pool:
        first = pool.submit(kept.ask, "key", find_out)
        assert begun.wait(10)
        others = [pool.submit(kept.ask, "key", find_out) for _ in range(3)]
        go_on.set()
        assert {one.result() for one in (first, *others)} == {7341}
    assert len(asked) == 1


def test_the_question_that_was_asked_longest_ago_is_forgotten_first() -> None:
    kept: Kept[int] = Kept(2)
    for key in ("a", "b", "a", "c"):
        kept.ask(key, lambda: 1)
    assert kept.ask("a", lambda: 2) == 1
    assert kept.ask("b", lambda: 2) == 2


def test_no_failure_is_kept() -> None:
    kept: Kept[int] = Kept(2)

    def fail() -> int:
        raise ValueError("gone")

    with pytest.raises(ValueError, match="gone"):
        kept.ask("key", fail)
    assert kept.ask("key", lambda: 3) == 3


def test_the_review_page_asks_the_sources_before_anybody_chooses_a_figure(
    office: Office, chief: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        review, "suggestions_of", lambda _root, revision, _sources: asked.append(revision.name)
    )
    assert chief.get("/api/v1/articles/story").status_code == 200
    with signed_in(office.app, office.store, "李审核") as browser:
        assert browser.get("/articles/story").status_code == 200
    assert asked == ["story.txt"]
