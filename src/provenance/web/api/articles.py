"""Articles: listing and reading them, adding and revising by upload."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Form, UploadFile
from pydantic import BaseModel, Field

from provenance.desk import add_article, find_article, list_articles, revise_article, sign_off
from provenance.desk import find_claim as claim_of
from provenance.document import read
from provenance.evidence import keep_original
from provenance.pipeline import check_document
from provenance.store import slug_of
from provenance.web.answers import ArticleAnswer
from provenance.web.api.parts import DeskPart, SignedIn
from provenance.web.problems import RESPONSES
from provenance.web.uploads import received

__all__ = ["router"]

router = APIRouter(tags=["articles"], responses=RESPONSES)
Word = Annotated[str | None, Form(max_length=500)]


class AddedAnswer(BaseModel):
    """The article as stored; ``changed`` is false where the same bytes were there already."""

    article: ArticleAnswer
    changed: bool


class FateAnswer(BaseModel):
    """What a revision made of one claim: ids in the revision before and in the new one."""

    outcome: str
    reason: str | None
    before: str | None
    after: str | None


class RevisedAnswer(AddedAnswer):
    """The article after a revision."""

    fates: list[FateAnswer]


class SignoffWish(BaseModel):
    """Letting the latest revision run; exceptions are figures that need not be verified, with a note."""

    exceptions: list[str] = Field(default_factory=list, max_length=10_000)
    note: str | None = Field(default=None, max_length=10_000)


@router.get("/articles")
def articles(desk: DeskPart, _editor: SignedIn) -> list[ArticleAnswer]:
    """All articles, by id."""
    with desk.reading() as session:
        return [ArticleAnswer.of(article) for article in list_articles(session)]


@router.get("/articles/{article}")
def article(article: str, desk: DeskPart, _editor: SignedIn) -> ArticleAnswer:
    """One article."""
    with desk.reading() as session:
        return ArticleAnswer.of(find_article(session, article))


@router.post("/articles", status_code=201)
def add(
    desk: DeskPart,
    editor: SignedIn,
    file: UploadFile,
    slug: Annotated[str | None, Form(alias="id", max_length=100)] = None,
    title: Word = None,
    publication: Word = None,
    published: Annotated[date | None, Form()] = None,
    language: Annotated[str | None, Form(max_length=8)] = None,
) -> AddedAnswer:
    """Add an article with its claims, links and findings."""
    with received(file) as path:
        document = read(path, published=published, language=language, title=title, publication=publication)
        report = check_document(document)
        with desk.writing(editor) as now:
            keep_original(desk.workspace.root, document, path)
            stored = add_article(
                now.session,
                document,
                report,
                slug=slug or slug_of(path.stem),
                title=document.title,
                publication=document.publication,
                editor=now.editor,
                at=now.at,
            )
            return AddedAnswer(article=ArticleAnswer.of(stored.article), changed=stored.added)


@router.post("/articles/{article}/revisions", status_code=201)
def revise(
    article: str,
    desk: DeskPart,
    editor: SignedIn,
    file: UploadFile,
    published: Annotated[date | None, Form()] = None,
    language: Annotated[str | None, Form(max_length=8)] = None,
) -> RevisedAnswer:
    """Store an article's new text, and say what became of each claim."""
    with received(file) as path:
        document = read(path, published=published, language=language)
        report = check_document(document)
        with desk.writing(editor) as now:
            found = find_article(now.session, article)
            keep_original(desk.workspace.root, document, path)
            revised = revise_article(now.session, found, document, report, editor=now.editor, at=now.at)
            fates = [
                FateAnswer(
                    outcome=fate.outcome,
                    reason=fate.reason,
                    before=fate.before.public_id if fate.before else None,
                    after=fate.after.public_id if fate.after else None,
                )
                for fate in revised.fates
            ]
            return RevisedAnswer(article=ArticleAnswer.of(found), changed=revised.added, fates=fates)


@router.post("/articles/{article}/signoff", status_code=204)
def signoff(article: str, wish: SignoffWish, desk: DeskPart, editor: SignedIn) -> None:
    """Let the latest revision run."""
    with desk.writing(editor) as now:
        found = find_article(now.session, article)
        excepted = [claim_of(now.session, f"{found.slug}/{one}") for one in wish.exceptions]
        sign_off(now.session, found, editor=now.editor, exceptions=excepted, note=wish.note, at=now.at)
