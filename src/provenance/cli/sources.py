"""``provenance source``: evidence."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli.command import command, group, messages
from provenance.cli.output import tell
from provenance.cli.params import DATE, FORMAT, formats, noted_editor

if TYPE_CHECKING:
    from provenance.cli.rows import Row
    from provenance.store.tables import Source

__all__ = ["add", "listing", "show", "source"]


@group(
    "source",
    {"add": "sources:add", "list": "sources:listing", "show": "sources:show", "suggest": "suggest:suggest"},
)
def source() -> None:
    """Evidence, archived by its hash."""


@command("source add")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--title", metavar="TEXT")
@click.option("--publisher", metavar="TEXT")
@click.option("--url", metavar="URL")
@click.option("--date", "dated", type=DATE)
@noted_editor
def add(
    file: Path, title: str | None, publisher: str | None, url: str | None, dated: date | None, by: str | None
) -> None:
    """Archive a file."""
    from provenance.cli.office import now, somebody, writing
    from provenance.evidence import add_source

    with writing() as office:
        stored = add_source(
            office.session,
            office.workspace.root,
            file,
            title=title,
            publisher=publisher,
            url=url,
            dated=dated,
            actor=somebody(by),
            at=now(),
        )
        slug, name = stored.source.slug, stored.source.title
    words = messages()
    tell(words.say("done.source" if stored.added else "done.source_same", slug=slug, title=name))
    tell(words.say("next.source", slug=slug))


@command("source list")
@FORMAT
def listing(form: str) -> None:
    """List the sources."""
    from provenance.cli.office import reading
    from provenance.cli.rows import print_rows
    from provenance.evidence import list_sources

    with reading() as office:
        rows = [source_row(found) for found in list_sources(office.session)]
    print_rows(rows, form, ("id", "title", "publisher", "dated", "sha256"), messages())


@command("source show")
@click.argument("source", metavar="SOURCE")
@formats("text", "json")
def show(source: str, form: str) -> None:
    """Show a source, after its archived file is found unaltered."""
    from provenance.cli.office import reading
    from provenance.cli.rows import print_object
    from provenance.evidence import check_archived, find_source

    with reading() as office:
        found = find_source(office.session, source)
        file = check_archived(office.workspace.root, found)
        shown = {**source_row(found), "file": str(file)}
    if form == "json":
        print_object(shown)
    else:
        tell("\n".join(fields(shown)))


def source_row(source: "Source") -> "Row":
    """What is known of a source."""
    return {
        "id": source.slug,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "dated": source.dated,
        "name": source.name,
        "sha256": source.sha256,
        "size": source.size,
        "actor": source.actor,
        "retrieved": source.at,
    }


def fields(shown: "Row") -> list[str]:
    """A field a line."""
    from provenance.cli.text.cells import pad, width
    from provenance.cli.text.safe import safe

    words = messages()
    named = [(words.say(f"field.{name}"), shown[name]) for name in shown if f"field.{name}" in words]
    wide = max(width(label) for label, _ in named) + 2
    return [f"{pad(label, wide)}{safe(str(value))}" for label, value in named if value is not None]
