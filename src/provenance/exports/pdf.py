"""The audit report as PDF: cover, open points, every claim with its evidence and history, fonts embedded."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, BinaryIO

from sqlalchemy.orm import Session

from provenance.errors import ProvenanceError
from provenance.exports.dossier import gather
from provenance.exports.edition import Edition
from provenance.exports.page import render
from provenance.store.tables import Article

__all__ = ["MEDIA_TYPE", "SUFFIX", "write"]

SUFFIX = ".pdf"
MEDIA_TYPE = "application/pdf"
CLOCK = "SOURCE_DATE_EPOCH"  # what the font library takes for the time where it is set


def write(session: Session, article: Article, stream: BinaryIO, edition: Edition) -> None:
    """Draw the report; nothing is fetched for it, from the network or the disk."""
    page = render("report.html.j2", gather(session, article, edition), edition)
    html = _library().HTML(string=page, url_fetcher=refuse)
    with _clock_at(edition.at):
        html.write_pdf(stream, pdf_identifier=hashlib.sha256(page.encode()).digest()[:16])


def refuse(url: str, *_: Any, **__: Any) -> Any:
    """Fetch nothing."""
    raise ValueError(f"{url} is not fetched: a report holds all that it shows")


def _library() -> Any:
    """WeasyPrint; ProvenanceError where it or the system's Pango, which pip does not bring, is missing."""
    try:
        import weasyprint
    except ModuleNotFoundError as error:
        raise ProvenanceError("export.library", format="pdf", library="weasyprint") from error
    except OSError as error:
        raise ProvenanceError("export.fonts") from error
    return weasyprint


@contextmanager
def _clock_at(at: datetime) -> Iterator[None]:
    """The time that is written into the embedded fonts."""
    before = os.environ.get(CLOCK)
    os.environ[CLOCK] = str(int(at.timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ[CLOCK]
        else:
            os.environ[CLOCK] = before
