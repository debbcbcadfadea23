"""An article's claims, findings, sources and history as a workbook with typed sheets."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, BinaryIO

from sqlalchemy import select
from sqlalchemy.orm import Session
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from provenance.desk import Status, open_findings, verdicts_of
from provenance.exports.dossier import cited_sources, stream_claims
from provenance.exports.edition import Edition, Words
from provenance.reports import TINTS
from provenance.store.tables import Article, Claim, Event, Finding

__all__ = ["MEDIA_TYPE", "SUFFIX", "write"]

SUFFIX = ".xlsx"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST = 32_767  # characters in a cell
EXACT_DIGITS = 15  # a longer number would be rounded: it is written as text
INERT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
Cell = str | int | float | Decimal | date | datetime | None

CLAIMS = {
    **{"number": 6, "claim": 15, "section": 9, "text": 14, "value": 18, "value_high": 12, "unit": 9},
    **{"kind": 9, "qualifier": 9, "measure": 26, "scope": 9, "stated_start": 11, "stated_end": 11},
    **{"stated_text": 16, "attribution": 12, "status": 11, "editor": 11, "decided": 17, "note": 24},
    **{"corrected_value": 14, "sources": 20, "start": 8, "end": 8, "sentence": 80},
}
FINDINGS = {"finding": 15, "severity": 9, "kind": 12, "state": 9, "message": 70, "claims": 30}
SOURCES = {
    **{"source": 22, "title": 30, "publisher": 18, "url": 30, "dated": 11, "retrieved": 17},
    **{"name": 24, "sha256": 66},
}
HISTORY = {
    **{"number": 6, "at": 17, "actor": 12, "action": 18, "subject": 30, "from": 12, "to": 12},
    **{"note": 40, "hash": 66},
}


def write(session: Session, article: Article, stream: BinaryIO, edition: Edition) -> None:
    """Write the workbook, row by row into files of its own, so that memory does not grow with it."""
    words = edition.words(article)
    book = Workbook(stream, INERT | {"constant_memory": True, "in_memory": False})
    book.set_properties({"created": edition.at.replace(tzinfo=None), "title": article.title or article.slug})
    sheets = _Sheets(book, words)
    sheets.add("claims", CLAIMS, _claims(stream_claims(session, article, edition), words))
    sheets.add("findings", FINDINGS, _findings(session, article, words))
    sheets.add("sources", SOURCES, _sources(session, article))
    sheets.add("history", HISTORY, _history(session, article))
    book.close()


class _Sheets:
    """The sheets of a workbook: a frozen head with filters, columns as wide as they need, every cell of its type."""

    def __init__(self, book: Workbook, words: Words) -> None:
        self.book, self.words = book, words
        self.head = book.add_format({"bold": True, "bg_color": "#dfe4ea", "bottom": 1})
        self.day = book.add_format({"num_format": "yyyy-mm-dd"})
        self.moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        self.number = book.add_format({"num_format": "#,##0.##########"})
        self.statuses = {
            words.say(f"status.{status}"): book.add_format({"bg_color": tint})
            for status, tint in TINTS.items()
        }

    def add(self, name: str, columns: dict[str, int], rows: Iterable[Sequence[Cell]]) -> None:
        """Write one sheet; ``columns`` are its columns' names and widths in characters."""
        sheet = self.book.add_worksheet(self.words.say(f"sheet.{name}"))
        sheet.freeze_panes(1, 0)
        for place, (column, width) in enumerate(columns.items()):
            sheet.set_column(place, place, width)
            sheet.write_string(0, place, self.words.say(f"column.{column}"), self.head)
        last = 0
        coloured = list(columns).index("status") if "status" in columns else None
        for last, row in enumerate(rows, 1):
            for place, cell in enumerate(row):
                colour = self.statuses.get(str(cell)) if place == coloured else None
                self._write(sheet, last, place, cell, colour)
        sheet.autofilter(0, 0, max(last, 1), len(columns) - 1)

    def _write(self, sheet: Worksheet, row: int, column: int, cell: Cell, colour: Any) -> None:
        match cell:
            case None:
                return
            case datetime():
                sheet.write_datetime(row, column, cell.replace(tzinfo=None), self.moment)
            case date() if cell.year >= 1900:
                sheet.write_datetime(row, column, cell, self.day)
            case Decimal() if len(cell.as_tuple().digits) <= EXACT_DIGITS:
                sheet.write_number(row, column, float(cell), self.number)
            case int():
                sheet.write_number(row, column, cell)
            case _:
                sheet.write_string(row, column, str(cell)[:LONGEST], colour)


def _claims(claims: Iterable[Claim], words: Words) -> Iterator[Sequence[Cell]]:
    for claim in claims:
        verdicts = verdicts_of(claim)
        last = verdicts[-1] if verdicts else None
        cited = sorted({one.source.slug for verdict in verdicts for one in verdict.citations})
        yield (
            *(claim.position + 1, claim.public_id, words.say(f"section.{claim.section}"), claim.text),
            *(_number(claim.value), _number(claim.value_high), claim.unit, claim.kind, claim.qualifier),
            *(claim.measure, claim.scope, claim.stated_start, claim.stated_end, claim.stated_text),
            *(claim.attribution, words.say(f"status.{Status(claim.status)}")),
            *(
                (last.editor.name if last.editor else None, last.at, last.note)
                if last
                else (None, None, None)
            ),
            _number(last.corrected_value) if last else None,
            *(" ".join(cited), claim.start, claim.end, claim.sentence),
        )


def _number(text: str | None) -> Cell:
    """A decimal string as a number; a correction may be anything that an editor wrote."""
    return Decimal(text) if text is not None and re.fullmatch(r"-?\d+(\.\d+)?", text) else text


def _findings(session: Session, article: Article, words: Words) -> Iterator[Sequence[Cell]]:
    still_open = {finding.id for finding in open_findings(session, article)}
    wanted = select(Finding).where(Finding.revision_id == article.revision.id).order_by(Finding.position)
    for finding in session.scalars(wanted):
        state = words.say("state.open" if finding.id in still_open else "state.settled")
        severity = words.say(f"severity.{finding.severity}")
        claims = " ".join(claim.public_id for claim in finding.claims)
        yield (finding.public_id, severity, finding.kind, state, finding.message, claims)


def _sources(session: Session, article: Article) -> Iterator[Sequence[Cell]]:
    for source in cited_sources(session, article):
        yield (
            *(source.slug, source.title, source.publisher, source.url, source.dated, source.at),
            *(source.name, source.sha256),
        )


def _history(session: Session, article: Article) -> Iterator[Sequence[Cell]]:
    events = select(Event).where(Event.chain == article.slug).order_by(Event.seq)
    for event in session.scalars(events.execution_options(yield_per=1000)):
        said = json.loads(event.payload)
        yield (
            *(event.seq, event.moment, event.actor, event.action, event.subject),
            *(said.get("from"), said.get("to"), said.get("note"), event.hash),
        )
