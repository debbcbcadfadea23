"""Commands and groups whose help is in the catalogue, and groups that import a command only to run it."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

import click

from provenance.cli.catalogue import Catalogue, catalogue, language_of_locale

__all__ = ["Command", "Group", "command", "group", "messages"]


def messages(context: click.Context | None = None) -> Catalogue:
    """The catalogue of the language that this call of the program speaks."""
    context = context or click.get_current_context()
    return catalogue(context.find_root().params.get("lang") or language_of_locale())


class Command(click.Command):
    """A command that finds its help under ``commands.<key>``; its function returns the exit code (None is 0)."""

    key = ""

    def get_help(self, ctx: click.Context) -> str:
        """The help page."""
        from provenance.cli.help import page

        return page(self.key, self, ctx)


class Group(click.Group):
    """A group which knows its commands by name and imports one when it is asked for.

    ``homes`` says where each lives: ``module:function`` under ``provenance.cli``.
    """

    key = ""
    homes: Mapping[str, str]

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names, in the order in which they are listed."""
        return list(self.homes)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the command of that name."""
        if cmd_name not in self.homes:
            return None
        module, _, function = self.homes[cmd_name].partition(":")
        found = getattr(import_module(f"provenance.cli.{module}"), function)
        assert isinstance(found, click.Command)
        return found

    def get_help(self, ctx: click.Context) -> str:
        """The help page, which imports no command."""
        from provenance.cli.help import page

        return page(self.key, self, ctx)


def command(key: str) -> Callable[[Callable[..., int | None]], Command]:
    """Make a function the command that ``key`` spells in full (``source add``)."""

    def decorate(function: Callable[..., int | None]) -> Command:
        made = click.command(key.rpartition(" ")[2], cls=Command)(function)
        made.key = key
        return made

    return decorate


def group(key: str, homes: Mapping[str, str]) -> Callable[[Callable[..., Any]], Group]:
    """Make a function the group ``key`` of the commands in ``homes``."""

    def decorate(function: Callable[..., Any]) -> Group:
        made = click.group(key, cls=Group, no_args_is_help=True)(function)
        made.key = key
        made.homes = homes
        return made

    return decorate
