"""docs/cli.md and the program say the same."""

import re
import shlex
from pathlib import Path

import click
import pytest

from provenance.cli.catalogue import LANGUAGES, catalogue
from provenance.cli.command import Group
from provenance.cli.program import program

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"
ROWS = re.findall(r"^\| `([a-z][^`]*)` \| (.*?) \|", PAGE.read_text("utf-8"), re.MULTILINE)


def walk(group: Group, above: str = "") -> dict[str, click.Command]:
    """Every command by the words that call it."""
    found: dict[str, click.Command] = {}
    for name in group.homes:
        command = group.get_command(click.Context(group), name)
        assert command is not None
        found |= walk(command, f"{above}{name} ") if isinstance(command, Group) else {above + name: command}
    return found


def words_of(usage: str) -> str:
    """``source add`` of ``source add FILE``."""
    return re.match(r"[a-z]+(?: [a-z]+)?", usage)[0].strip()  # type: ignore[index]


DOCUMENTED = {words_of(usage): (usage, options) for usage, options in ROWS}
COMMANDS = walk(program)


def test_every_command_is_documented_and_every_documented_command_exists() -> None:
    assert sorted(DOCUMENTED) == sorted(COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_documented_options_are_those_of_the_command(name: str) -> None:
    documented = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", DOCUMENTED[name][1].replace("\\|", " ")))
    existing = {
        spelling
        for option in COMMANDS[name].params
        if isinstance(option, click.Option)
        for spelling in option.opts
    }
    assert documented == existing


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_documented_arguments_are_those_of_the_command(name: str) -> None:
    arguments = [param.metavar for param in COMMANDS[name].params if isinstance(param, click.Argument)]
    assert DOCUMENTED[name][0].split()[len(name.split()) :] == arguments


def test_the_documented_choices_are_those_of_the_option() -> None:
    for name, (_, options) in DOCUMENTED.items():
        choices = {
            option.opts[0]: list(option.type.choices)
            for option in COMMANDS[name].params
            if isinstance(option.type, click.Choice)
        }
        for option, listed in re.findall(r"`(--[a-z-]+) ([a-z]+(?:\\\|[a-z]+)+)`", options):
            assert choices[option] == listed.split("\\|"), (name, option)


def test_the_global_options_are_documented() -> None:
    page = PAGE.read_text("utf-8")
    for option in program.get_params(click.Context(program)):
        assert f"| `{option.opts[0]}" in page


def test_the_order_of_the_page_is_that_of_the_help() -> None:
    assert list(DOCUMENTED) == list(COMMANDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_example_of_the_help_is_a_call_that_parses(name: str, language: str) -> None:
    for line in catalogue(language).say(f"commands.{name}.example").splitlines():
        for call in line.split("&&"):
            assert_parses(call)


def assert_parses(call: str) -> None:
    """The command line is one that the program accepts; nothing is run."""
    words = shlex.split(call.partition(" > ")[0])
    assert words[0] == "provenance"
    name = next(name for name in (" ".join(words[1:3]), words[1]) if name in COMMANDS)
    COMMANDS[name].make_context(name, words[1 + len(name.split()) :])
