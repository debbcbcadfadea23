"""A form that takes long to work on: who sent it is looked up first, and nobody is kept from writing meanwhile."""

from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData

from provenance.web.access.cookies import get
from provenance.web.access.sittings import COOKIE, sitting_of
from provenance.web.api.parts import DeskPart
from provenance.web.parts import AsIs, SignInFirst, check_token, known

__all__ = ["Sender", "SentForm"]


def sender(request: Request, _known: Annotated[None, Depends(known)], _form: AsIs, desk: DeskPart) -> str:
    """The name of the editor who is signed in; SignInFirst where nobody is."""
    with desk.reading() as session:
        sitting = sitting_of(session, get(request, COOKIE), desk.clock(), request.app.state.settings)
        if sitting is None:
            raise SignInFirst("/")
        request.state.editor, request.state.csrf = sitting.editor, sitting.csrf
        return sitting.editor.name


Sender = Annotated[str, Depends(sender)]


def sent_form(request: Request, _sender: Sender, form: AsIs) -> FormData:
    """The form, once it is known to be from our own page. 403 otherwise."""
    check_token(request, form)
    return form


SentForm = Annotated[FormData, Depends(sent_form)]
