"""All that is known of one claim, for ``provenance show``."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from provenance.cli.beyond import appearance_of, beyond, series_of
from provenance.cli.catalogue import Catalogue
from provenance.cli.claim_rows import claim_report, claim_row
from provenance.cli.output import paint, terminal_width
from provenance.cli.text.cells import pad, width
from provenance.cli.text.claims import value_of
from provenance.cli.text.excerpt import Excerpt, Mark
from provenance.cli.text.period import stated_in_full
from provenance.cli.text.places import Article
from provenance.cli.text.safe import safe

if TYPE_CHECKING:
    from provenance.desk import Appearances
    from provenance.store.tables import Citation, Claim, Verdict

__all__ = ["dossier", "dossier_lines", "evidence_of"]


def dossier(claim: "Claim", elsewhere: Sequence["Claim"], found: "Appearances") -> dict[str, object]:
    """The claim, its sentence, where it is said again, and its verdicts, for programs."""
    from provenance.desk import verdicts_of

    return {
        **claim_row(claim),
        "sentence": claim.sentence,
        "rule": claim.rule,
        "restatements": [other.public_id for other in elsewhere],
        "elsewhere": [appearance_of(one) for one in found.elsewhere],
        "series": series_of(found),
        "verdicts": [verdict_of(verdict) for verdict in verdicts_of(claim)],
    }


def verdict_of(verdict: "Verdict") -> dict[str, object]:
    """A verdict for programs."""
    return {
        "at": verdict.at,
        "act": verdict.act,
        "revision": verdict.claim.revision.number,
        "editor": verdict.editor.name if verdict.editor else None,
        "from": verdict.from_status,
        "to": verdict.to_status,
        "note": verdict.note,
        "corrected_value": verdict.corrected_value,
        "evidence": evidence_of(verdict),
    }


def evidence_of(verdict: "Verdict") -> list[str]:
    """The places that a verdict rests on."""
    return [place_of(citation) for citation in verdict.citations]


def place_of(citation: "Citation") -> str:
    """A source and the place in it: ``yearbook Sheet1!B7 “7341”``."""
    parts = [citation.source.slug]
    if citation.cell:
        parts.append(f"{citation.sheet}!{citation.cell}" if citation.sheet else citation.cell)
    if citation.page:
        parts.append(f"p. {citation.page}")
    if citation.quote:
        parts.append(f"“{citation.quote}”")
    return " ".join(parts)


def dossier_lines(
    claim: "Claim", elsewhere: Sequence["Claim"], found: "Appearances", words: Catalogue
) -> Iterator[str]:
    """The same for people: the sentence with the figure underlined, then one field a line."""
    article = Article(f"{claim.revision.article.slug}", claim.revision.text)
    sentence = (claim.sentence_start, claim.sentence_end)
    mark = Mark(claim.start, ((article.shown[claim.start : claim.end], True),))
    brush = paint()
    yield f"{brush.strong(safe(claim.text))}  {brush.faint(claim.public_id)}"
    yield from Excerpt(article, claim.section, sentence, [mark]).lines(words, brush, terminal_width(), "info")
    known = (*facts(claim, elsewhere, article, words), *beyond(found, words), *verdict_lines(claim, words))
    fields = [(words.say(f"field.{name}"), text) for name, text in known]
    wide = max(width(name) for name, _ in fields) + 2
    yield from (f"  {brush.faint(pad(name, wide))}{text}" for name, text in fields)


def facts(
    claim: "Claim", elsewhere: Sequence["Claim"], article: Article, words: Catalogue
) -> Iterator[tuple[str, str]]:
    """The fields that have anything to say."""
    report = claim_report(claim)
    yield "value", value_of(report)
    yield "measure", safe(claim.measure)
    if claim.scope:
        yield "scope", safe(claim.scope)
    yield "date", stated_in_full(report.stated, words)
    if claim.attribution:
        yield "attribution", safe(claim.attribution)
    yield "rule", safe(claim.rule)
    yield "status", words.say(f"status.{claim.status}")
    for other in elsewhere:
        yield "restatements", f"{article.at(other.start)}  {safe(other.text)}  {other.public_id}"


def verdict_lines(claim: "Claim", words: Catalogue) -> Iterator[tuple[str, str]]:
    """The verdicts, one a line."""
    from provenance.desk import verdicts_of

    for verdict in verdicts_of(claim):
        yield "verdicts", spoken(verdict, words)


def spoken(verdict: "Verdict", words: Catalogue) -> str:
    """A verdict in a line."""
    moved = f"{words.say(f'status.{verdict.from_status}')} → {words.say(f'status.{verdict.to_status}')}"
    corrected = (
        [f"{words.say('field.corrected')} {verdict.corrected_value}"] if verdict.corrected_value else []
    )
    by = [verdict.editor.name] if verdict.editor else []
    said = [f"“{verdict.note}”"] if verdict.note else []
    return safe(
        "  ".join([f"{verdict.at:%Y-%m-%d %H:%M}", *by, moved, *corrected, *evidence_of(verdict), *said])
    )
