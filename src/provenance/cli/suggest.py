"""``provenance source suggest``: what the sources say of the claims."""

from typing import TYPE_CHECKING

import click

from provenance.cli.command import command, messages
from provenance.cli.output import complain, tell
from provenance.cli.params import FORMAT

if TYPE_CHECKING:
    from provenance.cli.rows import Row
    from provenance.evidence import Suggestion

__all__ = ["suggest"]

COLUMNS = ("article", "claim", "figure", "relation", "says", "source", "place")


@command("source suggest")
@click.argument("article", metavar="[ARTICLE]", required=False)
@FORMAT
def suggest(article: str | None, form: str) -> None:
    """List which claims the sources support or contradict; nothing is decided by it."""
    from provenance.cli.office import reading
    from provenance.cli.rows import print_rows
    from provenance.desk import find_article, list_articles
    from provenance.evidence import list_sources
    from provenance.evidence import suggest as suggested

    rows: list[Row] = []
    unread: dict[str, None] = {}
    words = messages()
    with reading() as office:
        chosen = [find_article(office.session, article)] if article else list_articles(office.session)
        sources = list_sources(office.session)
        for one in chosen:
            found = suggested(office.workspace.root, one.revision, sources)
            rows += [suggestion_row(one.slug, suggestion) for suggestion in found.found]
            unread |= dict.fromkeys(words.refuse(one) for one in found.unread)
    print_rows(rows, form, COLUMNS[1 if article else 0 :], messages())
    for reason in unread:
        complain(reason)
    if form == "table" and rows:
        tell(messages().say("next.suggest", claim=rows[0]["claim"], place=rows[0]["cite"]))


def suggestion_row(slug: str, suggestion: "Suggestion") -> "Row":
    """A suggestion; ``cite`` is how to cite its place."""
    place = place_of(suggestion)
    return {
        "article": slug,
        "claim": suggestion.claim,
        "figure": suggestion.figure,
        "relation": suggestion.relation,
        "says": suggestion.says,
        "source": suggestion.source,
        "place": place,
        "measure": suggestion.measure,
        "score": suggestion.score,
        "reasons": list(suggestion.reasons),
        "cite": f"--source {suggestion.source} {cited_as(suggestion, place)}",
    }


def place_of(suggestion: "Suggestion") -> str:
    """The cell, or the words of the quote."""
    if suggestion.cell is None:
        return " ".join((suggestion.quote or "").split())
    sheet, cell = suggestion.cell
    return f"{sheet}!{cell}" if sheet else cell


def cited_as(suggestion: "Suggestion", place: str) -> str:
    """The option that names the place."""
    from shlex import quote

    return f"--cell {quote(place)}" if suggestion.cell else f"--quote {quote(place)}"
