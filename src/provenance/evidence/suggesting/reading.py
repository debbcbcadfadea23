"""Reading a source's own figures: of its text, or of the cells of its tables."""

from dataclasses import dataclass
from pathlib import Path

from provenance.claims import Claim, assemble
from provenance.document import Document, read_bytes, read_through
from provenance.evidence.archive import check_archived
from provenance.evidence.places import Cell, has_cells, sheets_of
from provenance.evidence.suggesting.sheets import LaidOut, lay_out
from provenance.languages import Language
from provenance.store.tables import Source

__all__ = ["Reading", "claims_of", "read_source"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A source's claims, and where each stands in it."""

    source: Source
    text: str
    claims: tuple[Claim, ...]
    sheets: LaidOut | None = None

    def place_of(self, claim: Claim) -> tuple[str | None, Cell | None]:
        """The quote to cite (its sentence) or the cell."""
        cell = self.sheets.cell_at(claim.origin.start) if self.sheets else None
        return (None, cell) if cell else (claim.sentence_origin.of(self.text).strip(), None)


def read_source(workspace: Path, source: Source, language: Language) -> Reading:
    """Read an archived source; an InputError, or Refused, says why that cannot be done."""
    path = check_archived(workspace, source)
    if has_cells(path):
        laid = lay_out(sheets_of(path))
        document = Document.of_text(laid.text, name=source.name, published=source.dated)
        return Reading(source, laid.text, tuple(claims_of(document, language)), laid)
    data = path.read_bytes()
    document = read_bytes(data, name=source.name, suffix=source.suffix, published=source.dated)
    return Reading(source, document.text, tuple(claims_of(document, language)))


def claims_of(document: Document, language: Language) -> list[Claim]:
    """The claims of a document."""
    return assemble(document, read_through(document.text, language.cues), language)
