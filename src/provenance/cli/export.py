"""``provenance export``: an article for those who do not use the desk, and for other programs."""

from datetime import datetime
from pathlib import Path

import click

from provenance.cli.command import command, messages
from provenance.cli.params import MOMENT, Word
from provenance.cli.shelf import FORMATS

__all__ = ["export"]


@command("export")
@click.argument("form", metavar="FORMAT", type=Word(FORMATS))
@click.argument("article", metavar="ARTICLE")
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--bom", is_flag=True)
@click.option("--at", metavar="TIME", type=MOMENT)
@click.option("--key", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
def export(
    form: str, article: str, output: Path | None, bom: bool, at: datetime | None, key: Path | None
) -> None:
    """Write an article in a format; nothing is written where that fails."""
    from provenance.audit import log
    from provenance.cli.exporting import Destination, edition
    from provenance.cli.office import reading
    from provenance.cli.output import remark, tell
    from provenance.desk import find_article
    from provenance.exports import find_format

    words, exporter = messages(), find_format(form)
    with reading() as office, Destination(output, form).opened() as stream:
        found = find_article(office.session, article)
        head = log(office.session, found.slug)[-1].hash
        exporter.write(office.session, found, stream, edition(office, at, bom=bom, key=key))
    stands = words.say("done.head", slug=article, hash=head)
    if output is None:
        remark(stands)
    else:
        tell(words.say("done.exported", path=output))
        tell(stands)
