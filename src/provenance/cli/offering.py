"""Offering the comments of a returned document as verdicts, one by one: nothing is decided that nobody confirmed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli.command import messages
from provenance.cli.moving import Move, moved
from provenance.cli.office import now, reading, writing
from provenance.cli.output import complain, remark, tell
from provenance.cli.text.safe import safe
from provenance.errors import ProvenanceError

if TYPE_CHECKING:
    from provenance.exports.word.answers import Answer
    from provenance.store.tables import Claim

__all__ = ["Proposal", "offer", "proposals"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A verdict that a comment proposes, with what the editor is shown: the claim as it stands now."""

    claim: str
    shown: str
    move: Move


def proposals(article: str, file: Path, by: str) -> list[Proposal]:
    """What the comments of a file propose about an article; what cannot be offered is said, with why."""
    from provenance.desk import find_article, find_claim, find_editor
    from provenance.document.readers import bytes_of
    from provenance.evidence import list_sources
    from provenance.exports.word.answers import answer_of
    from provenance.exports.word.returned import returned_comments

    comments = returned_comments(bytes_of(file), file.name)
    found: list[Proposal] = []
    with reading() as office:
        slug = find_article(office.session, article).slug
        find_editor(office.session, by)
        sources = list_sources(office.session)
        for comment in comments:
            answer = answer_of(comment, sources)
            try:
                if answer is None:
                    remark(
                        messages().say("import.other", author=comment.author, text=first_line(comment.text))
                    )
                else:
                    found.append(proposal(find_claim(office.session, f"{slug}/{answer.claim}"), answer, by))
            except ProvenanceError as error:
                complain(messages().refuse(error))
    if not found:
        tell(messages().say("import.nothing", path=file))
    return found


def proposal(claim: "Claim", answer: "Answer", by: str) -> Proposal:
    """The proposal of one comment on one claim."""
    from provenance.desk import Place

    words = messages()
    place = Place(answer.source, answer.quote) if answer.source else None
    basis = words.say("import.basis", source=answer.source, quote=answer.quote or "") if answer.source else ""
    shown = words.say(
        "import.offer",
        figure=safe(claim.text),
        now=words.say(f"status.{claim.status}"),
        sentence=safe(claim.sentence),
        author=safe(answer.comment.author),
        comment=safe(answer.comment.text),
        becomes=words.say(f"status.{answer.status}"),
        basis=safe(basis),
    )
    move = Move(str(answer.status), by, answer.note, place=place, seen=claim.status)
    return Proposal(claim.reference, shown, move)


def offer(offered: Sequence[Proposal], by: str) -> int:
    """Ask about each; what is confirmed is decided at once, in a transaction of its own."""
    open_still = 0
    for number, one in enumerate(offered, 1):
        tell(f"\n[{number}/{len(offered)}] {one.shown}")
        if click.confirm(messages().say("import.confirm", editor=by), default=False):
            open_still += not decided(one)
        else:
            open_still += 1
    return int(open_still > 0)


def decided(one: Proposal) -> bool:
    """Decide as proposed; the desk's refusal is said, and the next one is offered."""
    try:
        with writing() as office:
            lines = list(moved(office, [one.claim], one.move, now(), messages()))
    except ProvenanceError as error:
        complain(messages().refuse(error))
        return False
    tell("\n".join(lines))
    return True


def first_line(text: str) -> str:
    """The beginning of a comment, in one line."""
    return text.partition("\n")[0][:60]
