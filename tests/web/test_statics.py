"""What pages are made of is kept by browsers until it changes; pages themselves are never kept."""

import re
from pathlib import Path

import pytest
from tests.factories import store as store
from tests.web.conftest import Office

from provenance.store import Store
from provenance.web.headers import HEADERS
from provenance.web.statics import FOLDER, PLACE, digest


@pytest.fixture
def any_store(store: Store) -> Store:
    """One database is enough: nothing of this is in it."""
    return store


NAMES = sorted(path.name for path in FOLDER.iterdir())


def test_what_a_page_names_is_kept_for_a_year_and_the_page_is_not(office: Office) -> None:
    with office.client(None) as client:
        page = client.get("/sign-in")
        assert page.headers["cache-control"] == "no-store"
        named = re.findall(r'(?:href|src)="(/static/[^"]+)"', page.text)
        assert len(named) >= 2
        for place in named:
            answer = client.get(place)
            assert (answer.status_code, answer.headers["cache-control"]) == (
                200,
                "public, max-age=31536000, immutable",
            )


@pytest.mark.parametrize("name", NAMES)
def test_every_file_is_there_with_the_other_headers_and_is_not_sent_twice(office: Office, name: str) -> None:
    with office.client(None) as client:
        answer = client.get(f"{PLACE}/{name}")
        assert answer.content == (FOLDER / name).read_bytes()
        others = {key: value for key, value in HEADERS.items() if key != "Cache-Control"}
        assert {key: answer.headers[key] for key in others} == others
        again = client.get(f"{PLACE}/{name}", headers={"if-none-match": answer.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "place", [f"{PLACE}/none.css", "/static/0123456789abcdef/desk.css", "/static/desk.css"]
)
def test_what_is_not_there_is_not_kept(office: Office, place: str) -> None:
    with office.client(None) as client:
        answer = client.get(place)
    assert (answer.status_code, answer.headers["cache-control"]) == (404, "no-store")


@pytest.mark.parametrize("name", ["../app.py", "%2e%2e/app.py", "..%2fapp.py"])
def test_no_address_leads_out_of_the_folder(office: Office, name: str) -> None:
    with office.client(None) as client:
        assert client.get(f"{PLACE}/{name}").status_code == 404


def test_another_content_or_name_has_another_address(tmp_path: Path) -> None:
    seen = set()
    for name, text in (("a.js", "x"), ("a.js", "y"), ("b.js", "y"), ("b.js", "")):
        for path in tmp_path.iterdir():
            path.unlink()
        (tmp_path / name).write_text(text)
        seen.add(digest(tmp_path))
    assert len(seen) == 4


def test_scripts_name_one_another_beside_themselves() -> None:
    """Only so does their common address hold for all of them."""
    scripts = [path.read_text("utf-8") for path in FOLDER.glob("*.js")]
    named = [name for text in scripts for name in re.findall(r'from "([^"]+)"', text)]
    assert named
    assert all(name.startswith("./") for name in named)
