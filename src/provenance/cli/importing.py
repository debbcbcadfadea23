"""``provenance import``: what comes back from those who do not use the desk."""

from pathlib import Path

import click

from provenance.cli.command import command, group
from provenance.cli.params import acting_editor

__all__ = ["docx", "imports"]


@group("import", {"docx": "importing:docx"})
def imports() -> None:
    """What comes back."""


@command("import docx")
@click.argument("article", metavar="ARTICLE")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@acting_editor
def docx(article: str, file: Path, by: str) -> int:
    """Offer each comment as a verdict, and decide what the editor confirms; 1 where anything offered stays open."""
    from provenance.cli.offering import offer, proposals

    return offer(proposals(article, file, by), by)
