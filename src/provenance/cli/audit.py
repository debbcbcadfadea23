"""``provenance audit``: who did what, and whether the record is whole."""

import json
from typing import TYPE_CHECKING

import click

from provenance.cli.command import command, group, messages
from provenance.cli.output import tell
from provenance.cli.params import FORMAT
from provenance.cli.text.safe import safe

if TYPE_CHECKING:
    from provenance.cli.rows import Row
    from provenance.store.tables import Event

__all__ = ["audit", "log", "verify"]


@group("audit", {"log": "audit:log", "verify": "audit:verify"})
def audit() -> None:
    """The audit log."""


@command("audit log")
@click.argument("article", metavar="[ARTICLE]", required=False)
@FORMAT
def log(article: str | None, form: str) -> None:
    """List the events of one article or all."""
    from provenance.audit import log as events
    from provenance.cli.office import reading
    from provenance.cli.rows import print_rows
    from provenance.desk import find_article

    with reading() as office:
        chain = find_article(office.session, article).slug if article else None
        rows = [event_row(event) for event in events(office.session, chain)]
    print_rows(rows, form, ("at", "chain", "seq", "actor", "action", "subject"), messages())


@command("audit verify")
def verify() -> int:
    """Verify the chains, then the tables and the archived files against them; 1 where anything is not as it was."""
    from provenance.audit import log as events
    from provenance.cli.office import reading
    from provenance.desk import inspect

    with reading() as office:
        problems = inspect(office.session, office.workspace.root)
        for problem in problems:
            tell(safe(problem.message))
        if not problems:
            tell(messages().count("done.audit_holds", len(events(office.session))))
    return int(bool(problems))


def event_row(event: "Event") -> "Row":
    """An event with its place in its chain."""
    return {
        "at": event.at,
        "chain": event.chain,
        "seq": event.seq,
        "actor": event.actor,
        "action": event.action,
        "subject": event.subject,
        "payload": payload_of(event),
        "previous": event.previous,
        "hash": event.hash,
    }


def payload_of(event: "Event") -> object:
    """What the event says happened; where somebody broke it, the text as it stands."""
    try:
        return json.loads(event.payload)
    except ValueError:
        return event.payload
