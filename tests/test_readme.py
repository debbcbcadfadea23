"""What README.md shows is what the program does; spacing apart. Its Python is run by test_docs.py."""

import json
import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import provenance
from provenance.cli.program import program

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
README_ZH = (ROOT / "README.zh.md").read_text("utf-8")


def blocks(language: str, page: str = README) -> list[str]:
    """The fenced blocks of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


STORY = blocks("text")[0]
CALLS = [line[2:] for page in (README, README_ZH) for block in blocks("console", page) for line in block.splitlines()
         if line.startswith("$ ")]  # fmt: skip


def squeezed(line: str) -> str:
    return re.sub(r"\s+", " ", line).strip()


def test_what_check_prints_is_what_the_first_screen_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    Path("story.txt").write_text(STORY, "utf-8")
    result = CliRunner().invoke(program, ["--lang", "en", "check", "story.txt"])
    printed = {squeezed(line) for line in result.stdout.splitlines()}
    shown = blocks("console")[0].splitlines()[1:]
    assert [line for line in shown if line != "…" and squeezed(line) not in printed] == []
    assert result.exit_code == 1


def test_the_first_screen_shows_every_claim() -> None:
    report = provenance.check(STORY)
    shown = re.findall(r"^(\S+) .*(?:body|scorecard) +\d+$", blocks("console")[0], re.MULTILINE)
    assert [claim.text for claim in report.claims] == shown


def test_the_json_is_that_of_the_claim() -> None:
    [shown] = map(json.loads, blocks("json"))
    made = [claim.model_dump(mode="json") for claim in provenance.check(STORY).claims]
    [claim] = [one for one in made if one["text"] == shown["text"]]
    assert {key: claim[key] for key in shown} == shown


@pytest.mark.parametrize("call", [call for call in CALLS if "provenance" in call])
def test_the_call_is_one_that_the_program_accepts(call: str) -> None:
    words = shlex.split(call.partition(" | ")[2] or call, comments=True)
    assert words[0] == "provenance"
    context = click.Context(program)
    command, rest = program, words[1:]
    while isinstance(command, click.Group):
        if rest[0] == "--lang":
            rest = rest[2:]
        found = command.get_command(context, rest[0])
        assert found is not None, rest[0]
        command, rest = found, rest[1:]
    command.make_context(words[1], rest)


@pytest.mark.parametrize("call", [call for call in CALLS if call.startswith("make ")])
def test_the_target_is_in_the_makefile(call: str) -> None:
    target = call.split()[1]
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_the_workspace_commands_work_on_the_story_of_the_first_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_text(STORY, "utf-8")
    Path("story-2.txt").write_text(STORY.replace("3131", "3311"), "utf-8")
    Path("bulletin.txt").write_text("统计公报：2024年末，全市高新技术企业3311家。\n", "utf-8")
    section = README.partition("## A workspace")[2].partition("\n## ")[0]
    calls = [line.removeprefix("$ provenance ") for line in section.splitlines() if line.startswith("$ ")]
    assert len(calls) > 10
    for call in calls:
        words = shlex.split(call.replace("bulletin.pdf", "bulletin.txt"))
        result = CliRunner().invoke(program, words)
        assert result.exit_code == (1 if words[:2] == ["report", "unsourced"] else 0), (
            f"{call}: {result.output}"
        )
