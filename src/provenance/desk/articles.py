"""Adding articles."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.audit import PROGRAM, record
from provenance.desk.elsewhere import index_missing, index_revision
from provenance.desk.facts import article_subject, revision_facts
from provenance.document import Document
from provenance.errors import InputError, Refused
from provenance.facts import Mention
from provenance.report import Report
from provenance.store import is_slug, write_contents
from provenance.store.tables import Article, Editor, Revision

__all__ = ["AddedArticle", "add_article", "check_text", "revision_of"]


@dataclass(frozen=True, slots=True)
class AddedArticle:
    """An article as stored; ``added`` is false where the same bytes were there already and nothing changed."""

    article: Article
    revision: Revision
    added: bool


def add_article(
    session: Session,
    document: Document,
    report: Report,
    *,
    slug: str,
    title: str | None = None,
    publication: str | None = None,
    mentions: Sequence[Mention] | None = None,
    editor: Editor | None = None,
    at: datetime,
) -> AddedArticle:
    """Store an article with its first revision, claims, links and findings, and the audit event.

    Its claims are indexed, so that ``recurring`` and ``appearances`` find them in other articles.

    The same bytes under the same slug change nothing; another text is Refused. A slug of a title or a file's
    name is made by ``provenance.store.slug_of``. Title and publication are the document's unless given here.
    ``mentions`` are what of it can be compared elsewhere, where that was read before the transaction began.
    """
    if not is_slug(slug):
        raise InputError("article.no_slug", slug=slug)
    check_text(document)
    known = session.scalar(select(Article).where(Article.slug == slug))
    if known is not None:
        return _same(known, document)
    article = Article(
        slug=slug,
        title=title or document.title,
        publication=publication or document.publication,
        latest=1,
        at=at,
    )
    revision = revision_of(article, document, report, editor=editor, at=at)
    index_missing(session)
    session.add(article)
    session.flush()
    write_contents(session, revision, report)
    index_revision(session, revision, mentions)
    _record(session, article, revision)
    return AddedArticle(article, revision, added=True)


def check_text(document: Document) -> None:
    """InputError where a database could not keep the text."""
    if any(letter == "\x00" or "\ud800" <= letter <= "\udfff" for letter in document.text):
        raise InputError("document.no_characters", name=document.name)


def _same(article: Article, document: Document) -> AddedArticle:
    """The article as it is, where its text is the document's."""
    if article.revision.sha256 != document.sha256:
        raise Refused("article.other_text", slug=article.slug)
    return AddedArticle(article, article.revision, added=False)


def revision_of(
    article: Article, document: Document, report: Report, *, editor: Editor | None, at: datetime
) -> Revision:
    """The revision that a document is, as the article's latest."""
    return Revision(
        article=article,
        number=article.latest,
        name=document.name,
        sha256=document.sha256,
        text=document.text,
        extracted=document.extracted,
        language=report.article.language,
        published=report.article.published,
        editor=editor,
        at=at,
    )


def _record(session: Session, article: Article, revision: Revision) -> None:
    record(
        session,
        at=article.at,
        actor=revision.editor.name if revision.editor else PROGRAM,
        action="article.add",
        subject=article_subject(article),
        chain=article.slug,
        payload=revision_facts(session, article, revision),
    )
