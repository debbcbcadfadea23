"""``provenance init``: a folder becomes a workspace."""

from pathlib import Path

import click

from provenance.cli.command import command, messages
from provenance.cli.output import tell

__all__ = ["init"]


@command("init")
@click.argument("folder", metavar="[DIR]", required=False, default=".", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Make the workspace and its database, and say what comes next."""
    from provenance.cli.office import database_of
    from provenance.desk import make_workspace
    from provenance.store import open_store

    workspace = make_workspace(folder)
    with open_store(database_of(workspace)):
        tell(messages().say("done.initialised", folder=workspace.root))
    tell(messages().say("next.init"))
