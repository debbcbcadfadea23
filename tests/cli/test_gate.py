"""The gate: what code hosts and build servers are told, whose rules hold, and the watch."""

import json
import os
import re
import select
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from click.testing import Result
from handmade import CONTRADICTION, TEXT
from junitparser import JUnitXml

from provenance.settings import Settings

Run = Callable[..., Result]
Found = Callable[..., None]
ROOT = Path(__file__).parents[2]
# scripts/environment.sh puts it there.
PUBLISHED = ROOT / ".venv" / "share" / "schemas" / "sarif-2.1.0-rtm.5.json"


def sarif(text: str) -> dict[str, object]:
    """A SARIF log that is as its published schema says."""
    log = json.loads(text)
    jsonschema.Draft4Validator(json.loads(PUBLISHED.read_text("utf-8"))).validate(log)
    [run] = log["runs"]
    return run


def test_sarif_names_the_place_of_each_figure(run: Run, found: Found, story: Path) -> None:
    found(CONTRADICTION)
    result = run("check", story, "--format", "sarif")
    log = sarif(result.stdout)
    [one] = log["results"]
    assert (result.exit_code, one["ruleId"], one["level"]) == (1, "value", "error")
    places = [*one["locations"], *one["relatedLocations"]]
    lines = TEXT.splitlines(keepends=True)
    for place in places:
        region = place["physicalLocation"]["region"]
        words = region["snippet"]["text"]
        assert TEXT[region["charOffset"] :][: region["charLength"]] == words
        assert lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == words
    assert log["columnKind"] == "unicodeCodePoints"
    assert {"value", "unsourced"} < {rule["id"] for rule in log["tool"]["driver"]["rules"]}


def test_sarif_of_many_files_is_one_log_and_says_which_could_not_be_read(
    run: Run, found: Found, story: Path, tmp_path: Path
) -> None:
    found(CONTRADICTION)
    log = sarif(run("check", story, tmp_path / "gone.txt", story, "--format", "sarif").stdout)
    assert len(log["results"]) == 2
    [invocation] = log["invocations"]
    assert not invocation["executionSuccessful"]
    assert "gone.txt" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_sarif_without_findings_is_a_log_too(run: Run, found: Found, story: Path) -> None:
    found()
    log = sarif(run("check", story, "--format", "sarif").stdout)
    assert log["results"] == []
    assert log["invocations"][0]["executionSuccessful"]


def test_junit_has_a_suite_a_file_and_fails_what_fails_the_check(
    run: Run, found: Found, story: Path, tmp_path: Path
) -> None:
    found(CONTRADICTION)
    suites = list(
        JUnitXml.fromstring(run("check", story, tmp_path / "gone", "--format", "junit").stdout.encode())
    )
    assert [(one.tests, one.failures, one.errors) for one in suites] == [(2, 1, 0), (1, 0, 1)]
    assert "7341家" in list(suites[0])[1].result[0].message
    lenient = run("check", story, "--format", "junit", "--fail-on", "never")
    [suite] = JUnitXml.fromstring(lenient.stdout.encode())
    assert (lenient.exit_code, suite.failures) == (0, 0)


def test_the_house_says_which_findings_stop_an_article(
    run: Run, found: Found, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(CONTRADICTION)
    monkeypatch.chdir(story.parent)
    assert run("check", story).exit_code == 1
    (story.parent / "provenance.toml").write_text('fail_on = ["unsourced"]\n')
    assert run("check", story).exit_code == 0
    assert run("check", story, "--fail-on", "value").exit_code == 1
    (story.parent / "provenance.toml").write_text("fail_on = []\n")
    assert run("check", story).exit_code == 0
    (story.parent / "provenance.toml").write_text('fail_on = ["everything"]\n')
    refused = run("check", story)
    assert (refused.exit_code, "fail_on" in refused.stderr) == (2, True)


def test_what_the_house_excepts_from_sources_is_not_unsourced(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text("2024年，全市技术合同成交额600亿元，增长3.37%。\n", "utf-8")
    assert run("init").exit_code == run("add", "story.txt").exit_code == 0
    assert run("report", "unsourced", "story").exit_code == 1
    (tmp_path / "provenance.toml").write_text('source_kinds = ["rank"]\n')
    assert run("report", "unsourced", "story").exit_code == 0
    (tmp_path / "provenance.toml").write_text('source_kinds = ["percent"]\n')
    left = run("report", "unsourced", "story", "--format", "json")
    assert (left.exit_code, [row["figure"] for row in json.loads(left.stdout)]) == (1, ["3.37%"])


@pytest.mark.parametrize("arguments", [("-",), ("story.txt", "--format", "json")])
def test_only_files_are_watched_and_only_for_people(run: Run, arguments: tuple[str, ...]) -> None:
    refused = run("check", *arguments, "--watch", input=b"")
    assert refused.exit_code == 2
    assert "--format text" in refused.stderr


def test_a_watched_file_is_checked_again_as_it_is_saved(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("2024年，全市高新技术企业7341家。\n", "utf-8")
    command = [sys.executable, "-u", "-m", "provenance.cli", "--lang", "en", "check", "story.txt", "--watch"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        try:
            assert b"error[" not in said_until(process, b"watching", 1)
            time.sleep(0.5)
            added = "\n成绩单\n- 2024年高新技术企业7431家。\n"
            (tmp_path / "new").write_text(story.read_text("utf-8") + added, "utf-8")
            (tmp_path / "new").replace(story)
            assert b"error[value]" in said_until(process, b"watching", 1)
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130


def said_until(process: subprocess.Popen[bytes], words: bytes, times: int) -> bytes:
    """What a process says until it has said some words."""
    said, deadline = b"", time.monotonic() + 30
    assert process.stdout is not None
    while said.count(words) < times:
        left = deadline - time.monotonic()
        assert left > 0, said
        if select.select([process.stdout], [], [], left)[0]:
            piece = os.read(process.stdout.fileno(), 65536)
            assert piece, said
            said += piece
    return said


def test_the_hook_runs_the_check_on_the_files_that_are_committed(story: Path) -> None:
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    known = dict(re.findall(r"^[- ] (\w+): (.*)$", hooks, re.MULTILINE))
    assert (known["id"], known["language"]) == ("provenance-check", "python")
    assert all(re.search(known["files"], name) for name in ("a/story.txt", "b.docx", "c.md"))
    assert not re.search(known["files"], "a.py")
    command = [sys.executable, "-m", "provenance.cli", *known["entry"].split()[1:], str(story)]
    assert subprocess.run(command, capture_output=True, check=False).returncode in (0, 1)


def test_the_rules_that_the_page_shows_are_rules() -> None:
    [shown] = re.findall(r"^```toml\n(.*?)^```", (ROOT / "docs" / "gate.md").read_text("utf-8"), re.M | re.S)
    settings = Settings.model_validate(tomllib.loads(shown))
    assert settings.model_fields_set == set(Settings.model_fields)
