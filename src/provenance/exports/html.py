"""The article with its figures highlighted, claims and evidence, in one HTML file that loads nothing."""

from typing import BinaryIO

from sqlalchemy.orm import Session

from provenance.exports.dossier import gather
from provenance.exports.edition import Edition
from provenance.exports.page import render
from provenance.store.tables import Article

__all__ = ["MEDIA_TYPE", "SUFFIX", "write"]

SUFFIX = ".html"
MEDIA_TYPE = "text/html; charset=utf-8"


def write(session: Session, article: Article, stream: BinaryIO, edition: Edition) -> None:
    """Write the page; whatever the article or an editor wrote is escaped."""
    stream.write(render("article.html.j2", gather(session, article, edition), edition).encode())
