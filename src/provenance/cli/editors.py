"""``provenance editor``: who may do what."""

import click

from provenance.cli.command import command, group, messages
from provenance.cli.output import tell
from provenance.cli.params import FORMAT, ROLE

__all__ = ["add", "editor", "listing"]


@group("editor", {"add": "editors:add", "list": "editors:listing"})
def editor() -> None:
    """The editors."""


@command("editor add")
@click.argument("name", metavar="NAME")
@click.option("--role", type=ROLE, required=True)
@click.option("--email", metavar="EMAIL")
@click.option("--by", metavar="EDITOR")
def add(name: str, role: str, email: str | None, by: str | None) -> None:
    """Add an editor."""
    from provenance.cli.office import now, writing
    from provenance.desk import Role, add_editor

    with writing() as office:
        add_editor(office.session, name, role=Role(role), email=email, actor=by, at=now())
    words = messages()
    tell(words.say("done.editor", name=name, role=words.say(f"role.{role}")))
    tell(words.say("next.editor"))


@command("editor list")
@FORMAT
def listing(form: str) -> None:
    """List the editors."""
    from provenance.cli.office import reading
    from provenance.cli.rows import print_rows
    from provenance.desk import list_editors

    with reading() as office:
        rows = [
            {"name": found.name, "role": found.role, "email": found.email, "added": found.at}
            for found in list_editors(office.session)
        ]
    print_rows(rows, form, ("name", "role", "email"), messages())
