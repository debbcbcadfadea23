import subprocess
import sys
from collections.abc import Callable, Iterator

import click
import pytest
from click.testing import Result

from provenance.cli.catalogue import LANGUAGES, catalogue
from provenance.cli.command import Command, Group
from provenance.cli.help import option_help, spelling
from provenance.cli.program import program
from provenance.cli.text.cells import width

Run = Callable[..., Result]


def commands(
    group: Group = program, above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Command | Group]]:
    """Every command and group with the words that call it."""
    yield above, group
    for name in group.homes:
        found = group.get_command(click.Context(group), name)
        assert isinstance(found, (Command, Group)), name
        if isinstance(found, Group):
            yield from commands(found, (*above, name))
        else:
            yield (*above, name), found


ALL = dict(commands())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_command_has_help_with_an_example(words: tuple[str, ...], language: str, run: Run) -> None:
    result = run("--lang", language, *words, "--help")
    assert result.exit_code == 0
    heading = catalogue(language).say("help.example")
    example = result.stdout.partition(heading)[2].strip().splitlines()[0]
    assert example.strip().startswith(" ".join(["provenance", *words]))


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_command_is_called_by_the_name_under_which_it_is_listed(words: tuple[str, ...]) -> None:
    assert ALL[words].key == (" ".join(words) or "provenance")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_option_says_what_it_does(words: tuple[str, ...], language: str) -> None:
    command = ALL[words]
    for option in command.get_params(click.Context(command)):
        if isinstance(option, click.Option):
            assert option_help(command.key, spelling(option), catalogue(language))


def test_every_described_option_exists() -> None:
    described = {key.removeprefix("commands.") for key in catalogue("en").entries if ".options." in key}
    existing = {
        f"{command.key}.options.{spelling(option)}"
        for command in ALL.values()
        for option in command.params
        if isinstance(option, click.Option)
    }
    assert described - existing == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_help_fits_on_a_page_100_cells_wide(words: tuple[str, ...], language: str, run: Run) -> None:
    lines = run("--lang", language, *words, "--help").stdout.splitlines()
    assert [line for line in lines if width(line) > 100 and "provenance" not in line] == []


def test_the_locale_chooses_the_language_of_help(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert run("check", "--help").stdout.startswith("用法：provenance check")
    assert run("--lang", "en", "check", "--help").stdout.startswith("Usage: provenance check")


def test_a_call_without_a_command_shows_the_help_and_exits_with_2(run: Run) -> None:
    result = run()
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("Usage: provenance")


def test_help_imports_none_of_the_heavy_libraries() -> None:
    code = (
        "import sys\nfrom provenance.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(sorted({'pydantic', 'sqlalchemy', 'rich', 'alembic', 'lxml', 'opencc'} & set(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-c", code, "--help"], capture_output=True, check=True, text=True)
    assert shown.stdout.splitlines()[-1] == "[]"
