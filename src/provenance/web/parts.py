"""What the pages' routes are handed: the desk with one transaction, who is signed in, and a form that is theirs."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from urllib.parse import quote

from fastapi import BackgroundTasks, Depends, HTTPException, Request
from sqlalchemy.orm import Session
from starlette.datastructures import FormData

from provenance.desk import Workspace, note_settings
from provenance.errors import NotAllowed
from provenance.store.tables import Editor
from provenance.web.access.cookies import get
from provenance.web.access.sittings import COOKIE, fading, prolong, sitting_of
from provenance.web.access.turns import Turn

__all__ = ["AsIs", "Desk", "Form", "SignInFirst", "SignedIn", "check_token", "known", "now"]

OUR_OWN = ("same-origin", "none")  # of Sec-Fetch-Site; what sends none is no browser, or an old one
MOST_FIELDS = 20_000  # an exception to a sign-off is a field, and long articles have thousands of figures


@dataclass(frozen=True, slots=True)
class Room:
    """A workspace and one transaction: a reading one for GET, else a writing one, kept before the answer is sent."""

    session: Session
    workspace: Workspace
    at: datetime


class SignInFirst(Exception):
    """Nobody is signed in: the browser is led to the door, and back."""

    def __init__(self, back: str) -> None:
        self.place = f"/sign-in?next={quote(back, safe='')}"


def known(request: Request, later: BackgroundTasks) -> None:
    """SignInFirst where nobody is signed in: looked up before anything that they send is taken in.

    That somebody still moves there is noted after the answer, which so waits for no writer.
    """
    state, cookie = request.app.state, get(request, COOKIE)
    desk, settings = state.desk, state.settings
    if cookie:
        at = desk.clock()
        with desk.store.read() as session:
            if (sitting := sitting_of(session, cookie, at, settings)) is not None:
                if fading(sitting, at, settings):
                    later.add_task(prolong, desk.store, sitting.id, at, settings)
                return
    raise SignInFirst(request.url.path if request.method == "GET" else "/")


async def all_of(request: Request) -> FormData:
    """The form, once all of it has come in. How much it may hold is the guard's matter, which counts all of it."""
    return await request.form(max_fields=MOST_FIELDS, max_part_size=request.app.state.most_bytes)


async def all_there(request: Request) -> None:
    """Wait until all of a form has come in."""
    if request.method != "GET":
        await all_of(request)


def the_room(
    request: Request,
    _known: Annotated[None, Depends(known)],
    _form: Annotated[None, Depends(all_there)],
    _turn: Turn,
) -> Iterator[Room]:
    """The transaction of one request. It begins when all of the form is there: nobody's slow line holds others up."""
    desk = request.app.state.desk
    at = desk.clock()
    opened = desk.store.read() if request.method == "GET" else desk.store.begin()
    with opened as session:
        yield Room(session, desk.workspace, at)


Desk = Annotated[Room, Depends(the_room, scope="function")]


def signed_in(request: Request, room: Desk) -> Editor:
    """The editor who is signed in; SignInFirst where nobody is."""
    cookie = get(request, COOKIE)
    sitting = sitting_of(room.session, cookie, room.at, request.app.state.settings) if cookie else None
    if sitting is None:
        raise SignInFirst(request.url.path if request.method == "GET" else "/")
    request.state.editor, request.state.csrf = sitting.editor, sitting.csrf
    return sitting.editor


SignedIn = Annotated[Editor, Depends(signed_in, scope="function")]


async def as_is(request: Request) -> FormData:
    """The form as it was sent, signed in or not. 403 where the browser says that another site sent it."""
    if request.headers.get("sec-fetch-site", "none") not in OUR_OWN:
        raise HTTPException(403, NotAllowed("form.other_site"))
    return await all_of(request)


AsIs = Annotated[FormData, Depends(as_is)]


def checked_form(request: Request, room: Desk, editor: SignedIn, form: AsIs) -> FormData:
    """The form, once it is known to be from our own page. 403 otherwise."""
    check_token(request, form)
    note_settings(room.session, room.workspace.settings, actor=editor.name, at=room.at)
    return form


def check_token(request: Request, form: FormData) -> None:
    """403 where the ``csrf`` field of a form is not that of the sitting."""
    sent = form.get("csrf") or request.headers.get("x-csrf", "")
    if not isinstance(sent, str) or not secrets.compare_digest(sent.encode(), request.state.csrf.encode()):
        raise HTTPException(403, NotAllowed("form.not_yours"))


Form = Annotated[FormData, Depends(checked_form, scope="function")]


def now(request: Request) -> datetime:
    """The clock."""
    at: datetime = request.app.state.desk.clock()
    return at
