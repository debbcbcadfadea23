"""Calling the program: within the test, with reports made by hand, or as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))  # for handmade.py; tests are no package

SPOKEN_TO = ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "PROVENANCE_EDITOR", "PROVENANCE_DATABASE_URL")


@pytest.fixture(autouse=True)
def neutral_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SPOKEN_TO:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run() -> Callable[..., Result]:
    """Calls the program within the test."""
    from provenance.cli.program import program

    def call(*args: str | Path, input: bytes | None = None) -> Result:
        result = CliRunner().invoke(program, [str(arg) for arg in args], input=input)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return call


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Calls the program as a process of its own."""

    def call(*args: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "provenance.cli", *map(str, args)],
            capture_output=True,
            check=False,
            env=os.environ | environment,
        )

    return call


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """An article with one contradiction and one figure without a date."""
    from handmade import TEXT

    path = tmp_path / "story.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Decides what every check finds, instead of the pipeline."""
    import handmade

    from provenance.cli import checking

    def decide(*findings: object) -> None:
        monkeypatch.setattr(
            checking, "examine", lambda document: handmade.report(*findings, name=document.name)
        )

    return decide
