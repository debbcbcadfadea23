"""``provenance claims``, ``show`` and ``history``: looking at claims."""

from typing import TYPE_CHECKING

import click

from provenance.cli.command import command, messages
from provenance.cli.output import tell
from provenance.cli.params import FORMAT, KIND, SECTION, STATUS, formats

if TYPE_CHECKING:
    from provenance.cli.rows import Row
    from provenance.desk import Entry

__all__ = ["claims", "history", "show"]


@command("claims")
@click.argument("article", metavar="[ARTICLE]", required=False)
@click.option("--status", type=STATUS)
@click.option("--section", type=SECTION)
@click.option("--kind", type=KIND)
@FORMAT
def claims(article: str | None, status: str | None, section: str | None, kind: str | None, form: str) -> None:
    """List the claims that fit."""
    from provenance.cli.claim_rows import CLAIM_COLUMNS, claim_row
    from provenance.cli.office import reading
    from provenance.cli.rows import print_rows
    from provenance.desk import Status, find_article, list_claims

    with reading() as office:
        within = find_article(office.session, article) if article else None
        wanted = Status(status) if status else None
        found = list_claims(office.session, within, status=wanted, section=section, kind=kind)
        rows = [claim_row(claim) for claim in found]
    print_rows(rows, form, CLAIM_COLUMNS[1 if article else 0 :], messages())


@command("show")
@click.argument("claim", metavar="CLAIM")
@formats("text", "json")
def show(claim: str, form: str) -> None:
    """Show all that is known of one claim."""
    from provenance.cli.dossier import dossier, dossier_lines
    from provenance.cli.office import reading
    from provenance.cli.rows import print_object
    from provenance.desk import appearances, find_claim, restatements

    with reading() as office:
        found = find_claim(office.session, claim)
        elsewhere = restatements(office.session, found)
        others = appearances(office.session, found)
        if form == "json":
            print_object(dossier(found, elsewhere, others))
        else:
            tell("\n".join(dossier_lines(found, elsewhere, others, messages())))


@command("history")
@click.argument("claim", metavar="CLAIM")
@FORMAT
def history(claim: str, form: str) -> None:
    """List what happened to a claim."""
    from provenance.cli.office import reading
    from provenance.cli.rows import print_rows
    from provenance.desk import find_claim
    from provenance.desk import history as history_of

    with reading() as office:
        rows = [entry_row(entry) for entry in history_of(office.session, find_claim(office.session, claim))]
    print_rows(rows, form, ("at", "actor", "action", "from", "to", "note", "evidence"), messages())


def entry_row(entry: "Entry") -> "Row":
    """An event, with the verdict that it recorded."""
    from provenance.cli.dossier import evidence_of

    event, verdict = entry.event, entry.verdict
    return {
        "at": event.at,
        "actor": event.actor,
        "action": event.action,
        "from": verdict.from_status if verdict else None,
        "to": verdict.to_status if verdict else None,
        "note": verdict.note if verdict else None,
        "corrected_value": verdict.corrected_value if verdict else None,
        "evidence": evidence_of(verdict) if verdict else [],
        "hash": event.hash,
    }
