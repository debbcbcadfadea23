"""The twenty lines of docs/audit.md verify what we export, without us."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.audit.a_day import a_full_store

from provenance.audit import log
from provenance.desk import find_article
from provenance.ledger import write_ledger, write_workspace
from provenance.store import Store

PAGE = Path(__file__).parents[2] / "docs" / "audit.md"
FIELDS = ("chain", "seq", "at", "actor", "action", "subject", "payload", "previous", "hash")


@pytest.fixture
def verifier(tmp_path: Path) -> Path:
    """The program as the page prints it."""
    [code] = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    path = tmp_path / "verifier.py"
    path.write_text(code, "utf-8")
    return path


def run(verifier: Path, export: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-I", "-S", str(verifier), str(export)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def exported(store: Store, tmp_path: Path) -> Path:
    """What ``audit log --format jsonl`` prints."""
    a_full_store(store, tmp_path)
    with store.read() as session:
        events = [{name: getattr(event, name) for name in FIELDS} for event in log(session)]
    lines = [
        json.dumps(event | {"payload": json.loads(str(event["payload"]))}, ensure_ascii=False)
        for event in events
    ]
    path = tmp_path / "log.jsonl"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_it_is_about_twenty_lines_of_the_standard_library(verifier: Path) -> None:
    lines = [line for line in verifier.read_text("utf-8").splitlines() if line.strip()]
    assert len(lines) <= 22
    assert [line for line in lines if "import" in line] == ["import hashlib, json, sys"]


def test_an_untouched_export_holds_and_the_ends_are_those_of_the_store(
    verifier: Path, exported: Path, store: Store
) -> None:
    done = run(verifier, exported)
    assert (done.returncode, done.stderr) == (0, "")
    with store.read() as session:
        for chain in ("/", "wuxi", "suzhou"):
            last = log(session, chain)[-1]
            assert f"{chain}: {last.seq} events, ends with {last.hash}" in done.stdout


@pytest.mark.usefixtures("exported")
def test_ledgers_hold_too(verifier: Path, store: Store, tmp_path: Path) -> None:
    with store.read() as session:
        files = [
            write_ledger(session, tmp_path, find_article(session, "wuxi")),
            write_workspace(session, tmp_path),
        ]
    assert [run(verifier, file).returncode for file in files] == [0, 0]


@pytest.mark.parametrize("change", ["alter", "remove", "swap", "double"])
def test_any_change_is_found(verifier: Path, exported: Path, change: str) -> None:
    lines = exported.read_text("utf-8").splitlines()
    place = next(number for number, line in enumerate(lines) if "claim.correct" in line)
    if change == "alter":
        lines[place] = lines[place].replace("601亿元", "602亿元")
    elif change == "remove":
        del lines[place]
    elif change == "swap":
        lines[place], lines[place + 1] = lines[place + 1], lines[place]
    else:
        lines.insert(place, lines[place])
    exported.write_text("\n".join(lines) + "\n", "utf-8")
    done = run(verifier, exported)
    assert done.returncode == 1
    assert re.match(rf"line ({place + 1}|{place + 2}): event", done.stderr)
