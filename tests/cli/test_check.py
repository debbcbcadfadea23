import json
from collections.abc import Callable
from pathlib import Path

import handmade
import pytest
from click.testing import Result
from handmade import CONTRADICTION, TEXT, UNDATED

from provenance.cli import checking
from provenance.cli.params import known_grounds

Run = Callable[..., Result]
Found = Callable[..., None]

LONG = TEXT + "\n" * 50_000
WARNING = CONTRADICTION.model_copy(update={"severity": "warning", "kind": "rank"})


def test_a_sound_article_exits_with_0(run: Run, found: Found, story: Path) -> None:
    found(UNDATED)
    assert run("check", story).exit_code == 0


def test_a_contradiction_exits_with_1(run: Run, found: Found, story: Path) -> None:
    found(CONTRADICTION)
    assert run("check", story).exit_code == 1


@pytest.mark.parametrize(
    ("fail_on", "exit_code"),
    [
        ("warning", 1),
        ("error", 0),
        ("rank", 1),
        ("value", 0),
        ("value,rank", 1),
        (" value , rank ", 1),
        ("undated", 1),
        ("info", 1),
        ("unsourced", 0),
        ("never", 0),
        ("never,error", 0),
    ],
)
def test_fail_on_decides_what_fails(
    run: Run, found: Found, story: Path, fail_on: str, exit_code: int
) -> None:
    found(WARNING, UNDATED)
    assert run("check", story, "--fail-on", fail_on).exit_code == exit_code


@pytest.mark.parametrize("fail_on", ["nonsense", "error,nonsense", "", ","])
def test_an_unknown_ground_to_fail_is_refused(run: Run, found: Found, story: Path, fail_on: str) -> None:
    found()
    result = run("check", story, "--fail-on", fail_on)
    assert result.exit_code == 2
    assert "--fail-on" in result.stderr


def test_the_refusal_names_every_ground_there_is(run: Run, found: Found, story: Path) -> None:
    found()
    said = run("check", story, "--fail-on", "nonsense").stderr
    assert [ground for ground in known_grounds() if ground not in said] == []


def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_being_checked(
    run: Run, found: Found, story: Path, tmp_path: Path
) -> None:
    found(CONTRADICTION)
    result = run("check", tmp_path / "gone.txt", story, "--format", "jsonl")
    assert result.exit_code == 2
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr.startswith("provenance: ")
    assert "gone.txt" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_one_file_is_printed_as_an_object_and_several_as_a_list(run: Run, found: Found, story: Path) -> None:
    found(CONTRADICTION)
    one = json.loads(run("check", story, "--format", "json").stdout)
    several = json.loads(run("check", story, story, "--format", "json").stdout)
    assert one["article"]["name"] == "story.txt"
    assert several == [one, one]


def test_a_list_of_which_no_file_can_be_read_is_still_json(run: Run, tmp_path: Path) -> None:
    result = run("check", tmp_path / "a", tmp_path / "b", "--format", "json")
    assert json.loads(result.stdout) == []
    assert result.exit_code == 2


def test_json_keeps_the_fields_of_the_contract_and_its_characters(
    run: Run, found: Found, story: Path
) -> None:
    found(CONTRADICTION)
    stdout = run("check", story, "--format", "jsonl").stdout
    report = json.loads(stdout)
    assert list(report) == ["schema_version", "article", "claims", "links", "findings"]
    assert report["claims"][0]["value_high"] is None
    assert "有效期内高新技术企业" in stdout


def test_standard_input_is_read_as_a_file_named_stdin(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    monkeypatch.setattr(checking, "examine", lambda document: seen.append(document) or handmade.report())
    run("check", "-", input=TEXT.encode())
    assert (seen[0].name, seen[0].text) == ("stdin", TEXT)


def test_the_options_reach_the_reader(run: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    monkeypatch.setattr(checking, "examine", lambda document: seen.append(document) or handmade.report())
    run("check", story, "--published", "2026-01-15", "--language", "zh")
    assert (str(seen[0].published), seen[0].language) == ("2026-01-15", "zh")


def test_a_date_that_is_none_is_refused_in_one_sentence(run: Run, story: Path) -> None:
    result = run("check", story, "--published", "15.1.2026")
    assert result.exit_code == 2
    assert result.stderr.startswith("provenance: --published: 15.1.2026 is no date")


def test_many_files_are_shared_out_among_processes_and_printed_in_order(
    run: Run, found: Found, tmp_path: Path
) -> None:
    found(CONTRADICTION)
    paths = [tmp_path / f"{number}.txt" for number in range(9)]
    for path in paths:
        path.write_text(LONG, "utf-8")
    paths[4].unlink()
    result = run("check", *paths, "--format", "jsonl")
    names = [json.loads(line)["article"]["name"] for line in result.stdout.splitlines()]
    assert names == [f"{number}.txt" for number in range(9) if number != 4]
    assert "4.txt" in result.stderr
    assert result.exit_code == 2


def test_a_process_that_dies_takes_no_traceback_with_it(
    run: Run, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    story.write_text(LONG, "utf-8")
    monkeypatch.setattr(checking, "examine", lambda _: os._exit(9))
    result = run("check", *[story] * 8)
    assert result.exit_code == 2
    assert set(result.stderr.splitlines()) == {
        f"provenance: {story}: the process that was checking the files died"
    }


@pytest.mark.parametrize(("files", "text"), [(7, LONG), (20, TEXT)], ids=["few files", "short files"])
def test_little_work_needs_no_processes(
    run: Run, found: Found, story: Path, monkeypatch: pytest.MonkeyPatch, files: int, text: str
) -> None:
    found()
    story.write_text(text, "utf-8")
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", None)
    assert run("check", *[story] * files).exit_code == 0
