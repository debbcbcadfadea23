"""``provenance verify``: the verdict that a figure is right, on evidence."""

import click

from provenance.cli.command import command, messages
from provenance.cli.params import acting_editor

__all__ = ["verify"]


@command("verify")
@click.argument("claims", metavar="CLAIM...", nargs=-1, required=True)
@acting_editor
@click.option("--source", metavar="SOURCE")
@click.option("--quote", metavar="TEXT")
@click.option("--cell", metavar="SHEET!B7")
@click.option("--page", metavar="N", type=click.IntRange(min=1))
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
    from provenance.cli.moving import Move, Place, move_claims

    places = [place for place in (quote, cell, page) if place is not None]
    if len(places) > 1:
        raise click.UsageError(messages().say("usage.one_place"))
    if places and source is None:
        raise click.UsageError(messages().say("usage.place_of_what"))
    place = Place(source, quote, cell, page) if source is not None else None
    move_claims(claims, Move("verified", by, note, place=place, restatements=restatements))
