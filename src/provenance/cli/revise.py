"""``provenance revise``: an article's new text."""

from datetime import date
from pathlib import Path

import click

from provenance.cli.command import command, messages
from provenance.cli.output import tell
from provenance.cli.params import DATE, LANGUAGE, formats, noted_editor

__all__ = ["revise"]


@command("revise")
@click.argument("article", metavar="ARTICLE")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--published", type=DATE)
@click.option("--language", type=LANGUAGE)
@noted_editor
@formats("text", "json", "jsonl")
def revise(
    article: str, file: Path, published: date | None, language: str | None, by: str | None, form: str
) -> None:
    """Store a new revision, and say what became of each claim."""
    from provenance.cli.checking import examine
    from provenance.cli.fates import fate_lines, fate_row
    from provenance.cli.office import now, writing
    from provenance.cli.rows import print_rows
    from provenance.desk import bring_in_revision, find_editor, read_in

    incoming = read_in(file, published=published, language=language, check=examine)
    words = messages()
    with writing() as office:
        editor = find_editor(office.session, by) if by else None
        root = office.workspace.root
        revised = bring_in_revision(office.session, root, article, incoming, editor=editor, at=now())
        rows = [fate_row(fate) for fate in revised.fates]
        lines = list(fate_lines(revised.fates, words))
        number, slug, lapsed = revised.revision.number, revised.article.slug, revised.lapsed
    if form != "text":
        print_rows(rows, form, ("id", "figure", "outcome", "reason", "status"), words)
    elif not revised.added:
        tell(words.say("done.unchanged", slug=slug))
    else:
        tell("\n".join([words.say("done.revised", slug=slug, number=number), *lines]))
        if lapsed:
            tell(words.say("done.lapsed", slug=slug))
        tell(words.say("next.settled", slug=slug))
