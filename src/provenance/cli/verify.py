"""``provenance start`` and ``verify``: the moves that rest on evidence."""

import click

from provenance.cli.command import command
from provenance.cli.params import acting_editor
from provenance.cli.place import place_of, place_options

__all__ = ["start", "verify"]


@command("start")
@click.argument("claims", metavar="CLAIM...", nargs=-1, required=True)
@acting_editor
@place_options
@click.option("--note", metavar="TEXT")
def start(
    claims: tuple[str, ...],
    by: str,
    source: str | None,
    quote: str | None,
    cell: str | None,
    page: int | None,
    note: str | None,
) -> None:
    """Propose all of the claims for review, or none, with the evidence there is."""
    from provenance.cli.moving import Move, move_claims

    move_claims(claims, Move("in_review", by, note, place=place_of(source, quote, cell, page)))


@command("verify")
@click.argument("claims", metavar="CLAIM...", nargs=-1, required=True)
@acting_editor
@place_options
@click.option("--note", metavar="TEXT")
@click.option("--restatements", is_flag=True)
def verify(
    claims: tuple[str, ...],
    by: str,
    source: str | None,
    quote: str | None,
    cell: str | None,
    page: int | None,
    note: str | None,
    restatements: bool,
) -> None:
    """Verify all of the claims on one citation, or none of them."""
    from provenance.cli.moving import Move, move_claims

    place = place_of(source, quote, cell, page)
    move_claims(claims, Move("verified", by, note, place=place, restatements=restatements))
