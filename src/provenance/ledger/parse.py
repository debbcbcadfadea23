"""Parsing a ledger: its lines by kind, seen to fit together before the database hears of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from provenance.desk.facts import text_sha256
from provenance.errors import BrokenFile, InputError
from provenance.ledger.lines import (
    ArticleLine,
    ClaimLine,
    FindingLine,
    Line,
    LinkLine,
    RevisionLine,
    WorkspaceLine,
    line_of,
)

__all__ = ["Ledger", "parse", "read_text"]

Kind = TypeVar("Kind", bound=Line)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The lines of a ledger, by kind."""

    name: str
    head: ArticleLine | WorkspaceLine
    lines: tuple[Line, ...]

    @property
    def article(self) -> ArticleLine:
        """The article that it is the ledger of."""
        assert isinstance(self.head, ArticleLine)
        return self.head

    def of(self, kind: type[Kind], revision: int | None = None) -> list[Kind]:
        """The lines of one kind, of one revision or of all."""
        found = [line for line in self.lines if isinstance(line, kind)]
        return [line for line in found if revision is None or getattr(line, "revision", None) == revision]


def read_text(path: Path) -> str:
    """The text of a ledger's file."""
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise InputError("ledger.unread", path=path, reason=error.strerror) from error
    except UnicodeDecodeError as error:
        raise BrokenFile("ledger.encoding", path=path) from error


def parse(text: str, name: str) -> Ledger:
    """The ledger that a text holds; BrokenFile names the line that cannot be right."""
    lines = tuple(_lines(text, name))
    heads = [line for line in lines if isinstance(line, ArticleLine | WorkspaceLine)]
    if len(heads) != 1:
        raise BrokenFile("ledger.heads", name=name, number=len(heads))
    ledger = Ledger(name, heads[0], lines)
    if isinstance(heads[0], ArticleLine):
        _check_revisions(ledger)
    return ledger


def _lines(text: str, name: str) -> Iterator[Line]:
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        try:
            yield line_of(line)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            raise BrokenFile(
                "ledger.line", name=name, number=number, where=where, reason=first["msg"]
            ) from error


def _check_revisions(ledger: Ledger) -> None:
    revisions = ledger.of(RevisionLine)
    if [revision.number for revision in revisions] != list(range(1, ledger.article.latest + 1)):
        raise BrokenFile("ledger.revisions", name=ledger.name, latest=ledger.article.latest)
    for revision in revisions:
        if text_sha256(revision.text) != revision.text_sha256:
            raise BrokenFile("ledger.altered", name=ledger.name, number=revision.number)
        _check_places(ledger, revision)


def _check_places(ledger: Ledger, revision: RevisionLine) -> None:
    """Each claim stands where it says it stands, and links and findings speak of claims that there are."""
    claims = ledger.of(ClaimLine, revision.number)
    for claim in claims:
        if revision.text[claim.start : claim.end] != claim.text:
            raise BrokenFile("ledger.place", name=ledger.name, claim=claim.id, start=claim.start)
    spoken = {end for link in ledger.of(LinkLine, revision.number) for end in (link.a, link.b)}
    spoken |= {claim for finding in ledger.of(FindingLine, revision.number) for claim in finding.claims}
    missing = sorted(spoken - {claim.id for claim in claims})
    if missing:
        raise BrokenFile("ledger.no_claim", name=ledger.name, claim=missing[0])
