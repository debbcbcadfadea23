"""A claim in words: what is said of it in a comment, a page or a report."""

from collections.abc import Iterator
from datetime import datetime

from provenance.desk import Status
from provenance.exports.dossier.dossier import Entry
from provenance.exports.edition import Words
from provenance.phrases import grouped, period, value_of
from provenance.store.rows import claim_report
from provenance.store.tables import Citation, Claim, Source

__all__ = ["moment", "place_of", "said_of", "source_of", "stated_of"]


def moment(at: datetime) -> str:
    """A moment for people, in UTC: ``2025-11-20 01:00 UTC``."""
    return f"{at:%Y-%m-%d %H:%M} UTC"


def said_of(entry: Entry, words: Words) -> Iterator[str]:
    """Line by line, all that a reader wants to know of a claim; the first line is its status."""
    claim = entry.claim
    yield from _status(entry, words)
    yield words.say("comment.value", value=value_of(claim_report(claim)))
    yield words.say(
        "comment.measure", measure=" ".join(part for part in (claim.scope, claim.measure) if part)
    )
    yield stated_of(claim, words)
    yield from _evidence(entry, words)
    if entry.restated:
        yield words.say("comment.restated", numbers=", ".join(map(str, entry.restated)))
    for finding in entry.findings:
        severity = words.say(f"severity.{finding.severity}")
        yield words.say("comment.finding", severity=severity, message=finding.message)


def _status(entry: Entry, words: Words) -> Iterator[str]:
    status, last = words.say(f"status.{entry.status}"), entry.last
    if last is None:
        yield status
        return
    editor = last.editor.name if last.editor else words.say("page.program")
    yield words.say("comment.verdict", status=status, editor=editor, at=moment(last.at))
    if last.corrected_value and entry.status is Status.CORRECTED:
        yield words.say("comment.corrected", value=grouped(last.corrected_value))
    if last.note:
        yield words.say("comment.note", note=last.note)


def _evidence(entry: Entry, words: Words) -> Iterator[str]:
    for citation in entry.citations:
        yield words.say("comment.source", source=f"{source_of(citation.source)} {place_of(citation, words)}")
    if not entry.citations:
        yield words.say("comment.nothing")


def stated_of(claim: Claim, words: Words) -> str:
    """The date that the text states for a figure."""
    stated = claim_report(claim).stated
    if stated is None:
        return words.say("comment.undated")
    how = words.say(f"how.{stated.how}")
    return words.say("comment.date", date=period(stated), wording=stated.text, how=how)


def source_of(source: Source) -> str:
    """A source with its publisher and date: ``统计公报（市统计局，2025-03-01）``."""
    known = ", ".join(str(part) for part in (source.publisher, source.dated) if part)
    return f"{source.title} ({known})" if known else source.title


def place_of(citation: Citation, words: Words) -> str:
    """The place in a source, with what stands there."""
    key = "quote_page" if citation.place == "quote" and citation.page else citation.place
    return words.say(
        f"place.{key}",
        quote=citation.quote,
        page=citation.page,
        sheet=citation.sheet or citation.source.name,
        cell=citation.cell,
    )
