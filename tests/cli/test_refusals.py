"""What the program cannot do is said in the reader's language, with the option that helps."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def desk(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    assert run("init", tmp_path / "desk").exit_code == 0
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "desk"


@pytest.mark.usefixtures("desk")
def test_a_refusal_is_said_in_the_language_that_was_asked_for(run: Run) -> None:
    said = {language: run("--lang", language, "show", "abc") for language in ("zh", "en")}
    assert {one.exit_code for one in said.values()} == {2}
    assert said["zh"].stderr == "provenance: 没有数字 abc：请用 provenance claims 查看。\n"
    assert said["en"].stderr == "provenance: There is no claim abc: see them with provenance claims.\n"


@pytest.mark.usefixtures("desk")
def test_the_locale_decides_where_no_language_is_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert "没有稿件 nowhere" in run("claims", "nowhere").stderr


def test_a_file_that_cannot_be_checked_is_refused_in_chinese(run: Run, tmp_path: Path) -> None:
    picture = tmp_path / "照片.jpg"
    picture.write_bytes(b"\xff\xd8\xff\x00")
    result = run("--lang", "zh", "check", picture)
    assert result.exit_code == 2
    assert "不能读取 .jpg 文件，请另存为" in result.stderr
