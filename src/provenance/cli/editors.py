"""``provenance editor``: who may do what."""

import sys

import click

from provenance.cli.command import command, group, messages
from provenance.cli.output import data, remark, tell
from provenance.cli.params import FORMAT, ROLE, acting_editor

__all__ = ["add", "editor", "listing", "password", "revoke", "token"]


HOMES = {
    "add": "editors:add",
    "list": "editors:listing",
    "token": "editors:token",
    "password": "editors:password",
    "link": "editors:link",
    "revoke": "editors:revoke",
}


@group("editor", HOMES)
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


@command("editor token")
@click.argument("name", metavar="NAME")
@click.option("--days", metavar="N", type=click.IntRange(1, 366))
@click.option("--by", metavar="EDITOR")
def token(name: str, days: int | None, by: str | None) -> None:
    """Give an editor's program a token; it alone is printed on standard output, this once."""
    from provenance.cli.office import now, somebody, writing
    from provenance.desk import find_editor, issue_token
    from provenance.desk.access import USUAL_DAYS

    with writing() as office:
        editor, actor = find_editor(office.session, name), by or somebody(None)
        made, until = issue_token(office.session, editor, days=days or USUAL_DAYS, actor=actor, at=now())
    data(made + "\n")
    remark(messages().say("done.token", name=name, until=until.date()))


@command("editor revoke")
@click.argument("name", metavar="NAME")
@click.option("--by", metavar="EDITOR")
def revoke(name: str, by: str | None) -> None:
    """Let an editor in by nothing any more."""
    from dataclasses import asdict

    from provenance.cli.office import now, somebody, writing
    from provenance.desk import find_editor, revoke_access

    with writing() as office:
        editor = find_editor(office.session, name)
        revoked = revoke_access(office.session, editor, actor=by or somebody(None), at=now())
    tell(messages().say("done.revoked", name=name, **asdict(revoked)))


@command("editor link")
@click.argument("name", metavar="NAME")
@click.option("--issuer", metavar="URL", required=True)
@click.option("--subject", metavar="SUBJECT", required=True)
@acting_editor
def link(name: str, issuer: str, subject: str, by: str) -> None:
    """Let an editor sign in by an account at a provider."""
    from provenance.cli.office import now, writing
    from provenance.desk import find_editor, link_account

    with writing() as office:
        editor, chief = find_editor(office.session, name), find_editor(office.session, by)
        link_account(office.session, editor, issuer=issuer, subject=subject, by=chief, at=now())
    tell(messages().say("done.linked", name=name, issuer=issuer, subject=subject))


@command("editor password")
@click.argument("name", metavar="NAME")
@click.option("--password-stdin", is_flag=True)
@click.option("--by", metavar="EDITOR")
def password(name: str, password_stdin: bool, by: str | None) -> None:
    """Set an editor's password for the pages; asked for twice, or one line of standard input."""
    from provenance.cli.office import now, somebody, writing
    from provenance.desk import find_editor
    from provenance.desk.passwords import set_password

    words = messages()
    said: str = (
        sys.stdin.readline().rstrip("\n")
        if password_stdin
        else click.prompt(words.say("next.password", name=name), hide_input=True, confirmation_prompt=True)
    )
    with writing() as office:
        editor = find_editor(office.session, name)
        many = set_password(office.session, editor, said, actor=by or somebody(None), at=now())
    tell(words.say("done.password", name=name, many=many))
