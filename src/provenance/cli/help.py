"""Help pages, laid out so that wide characters align."""

from collections.abc import Iterable, Iterator

import click

from provenance.cli.catalogue import Catalogue
from provenance.cli.command import Group, messages
from provenance.cli.text.cells import pad, width, wrap

__all__ = ["option_help", "page", "spelling"]

WIDTH = 96
FIRST = 30


def page(key: str, command: click.Command, context: click.Context) -> str:
    """The whole help of a command: usage, what it does, an example, options and commands."""
    words = messages(context)
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    parts = [
        [f"{words.say('help.usage')}{usage}"],
        [f"  {line}" for line in wrap(about(key, words), WIDTH - 2)],
        [words.say("help.example"), *(f"  {line}" for line in example(key, words))],
    ]
    if options := list(option_rows(key, command, context, words)):
        parts.append([words.say("help.options"), *columns(options)])
    if isinstance(command, Group):
        parts.append([words.say("help.commands"), *columns(command_rows(command, words))])
    return "\n\n".join("\n".join(part) for part in parts)


def about(key: str, words: Catalogue) -> str:
    """What the command does."""
    return words.say(f"commands.{key}.about" if f"commands.{key}.about" in words else f"commands.{key}.short")


def example(key: str, words: Catalogue) -> list[str]:
    """A call or two to copy."""
    return words.say(f"commands.{key}.example").splitlines()


def option_help(key: str, name: str, words: Catalogue) -> str:
    """What an option does: this command's own words, or those that all commands share."""
    own = f"commands.{key}.options.{name}"
    return words.say(own if own in words else f"options.{name}")


def option_rows(
    key: str, command: click.Command, context: click.Context, words: Catalogue
) -> Iterator[tuple[str, str]]:
    """Each option as it is written, and what it does."""
    for option in command.get_params(context):
        record = option.get_help_record(context)
        if isinstance(option, click.Option) and record:
            yield record[0], option_help(key, spelling(option), words)


def spelling(option: click.Option) -> str:
    """The option's long name without its dashes."""
    return max(option.opts, key=len).lstrip("-")


def command_rows(group: Group, words: Catalogue) -> Iterator[tuple[str, str]]:
    """Each command of a group and what it does, in a line."""
    prefix = "" if group.key == "provenance" else f"{group.key} "
    for name in group.homes:
        yield name, words.say(f"commands.{prefix}{name}.short")


def columns(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Two columns; what does not fit beside the first stands under it."""
    rows = list(rows)
    first = min(max(width(term) for term, _ in rows), FIRST) + 2
    for term, text in rows:
        lines = wrap(text, WIDTH - 2 - first)
        if width(term) > FIRST:
            yield f"  {term}"
        else:
            yield f"  {pad(term, first)}{lines.pop(0)}"
        yield from (f"  {'':{first}}{line}" for line in lines)
