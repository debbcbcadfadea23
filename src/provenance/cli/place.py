"""The options that name a place in a source."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from provenance.cli.command import messages

if TYPE_CHECKING:
    from provenance.desk import Place

__all__ = ["place_of", "place_options"]

F = TypeVar("F", bound=Callable[..., Any])


def place_options(function: F) -> F:
    """``--source``, and a quote, a cell or a page of it."""
    for option in (
        click.option("--page", metavar="N", type=click.IntRange(min=1)),
        click.option("--cell", metavar="SHEET!B7"),
        click.option("--quote", metavar="TEXT"),
        click.option("--source", metavar="SOURCE"),
    ):
        function = option(function)
    return function


def place_of(source: str | None, quote: str | None, cell: str | None, page: int | None) -> "Place | None":
    """The place that the options name; None where they name none."""
    from provenance.desk import Place

    places = [place for place in (quote, cell, page) if place is not None]
    if len(places) > 1:
        raise click.UsageError(messages().say("usage.one_place"))
    if places and source is None:
        raise click.UsageError(messages().say("usage.place_of_what"))
    return Place(source, quote, cell, page) if source is not None else None
