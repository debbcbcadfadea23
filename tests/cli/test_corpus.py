"""Archives from the command line."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
LEAD = "本报讯 记者从无锡市统计局获悉，"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Three articles, two of which contradict one another."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, said in {
        "a": "截至2023年底，全市高新技术企业6100家。",
        "b": "截至2024年底，全市高新技术企业7341家。",
        "c": "截至2024年底，全市高新技术企业7431家。",
    }.items():
        (folder / f"{name}.txt").write_text(f"{LEAD}{said}\n", "utf-8")
    return folder


@pytest.fixture
def linked(archive: Path, tmp_path: Path, run: Run) -> Path:
    out = tmp_path / "checked"
    assert run("corpus", "check", archive, "-o", out, "--workers", "1").exit_code == 0
    assert run("corpus", "link", out, "--workers", "1").exit_code == 0
    return out


def test_check_says_what_it_came_to_and_what_to_do_next(archive: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "checked"
    result = run("--lang", "en", "corpus", "check", archive, "-o", out, "--workers", "1")
    assert result.exit_code == 0
    assert result.stdout.startswith("3 articles, 3 figures, 0 findings; ")
    assert result.stdout.endswith(f"next: provenance corpus link {out}\n")
    assert result.stderr == ""


def test_check_names_what_it_cannot_read_and_exits_with_1(archive: Path, tmp_path: Path, run: Run) -> None:
    (archive / "bad.docx").write_bytes(b"no docx")
    result = run("--lang", "en", "corpus", "check", archive, "-o", tmp_path / "checked", "--workers", "1")
    assert result.exit_code == 1
    assert result.stderr.startswith("provenance: bad.docx: ")
    assert "3 articles" in result.stdout


def test_check_names_twenty_bad_articles_and_counts_the_others(tmp_path: Path, run: Run) -> None:
    (tmp_path / "bad.jsonl").write_text("{\n" * 23)
    result = run(
        "--lang", "en", "corpus", "check", tmp_path / "bad.jsonl", "-o", tmp_path / "out", "--workers", "1"
    )
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 21
    assert "and 3 more articles" in result.stderr


def test_link_writes_facts_series_and_contradictions(linked: Path) -> None:
    [one] = (linked / "across" / "contradictions" / "000.jsonl").read_text("utf-8").splitlines()
    assert json.loads(one)["kind"] == "value"
    [run] = (linked / "across" / "series" / "000.jsonl").read_text("utf-8").splitlines()
    assert [point["text"] for point in json.loads(run)["points"]] == ["6100家", "7341家"]


def test_watch_lists_what_is_stale_and_what_is_contradicted(linked: Path, tmp_path: Path, run: Run) -> None:
    new = tmp_path / "bulletin.txt"
    new.write_text(
        f"{LEAD}截至2025年底，全市高新技术企业8200家。截至2023年底，全市高新技术企业6010家。\n", "utf-8"
    )
    result = run("corpus", "watch", linked, new, "--format", "json")
    assert result.exit_code == 1
    rows = [
        (row["relation"], row["article"], row["figure"], row["says"]) for row in json.loads(result.stdout)
    ]
    assert rows == [("contradicted", "a.txt", "6100家", "6010家"), ("stale", "b.txt", "7341家", "8200家")]


def test_watch_has_nothing_to_say_of_a_text_about_other_things(
    linked: Path, tmp_path: Path, run: Run
) -> None:
    new = tmp_path / "other.txt"
    new.write_text("本报讯 记者从苏州市统计局获悉，截至2025年底，全市高新技术企业8200家。\n", "utf-8")
    result = run("corpus", "watch", linked, new)
    assert result.exit_code == 0


@pytest.mark.parametrize(
    "call",
    [
        ("corpus", "check", "gone.jsonl", "-o", "out"),
        ("corpus", "link", "gone"),
        ("corpus", "watch", "gone", "story.txt"),
        ("corpus", "check", "story.txt", "-o", "out"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_sentence(
    call: tuple[str, ...], story: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(story.parent)
    result = run(*call)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1


def test_without_the_libraries_it_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib.util

    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: None if name == "dask" else find(name, *rest)
    )
    result = run("--lang", "en", "corpus", "link", "x")
    assert result.exit_code == 2
    assert "pip install 'provenance[corpus]'" in result.stderr


def everything(terminal: int) -> bytes:
    """What was written to a terminal whose other end is closed."""
    import os

    shown = b""
    try:
        while piece := os.read(terminal, 65536):
            shown += piece
    except OSError:  # how Linux says that there is no more
        pass
    finally:
        os.close(terminal)
    return shown


def test_a_bar_shows_progress_rate_and_remaining_time_on_a_terminal(archive: Path, tmp_path: Path) -> None:
    import os
    import pty
    import subprocess

    ours, theirs = pty.openpty()
    command = [
        sys.executable,
        "-m",
        "provenance.cli",
        "corpus",
        "check",
        str(archive),
        "-o",
        str(tmp_path / "out"),
    ]
    done = subprocess.run([*command, "--workers", "1"], stdout=subprocess.PIPE, stderr=theirs, check=True)
    os.close(theirs)
    shown = everything(ours).decode("utf-8", "replace")
    assert "1/1" in shown
    assert "/s" in shown
    assert b"3 " in done.stdout
    assert "\x1b" not in done.stdout.decode()


def test_add_and_show_tell_of_other_articles(
    archive: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("init", tmp_path / "desk")
    monkeypatch.chdir(tmp_path / "desk")
    for name in "ab":
        assert "other articles" not in run("--lang", "en", "add", archive / f"{name}.txt").stdout
    added = run("--lang", "en", "add", archive / "c.txt")
    assert "1 figure is in other articles too, 1 of them otherwise" in added.stdout
    [claim] = json.loads(run("claims", "c", "--format", "json").stdout)
    shown = run("--lang", "en", "show", claim["id"]).stdout
    assert "other articles   conflicts with  7341家  b/" in shown
    assert "2023: 6100家  →  2024: 7341家" in shown
    told = json.loads(run("show", claim["id"], "--format", "json").stdout)
    assert [(one["relation"], one["figure"]) for one in told["elsewhere"]] == [("conflicts", "7341家")]
    assert [one["figure"] for one in told["series"]] == ["6100家", "7341家"]
