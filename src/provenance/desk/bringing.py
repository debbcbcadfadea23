"""Bringing in a text from a file: read and checked first, while others may write; then stored, all of it or nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from provenance.desk.articles import AddedArticle, add_article
from provenance.desk.elsewhere import comparable
from provenance.desk.lookup import find_article
from provenance.desk.revising import RevisedArticle, revise_article
from provenance.desk.stale import check_revision, lock
from provenance.document import Document, read
from provenance.evidence import keep_original
from provenance.facts import Mention
from provenance.pipeline import check_document
from provenance.report import Report
from provenance.store import slug_of
from provenance.store.tables import Article, Editor

__all__ = ["Incoming", "bring_in", "bring_in_revision", "read_in"]


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that was read and checked; nothing of it is stored yet, and the file must still be there when it is.

    ``mentions`` are what of its figures can be compared with other articles.
    """

    path: Path
    document: Document
    report: Report
    mentions: Sequence[Mention]


def read_in(
    path: Path,
    *,
    published: date | None = None,
    language: str | None = None,
    title: str | None = None,
    publication: str | None = None,
    check: Callable[[Document], Report] = check_document,
) -> Incoming:
    """Read and check a file. It takes as long as the text is long: do it outside a transaction.

    Raises InputError or one of its kinds where it cannot be read, UnknownLanguage where no rules read it.
    """
    document = read(path, published=published, language=language, title=title, publication=publication)
    report = check(document)
    return Incoming(path, document, report, comparable(document, report.article.language))


def bring_in(
    session: Session,
    workspace: Path,
    incoming: Incoming,
    *,
    slug: str | None = None,
    editor: Editor | None = None,
    at: datetime,
) -> AddedArticle:
    """Store a text as an article, under the file's name where no ``slug`` is given; ``workspace`` is its root folder.

    Raises as ``add_article`` does.
    """
    document = incoming.document
    keep_original(workspace, document, incoming.path)
    return add_article(
        session,
        document,
        incoming.report,
        slug=slug or slug_of(incoming.path.stem),
        title=document.title,
        publication=document.publication,
        mentions=incoming.mentions,
        editor=editor,
        at=at,
    )


def bring_in_revision(
    session: Session,
    workspace: Path,
    slug: str,
    incoming: Incoming,
    *,
    seen: int | None = None,
    editor: Editor | None = None,
    at: datetime,
) -> RevisedArticle:
    """Store a text as an article's new revision; ``seen`` is the number of the revision that it was made from.

    Stale where somebody else revised the article meanwhile.
    """
    article = find_article(session, slug)
    lock(session, article)
    check_revision(article, seen)
    keep_original(workspace, incoming.document, incoming.path)
    return revise_article(
        session,
        article,
        incoming.document,
        incoming.report,
        mentions=_still_good(article, incoming),
        editor=editor,
        at=at,
    )


def _still_good(article: Article, incoming: Incoming) -> Sequence[Mention] | None:
    """What was read of the text, if it was read under the article's own title, which may say whose figures they are."""
    read_as = incoming.document.title, incoming.document.publication
    return incoming.mentions if read_as == (article.title, article.publication) else None
