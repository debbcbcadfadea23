"""``provenance signoff``: an article may run."""

import click

from provenance.cli.command import command, messages
from provenance.cli.output import tell
from provenance.cli.params import acting_editor

__all__ = ["signoff"]


@command("signoff")
@click.argument("article", metavar="ARTICLE")
@acting_editor
@click.option("--except", "exceptions", metavar="CLAIM", multiple=True)
@click.option("--note", metavar="TEXT")
def signoff(article: str, by: str, exceptions: tuple[str, ...], note: str | None) -> None:
    """Sign an article's latest revision off, and print where its audit log stands."""
    from provenance.cli.office import now, writing
    from provenance.desk import find_article, find_claim, find_editor, sign_off

    with writing() as office:
        found = find_article(office.session, article)
        claims = [
            find_claim(office.session, one if "/" in one else f"{found.slug}/{one}") for one in exceptions
        ]
        editor = find_editor(office.session, by)
        signed = sign_off(office.session, found, editor=editor, exceptions=claims, note=note, at=now())
        revision, head = signed.revision, signed.event.hash
        said = {"slug": found.slug, "number": revision.number, "sha256": revision.sha256}
    tell(messages().say("done.signed_off", **said))
    tell(messages().say("done.head", slug=found.slug, hash=head))
