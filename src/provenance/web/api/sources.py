"""Sources: evidence, archived by its hash, and what it says of an article."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Form, Request, UploadFile
from pydantic import BaseModel

from provenance.desk import find_article
from provenance.evidence import add_source, find_source, list_sources, suggest
from provenance.web.answers import SourceAnswer
from provenance.web.api.parts import DeskPart, SignedIn
from provenance.web.problems import RESPONSES, said
from provenance.web.uploads import received

__all__ = ["router"]

router = APIRouter(tags=["sources"], responses=RESPONSES)
Word = Annotated[str | None, Form(max_length=2000)]


class AddedSourceAnswer(BaseModel):
    """The source; ``added`` is false where the same bytes were there already."""

    source: SourceAnswer
    added: bool


class SuggestionAnswer(BaseModel):
    """What a source says of a claim: it ``supports`` or ``contradicts`` it; ``says`` is its own figure."""

    claim: str
    figure: str
    relation: str
    source: str
    quote: str | None
    cell: str | None
    says: str
    measure: str
    score: float


class SuggestionsAnswer(BaseModel):
    """What the sources say, in the order of the article, and why some of them could not be read."""

    found: list[SuggestionAnswer]
    unread: list[str]


@router.get("/sources")
def sources(desk: DeskPart, _editor: SignedIn) -> list[SourceAnswer]:
    """All sources, by slug."""
    with desk.reading() as session:
        return [SourceAnswer.of(one) for one in list_sources(session)]


@router.get("/sources/{source}")
def source(source: str, desk: DeskPart, _editor: SignedIn) -> SourceAnswer:
    """One source, by its slug or the beginning of its hash."""
    with desk.reading() as session:
        return SourceAnswer.of(find_source(session, source))


@router.post("/sources", status_code=201)
def add(
    desk: DeskPart,
    editor: SignedIn,
    file: UploadFile,
    title: Word = None,
    publisher: Word = None,
    url: Word = None,
    dated: Annotated[date | None, Form()] = None,
) -> AddedSourceAnswer:
    """Archive a file as evidence."""
    with received(file) as path, desk.writing(editor) as now:
        known = add_source(
            now.session,
            desk.workspace.root,
            path,
            title=title,
            publisher=publisher,
            url=url,
            dated=dated,
            actor=editor,
            at=now.at,
        )
        return AddedSourceAnswer(source=SourceAnswer.of(known.source), added=known.added)


@router.get("/articles/{article}/suggestions")
def suggestions(request: Request, article: str, desk: DeskPart, _editor: SignedIn) -> SuggestionsAnswer:
    """The figures of all sources held against those of an article. Nothing is decided by it."""
    with desk.reading() as session:
        revision = find_article(session, article).revision
        found = suggest(desk.workspace.root, revision, list_sources(session))
    suggested = [
        SuggestionAnswer(
            claim=one.claim,
            figure=one.figure,
            relation=one.relation,
            source=one.source,
            quote=one.quote,
            cell=str(one.cell) if one.cell else None,
            says=one.says,
            measure=one.measure,
            score=one.score,
        )
        for one in found.found
    ]
    return SuggestionsAnswer(found=suggested, unread=[said(request, one) for one in found.unread])
