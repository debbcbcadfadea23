"""An article's claims as CSV, a line each, fit to be opened in a spreadsheet."""

import csv
import io
import re
from typing import BinaryIO

from sqlalchemy.orm import Session

from provenance.desk import verdicts_of
from provenance.exports.dossier import stream_claims
from provenance.exports.edition import Edition
from provenance.store import instant_text
from provenance.store.tables import Article, Claim, Verdict

__all__ = ["MEDIA_TYPE", "SUFFIX", "safe", "write"]

SUFFIX = ".csv"
MEDIA_TYPE = "text/csv; charset=utf-8"
HEAD = (
    *(
        "article",
        "claim",
        "section",
        "text",
        "kind",
        "value",
        "value_high",
        "unit",
        "qualifier",
        "measure",
        "scope",
    ),
    *("stated_start", "stated_end", "stated_text", "stated_how", "attribution", "status"),
    *("editor", "decided", "note", "corrected_value", "sources", "start", "end", "sentence"),
)
BOM = "\ufeff"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def write(session: Session, article: Article, stream: BinaryIO, edition: Edition) -> None:
    """Write the claims of the latest revision, a line each; with a byte order mark for spreadsheets that need one."""
    lines = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    if edition.bom:
        lines.write(BOM)
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(HEAD)
    for claim in stream_claims(session, article, edition):
        writer.writerow([safe(str(cell)) if cell is not None else "" for cell in _cells(claim)])
    lines.detach()


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; a plain negative number stays a number."""
    if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell):
        return "'" + cell
    return cell


def _cells(claim: Claim) -> tuple[object, ...]:
    figure = (claim.text, claim.kind, claim.value, claim.value_high, claim.unit, claim.qualifier)
    stated = (claim.stated_start, claim.stated_end, claim.stated_text, claim.stated_how)
    return (
        *(claim.revision.article.slug, claim.public_id, claim.section, *figure, claim.measure, claim.scope),
        *(*stated, claim.attribution, claim.status),
        *_decided(next(reversed(verdicts_of(claim)), None)),
        _sources(claim),
        *(claim.start, claim.end, claim.sentence),
    )


def _decided(last: Verdict | None) -> tuple[str | None, ...]:
    if last is None:
        return (None, None, None, None)
    editor = last.editor.name if last.editor else None
    return (editor, instant_text(last.at), last.note, last.corrected_value)


def _sources(claim: Claim) -> str:
    """The sources that its verdicts rest on, each once."""
    cited = {citation.source.slug for verdict in verdicts_of(claim) for citation in verdict.citations}
    return " ".join(sorted(cited))
