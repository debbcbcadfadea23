"""Moving claims from one status to another, in one transaction, and saying what became of each."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from provenance.cli.catalogue import Catalogue
from provenance.cli.command import messages
from provenance.cli.office import Office, now, writing
from provenance.cli.output import tell
from provenance.cli.text.safe import safe

if TYPE_CHECKING:
    from provenance.evidence import Citation
    from provenance.store.tables import Claim, Verdict

__all__ = ["Move", "Place", "move_claims"]


@dataclass(frozen=True, slots=True)
class Place:
    """A source and a place in it, as the command line names them."""

    source: str
    quote: str | None = None
    cell: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """What is to become of claims, by whom and why."""

    status: str
    by: str
    note: str | None = None
    value: str | None = None
    place: Place | None = None
    restatements: bool = False
    seen: str | None = None  # the status that the editor had before their eyes


def move_claims(references: Iterable[str], move: Move) -> None:
    """Move all of the claims, or none, and say what became of each."""
    from provenance.desk import find_claim

    words = messages()
    at = now()
    with writing() as office:
        named = [find_claim(office.session, reference) for reference in references]
        lines = list(moved(office, named, move, at, words))
        slug = named[0].revision.article.slug
    tell("\n".join(lines))
    tell(words.say(f"next.{'start' if move.status == 'in_review' else 'settled'}", slug=slug, editor=move.by))


def moved(office: Office, named: list["Claim"], move: Move, at: datetime, words: Catalogue) -> Iterator[str]:
    """A line for each claim, as it is moved or passed over."""
    from provenance.errors import Refused

    decide = decider(office, move, at)
    for claim, chosen in chosen_claims(office, named, move):
        try:
            yield came_of(claim, decide(claim), words)
        except Refused:
            if chosen:
                raise
            status = words.say(f"status.{claim.status}")
            yield words.say("done.passed_over", claim=claim.public_id, status=status)


def decider(office: Office, move: Move, at: datetime) -> Callable[["Claim"], "Verdict"]:
    """What makes one claim's verdict, by an editor who exists, on a citation that holds."""
    from provenance.desk import Status, find_editor
    from provenance.desk import move as decide

    editor = find_editor(office.session, move.by)
    citation = cited(office, move.place)
    settings = office.workspace.settings

    def verdict(claim: "Claim") -> "Verdict":
        return decide(
            office.session,
            claim,
            to=Status(move.status),
            editor=editor,
            note=move.note,
            citation=citation,
            corrected_value=move.value,
            source_needed=settings.needs_source(claim.section, claim.kind),
            readers_required=settings.readers_required,
            seen=Status(move.seen) if move.seen else None,
            at=at,
        )

    return verdict


def chosen_claims(office: Office, named: list["Claim"], move: Move) -> Iterator[tuple["Claim", bool]]:
    """The claims that were named (true), then those that restate them (false), each once."""
    from provenance.desk import restatements

    seen = {claim.id: claim for claim in named}
    yield from ((claim, True) for claim in list(seen.values()))
    if not move.restatements:
        return
    for claim in list(seen.values()):
        for other in restatements(office.session, claim):
            if other.id not in seen:
                seen[other.id] = other
                yield other, False


def cited(office: Office, place: Place | None) -> "Citation | None":
    """The citation, once the place is found in the archived source."""
    from provenance.desk import find_source
    from provenance.evidence import cite

    if place is None:
        return None
    source = find_source(office.session, place.source)
    return cite(office.workspace.root, source, quote=place.quote, cell=place.cell, page=place.page)


def came_of(claim: "Claim", verdict: "Verdict", words: Catalogue) -> str:
    """What became of a claim."""
    before, after = (words.say(f"status.{status}") for status in (verdict.from_status, verdict.to_status))
    return words.say("done.moved", claim=claim.public_id, figure=safe(claim.text), before=before, after=after)
