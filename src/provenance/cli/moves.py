"""``dispute``, ``correct``, ``unverifiable``, ``reopen``: the moves that need no source."""

from collections.abc import Callable
from typing import Any

import click

from provenance.cli.command import Command, command
from provenance.cli.params import acting_editor

__all__ = ["correct", "dispute", "reopen", "unverifiable"]


def moving(name: str, status: str) -> Command:
    """The command ``name``, which makes claims ``status``."""

    @command(name)
    @claims_argument
    @acting_editor
    @click.option("--note", metavar="TEXT")
    def moved(claims: tuple[str, ...], by: str, note: str | None) -> None:
        """Make all of the claims this, or none."""
        from provenance.cli.moving import Move, move_claims

        move_claims(claims, Move(status, by, note))

    return moved


def claims_argument(function: Callable[..., Any]) -> Callable[..., Any]:
    """The claims, by their ids or prefixes."""
    return click.argument("claims", metavar="CLAIM...", nargs=-1, required=True)(function)


dispute = moving("dispute", "disputed")
unverifiable = moving("unverifiable", "unverifiable")
reopen = moving("reopen", "unverified")


@command("correct")
@claims_argument
@click.option("--to", "value", metavar="VALUE", required=True)
@acting_editor
@click.option("--note", metavar="TEXT")
def correct(claims: tuple[str, ...], value: str, by: str, note: str | None) -> None:
    """Give the claims' right value."""
    from provenance.cli.moving import Move, move_claims

    move_claims(claims, Move("corrected", by, note, value))
