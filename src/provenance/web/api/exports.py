"""Exports of an article, in every format of the exports room."""

import tempfile
from collections.abc import Iterator
from typing import IO
from urllib.parse import quote

from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from provenance.desk import find_article
from provenance.errors import NotFound
from provenance.exports import Edition, find_format, formats
from provenance.web.api.parts import DeskPart, SignedIn
from provenance.web.problems import RESPONSES

__all__ = ["router"]

router = APIRouter(tags=["exports"], responses=RESPONSES)
IN_MEMORY = 4 << 20
PART = 1 << 16


@router.get("/exports")
def listing(_editor: SignedIn) -> list[str]:
    """The names of the formats."""
    return list(formats())


@router.get(
    "/articles/{article}/exports/{form}",
    response_class=StreamingResponse,
    responses={200: {"content": {"application/octet-stream": {}}}},
)
def export(article: str, form: str, desk: DeskPart, _editor: SignedIn) -> StreamingResponse:
    """An article's latest revision in a format: written whole before the first byte is sent, so never by half."""
    if form not in formats():
        raise NotFound("export.format", format=form, known=formats())
    module = find_format(form)
    key = desk.workspace.root / "keys" / "desk.key"
    edition = Edition(desk.workspace.root, desk.clock(), key=key, publisher=desk.workspace.settings.publisher)
    made: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  (closed once it is sent)
    try:
        with desk.reading() as session:
            found = find_article(session, article)
            module.write(session, found, made, edition)  # type: ignore[arg-type]
            name = f"{found.slug}{module.SUFFIX}"
    except BaseException:
        made.close()
        raise
    made.seek(0)
    headers = {"Content-Disposition": attached(name)}
    return StreamingResponse(_parts(made), media_type=module.MEDIA_TYPE, headers=headers)


def attached(name: str) -> str:
    """The header that gives a file its name; one with other letters than ASCII as RFC 6266 has it."""
    escaped = quote(name, safe="")
    return f'attachment; filename="{name}"' if escaped == name else f"attachment; filename*=UTF-8''{escaped}"


def _parts(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while part := file.read(PART):
            yield part
