"""``provenance ledger``: the database as text under ``claims/``, and back."""

from pathlib import Path

import click

from provenance.cli.command import command, group, messages
from provenance.cli.output import tell
from provenance.cli.params import noted_editor

__all__ = ["ledger", "read", "write"]


@group("ledger", {"write": "ledger:write", "read": "ledger:read"})
def ledger() -> None:
    """The text form of the database."""


@command("ledger write")
@click.argument("article", metavar="[ARTICLE]", required=False)
def write(article: str | None) -> None:
    """Write the ledger of one article or of all."""
    from provenance.cli.office import reading
    from provenance.desk import find_article, list_articles
    from provenance.ledger import write_ledger, write_workspace

    words = messages()
    with reading() as office:
        session, root = office.session, office.workspace.root
        chosen = [find_article(session, article)] if article else list_articles(session)
        for one in chosen:
            tell(words.say("done.ledger_written", path=write_ledger(session, root, one)))
        if chosen and not article:
            tell(words.say("done.ledger_written", path=write_workspace(session, root)))
    if not chosen:
        tell(words.say("done.no_articles"))


@command("ledger read")
@click.argument("file", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@noted_editor
def read(file: Path | None, by: str | None) -> None:
    """Read one ledger or all, each in a transaction of its own."""
    from provenance.desk import find_workspace
    from provenance.ledger import workspace_file

    folder = find_workspace(Path.cwd()).root / "claims"
    first = workspace_file(folder.parent)
    files = [file] if file else sorted(folder.glob("*.jsonl"), key=lambda path: (path != first, path))
    for one in files:
        read_one(one, by)
    if not files:
        tell(messages().say("done.no_ledgers", folder=folder))


def read_one(file: Path, by: str | None) -> None:
    """Read a ledger and say whether it brought anything."""
    from provenance.cli.office import now, somebody, writing
    from provenance.ledger import read_ledger

    with writing(noting=False) as office:
        stored = read_ledger(office.session, file, actor=somebody(by), at=now())
        slug = stored.name
    tell(messages().say("done.ledger_read" if stored.added else "done.ledger_same", slug=slug))
