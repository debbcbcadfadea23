"""Checking a text or a file without storing anything: the answer is the contract's report."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Form, UploadFile
from pydantic import BaseModel, Field

from provenance.document import Document, read
from provenance.errors import EmptyInput
from provenance.pipeline import check_document
from provenance.report import Report
from provenance.web.api.parts import SignedIn
from provenance.web.problems import RESPONSES
from provenance.web.uploads import received

__all__ = ["router"]

router = APIRouter(tags=["check"], responses=RESPONSES)


class Text(BaseModel):
    """A text to be checked. Offsets in the report count its code points."""

    text: str = Field(max_length=5_000_000)
    name: str = Field(default="text", max_length=200)
    published: date | None = None
    language: str | None = Field(default=None, max_length=8)


@router.post("/check")
def check(wish: Text, _editor: SignedIn) -> Report:
    """Check a text."""
    if not wish.text.strip():
        raise EmptyInput("request.empty_text")
    return check_document(
        Document.of_text(wish.text, name=wish.name, language=wish.language, published=wish.published)
    )


@router.post("/check/file")
def check_file(
    file: UploadFile,
    _editor: SignedIn,
    published: Annotated[date | None, Form()] = None,
    language: Annotated[str | None, Form(max_length=8)] = None,
) -> Report:
    """Check a file of any format that is read; its suffix says which."""
    with received(file) as path:
        return check_document(read(path, published=published, language=language))
