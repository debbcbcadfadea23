"""``provenance export``: an article's claims for another program."""

import io
from importlib import import_module
from pathlib import Path

import click

from provenance.cli.command import command, messages
from provenance.cli.output import data, remark, tell
from provenance.cli.params import Word

__all__ = ["FORMATS", "export"]

FORMATS = ("csv", "jsonl")


@command("export")
@click.argument("form", metavar="FORMAT", type=Word(FORMATS))
@click.argument("article", metavar="ARTICLE")
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--bom", is_flag=True)
def export(form: str, article: str, output: Path | None, bom: bool) -> None:
    """Write the claims in a format; nothing is written where that fails."""
    from provenance.audit import log
    from provenance.cli.office import reading
    from provenance.desk import find_article

    exporter = import_module(f"provenance.exports.{form}")
    stream = io.StringIO(newline="")
    with reading() as office:
        found = find_article(office.session, article)
        head = log(office.session, found.slug)[-1].hash
        exporter.write(
            office.session,
            found,
            stream,
            **({"bom": bom} if form == "csv" else {}),
        )
    stands = messages().say("done.head", slug=article, hash=head)
    if output is None:
        data(stream.getvalue())
        remark(stands)
    else:
        output.write_bytes(stream.getvalue().encode())
        tell(messages().say("done.exported", path=output))
        tell(stands)
