"""Where things are written: data as UTF-8 whatever the locale, words as the terminal takes them."""

import sys

import click

from provenance.cli.text.paint import Paint, wants_colour
from provenance.cli.text.safe import safe

__all__ = ["complain", "data", "paint", "remark", "tell", "terminal_width"]

UNATTENDED = 120


def data(text: str) -> None:
    """Write data for another program: UTF-8, as it is."""
    click.echo(text.encode("utf-8", "replace"), nl=False)


def tell(text: str) -> None:
    """Write words for a person."""
    click.echo(text, color=True)


def remark(sentence: str) -> None:
    """Say on standard error what belongs to no data."""
    click.echo(safe(sentence), err=True)


def complain(sentence: str) -> None:
    """Say on standard error, in one sentence, what went wrong."""
    click.echo(f"provenance: {safe(sentence)}", err=True)


def paint() -> Paint:
    """Colours if standard output is a terminal."""
    return Paint(wants_colour(sys.stdout))


def terminal_width() -> int:
    """The terminal's width; in a file or a pipe always the same."""
    if not sys.stdout.isatty():
        return UNATTENDED
    from shutil import get_terminal_size

    return max(get_terminal_size().columns, 40)
