"""The workspace that a command works in: its settings, its database, one transaction, and the clock."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from provenance.desk import Workspace

__all__ = ["Office", "database_of", "now", "reading", "somebody", "writing"]


@dataclass(frozen=True, slots=True)
class Office:
    """A workspace and a transaction on its database."""

    workspace: "Workspace"
    session: "Session"


@contextmanager
def writing(*, noting: bool = True) -> Iterator[Office]:
    """One writing transaction: all of it or nothing; settings that were changed are noted first.

    ``noting`` is false where a ledger comes in: it may bring the log into which they are to be noted.
    """
    from provenance.desk import find_workspace, note_settings
    from provenance.store import open_store

    workspace = find_workspace(Path.cwd())
    with open_store(database_of(workspace)) as store, store.begin() as session:
        if noting:
            note_settings(session, workspace.settings, actor=somebody(None), at=now())
        yield Office(workspace, session)


@contextmanager
def reading() -> Iterator[Office]:
    """One reading transaction."""
    from provenance.desk import find_workspace
    from provenance.store import open_store

    workspace = find_workspace(Path.cwd())
    with open_store(database_of(workspace), create=False) as store, store.read() as session:
        yield Office(workspace, session)


def database_of(workspace: "Workspace") -> str:
    """The database's URL: ``--db``, the environment's, or the workspace's own."""
    option = click.get_current_context().find_root().params.get("db")
    return workspace.database_url(option, os.environ)


def now() -> datetime:
    """The one place where the clock is read."""
    return datetime.now(UTC)


def somebody(by: str | None) -> str:
    """Who acts, where it need not be an editor: whoever is named, else who is logged in."""
    if by:
        return by
    from getpass import getuser

    try:
        return getuser()
    except (KeyError, OSError):
        return "nobody"
