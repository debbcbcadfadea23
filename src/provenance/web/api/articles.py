"""Articles: listing and reading them, adding and revising by upload."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Form, UploadFile
from pydantic import BaseModel, Field

from provenance.desk import bring_in, bring_in_revision, find_article, list_articles, read_in, sign_off
from provenance.desk import find_claim as claim_of
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
        incoming = read_in(path, published=published, language=language, title=title, publication=publication)
        with desk.writing(editor) as now:
            stored = bring_in(now.session, desk.root, incoming, slug=slug, editor=now.editor, at=now.at)
            return AddedAnswer(article=ArticleAnswer.of(stored.article), changed=stored.added)


@router.post("/articles/{article}/revisions", status_code=201)
def revise(
    article: str,
    desk: DeskPart,
    editor: SignedIn,
    file: UploadFile,
    published: Annotated[date | None, Form()] = None,
    language: Annotated[str | None, Form(max_length=8)] = None,
    seen: Annotated[int | None, Form(ge=1, le=1_000_000)] = None,
) -> RevisedAnswer:
    """Store an article's new text, and say what became of each claim.

    ``seen`` is the number of the revision that the text was made from: 409 where there is a later one by now.
    """
    with received(file) as path:
        incoming = read_in(path, published=published, language=language)
        with desk.writing(editor) as now:
            revised = bring_in_revision(
                now.session, desk.root, article, incoming, seen=seen, editor=now.editor, at=now.at
            )
            fates = [
                FateAnswer(
                    outcome=fate.outcome,
                    reason=fate.reason,
                    before=fate.before.public_id if fate.before else None,
                    after=fate.after.public_id if fate.after else None,
                )
                for fate in revised.fates
            ]
            return RevisedAnswer(
                article=ArticleAnswer.of(revised.article), changed=revised.added, fates=fates
            )


@router.post("/articles/{article}/signoff", status_code=204)
def signoff(article: str, wish: SignoffWish, desk: DeskPart, editor: SignedIn) -> None:
    """Let the latest revision run."""
    with desk.writing(editor) as now:
        found = find_article(now.session, article)
        excepted = [claim_of(now.session, f"{found.slug}/{one}") for one in wish.exceptions]
        sign_off(now.session, found, editor=now.editor, exceptions=excepted, note=wish.note, at=now.at)
