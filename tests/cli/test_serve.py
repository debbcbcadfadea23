"""``provenance serve`` and the tokens with which programs are let in."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx2
import pytest
from click.testing import Result

Run = Callable[..., Result]
PROGRAM = (sys.executable, "-c", "from provenance.cli import main; main()")


@pytest.fixture
def token(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A workspace with a chief, and a token of theirs."""
    monkeypatch.chdir(tmp_path)
    for call in (("init",), ("editor", "add", "陈主任", "--role", "chief")):
        assert run(*call).exit_code == 0
    result = run("editor", "token", "陈主任")
    assert (result.exit_code, result.stdout.count("\n")) == (0, 1)
    assert "陈主任" in result.stderr
    assert f"{datetime.now(UTC) + timedelta(days=90):%Y-%m-%d}" in result.stderr
    return result.stdout.strip()


@pytest.fixture
def serving(token: str, tmp_path: Path) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """The address of the program serving that workspace, and its process."""
    assert token  # the workspace is there
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        [*PROGRAM, "serve", "--port", "0"], cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    said = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
    assert said is not None
    yield said[0], process
    process.kill()
    process.wait()
    process.stdout.close()


def test_who_has_the_token_is_answered_until_it_is_revoked(
    run: Run, token: str, serving: tuple[str, "subprocess.Popen[str]"]
) -> None:
    place = f"{serving[0]}/api/v1/articles"
    headers = {"Authorization": f"Bearer {token}"}
    assert httpx2.get(place).status_code == 401
    assert httpx2.get(place, headers=headers).json() == []
    assert "1" in run("editor", "revoke", "陈主任").stdout
    assert httpx2.get(place, headers=headers).status_code == 401
    assert run("audit", "verify").exit_code == 0


def test_a_token_lasts_as_long_as_is_said(run: Run, token: str) -> None:
    assert token
    result = run("editor", "token", "陈主任", "--days", "7")
    assert f"{datetime.now(UTC) + timedelta(days=7):%Y-%m-%d}" in result.stderr
    assert run("editor", "token", "陈主任", "--days", "0").exit_code == 2


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_when_it_is_told_to(
    serving: tuple[str, "subprocess.Popen[str]"], stop: signal.Signals
) -> None:
    process = serving[1]
    process.send_signal(stop)
    assert process.wait(timeout=10) == 0


def test_a_port_that_is_taken_is_said_in_one_sentence(
    run: Run, serving: tuple[str, "subprocess.Popen[str]"]
) -> None:
    result = run("serve", "--port", serving[0].rpartition(":")[2])
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "--port" in result.stderr


def test_a_token_needs_an_editor_who_exists(run: Run, token: str) -> None:
    assert token.startswith("prv_")
    assert run("editor", "token", "无此人").exit_code == 2
    assert run("editor", "revoke", "无此人").exit_code == 2


def test_there_is_no_desk_to_serve_where_there_is_no_database(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("serve", "--port", "0")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


PROVIDER = {
    "PROVENANCE_WEB_OIDC_ISSUER": "https://accounts.example.org",
    "PROVENANCE_WEB_OIDC_CLIENT_ID": "the-desk",
}


@pytest.mark.usefixtures("token")
def test_a_provider_needs_what_speaks_to_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in PROVIDER.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setitem(sys.modules, "authlib.common.errors", None)
    monkeypatch.delitem(sys.modules, "provenance.web.access.provider", raising=False)
    monkeypatch.delitem(sys.modules, "provenance.web.pages.provider", raising=False)
    result = run("serve", "--port", "0")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "pip install 'provenance[oidc]'" in result.stderr


@pytest.mark.usefixtures("token")
def test_an_account_is_linked_by_a_chief_and_ends_with_all_access(run: Run) -> None:
    account = ("--issuer", "https://accounts.example.org", "--subject", "1")
    assert run("editor", "add", "李审核", "--role", "checker").exit_code == 0
    assert run("editor", "link", "李审核", *account, "--by", "李审核").exit_code == 2
    assert run("editor", "link", "李审核", *account, "--by", "陈主任").exit_code == 0
    assert run("editor", "link", "陈主任", *account, "--by", "陈主任").exit_code == 2
    assert "linked accounts: 1" in run("editor", "revoke", "李审核").stdout
    assert "linked accounts: 0" in run("editor", "revoke", "李审核").stdout
    assert run("audit", "verify").exit_code == 0


@pytest.mark.usefixtures("token")
def test_a_setting_that_cannot_be_used_is_said_before_anything_is_served(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROVENANCE_WEB_SESSION_HOURS", "soon")
    result = run("serve", "--port", "0")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "PROVENANCE_WEB_SESSION_HOURS" in result.stderr
