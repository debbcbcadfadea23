"""Forms as long as the work is: a whole book pasted, and every figure of a long article named."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.factories import empty_store
from tests.web.browsing import NAME, PASSWORD, furnish
from tests.web.entering import enter, token_of

from provenance.desk import make_workspace
from provenance.web import create_app


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[TestClient]:
    """A browser in which the chief is signed in; ``headers`` carry the token of its forms."""
    with empty_store(tmp_path) as store:
        workspace = make_workspace(tmp_path)
        furnish(store, tmp_path)
        with TestClient(create_app(store, workspace), base_url="http://localhost") as client:
            enter(client, NAME, PASSWORD)
            client.headers["x-csrf"] = token_of(client.get("/").text)
            yield client


def test_a_pasted_text_may_be_longer_than_a_megabyte(browser: TestClient) -> None:
    text = "这里没有数字，只有很长的一句话。\n" * 40_000
    assert len(text.encode()) > 1 << 20
    answer = browser.post("/articles/preview", files={"text": (None, text)})
    assert answer.status_code == 200


def test_a_sign_off_may_name_thousands_of_exceptions(browser: TestClient) -> None:
    form = {"note": "照发", "except": ["000000000000"] * 3000}
    answer = browser.post("/articles/wuxi/sign-off", data=form)
    assert answer.status_code == 404  # it was read: no figure has that name
    assert "000000000000" in answer.text
