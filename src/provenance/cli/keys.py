"""``provenance keys``: the key that signs bundles."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from provenance.cli.command import command, group, messages
from provenance.cli.output import data, tell

__all__ = ["keys", "new", "show"]


@group("keys", {"new": "keys:new", "show": "keys:show"})
def keys() -> None:
    """The key that signs bundles."""


def file_argument(function: Callable[..., Any]) -> Callable[..., Any]:
    """Where the key lies; in the workspace where it is not named."""
    path = click.Path(path_type=Path, dir_okay=False)
    return click.argument("file", metavar="[FILE]", required=False, type=path)(function)


@command("keys new")
@file_argument
def new(file: Path | None) -> None:
    """Make a key, and say which one."""
    from provenance.audit.keys import new_key

    key = new_key(file or desk_key())
    tell(messages().say("done.key", path=key.path, public=key.public))
    tell(messages().say("next.key"))


@command("keys show")
@file_argument
def show(file: Path | None) -> None:
    """Print the public key."""
    from provenance.audit.keys import load_key

    data(load_key(file or desk_key()).public + "\n")


def desk_key() -> Path:
    """The file of the workspace's own key."""
    from provenance.audit.keys import KEYS
    from provenance.desk import find_workspace

    return find_workspace(Path.cwd()).root / KEYS
