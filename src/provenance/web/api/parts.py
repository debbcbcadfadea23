"""What the routes are handed: the desk they work at, and the editor whose call it is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated

from fastapi import Depends, HTTPException, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy.orm import Session

from provenance.desk import Workspace, editor_of, find_editor, find_workspace, note_settings
from provenance.errors import Expired, NotAllowed
from provenance.store import Store
from provenance.store.tables import Editor
from provenance.web.access.turns import Turn

__all__ = ["Desk", "DeskPart", "SignedIn", "Writing"]


@dataclass(frozen=True, slots=True)
class Writing:
    """One writing transaction: who acts, and when."""

    session: Session
    editor: Editor
    at: datetime


@dataclass(frozen=True, slots=True)
class Desk:
    """A workspace's root folder, its store, and the clock."""

    store: Store
    root: Path
    clock: Callable[[], datetime]

    @property
    def workspace(self) -> Workspace:
        """The workspace, with the rules that ``provenance.toml`` has by now."""
        return find_workspace(self.root)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """One reading transaction."""
        with self.store.read() as session:
            yield session

    @contextmanager
    def writing(self, name: str) -> Iterator[Writing]:
        """One writing transaction by the editor of that name: all of it or nothing."""
        with self.store.begin() as session:
            at = self.clock()
            note_settings(session, self.workspace.settings, actor=name, at=at)
            yield Writing(session, find_editor(session, name), at)


def the_desk(request: Request, _turn: Turn) -> Desk:
    """The desk that the application was made for, once it is one's turn."""
    desk: Desk = request.app.state.desk
    return desk


DeskPart = Annotated[Desk, Depends(the_desk)]
EXPIRED = 'Bearer error="invalid_token", error_description="the token has expired"'  # RFC 6750, section 3
BEARER = HTTPBearer(auto_error=False, description="A token from `provenance editor token NAME`.")


def signed_in(
    desk: DeskPart, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(BEARER)]
) -> str:
    """The name of the editor whose token came with the request; 401 where none did, or one that does not count."""
    if credentials is not None:
        with desk.reading() as session:
            try:
                if editor := editor_of(session, credentials.credentials, desk.clock()):
                    return editor.name
            except Expired as error:
                raise HTTPException(401, error, {"WWW-Authenticate": EXPIRED}) from error
    raise HTTPException(
        401,
        NotAllowed("request.token"),
        {"WWW-Authenticate": "Bearer"},
    )


SignedIn = Annotated[str, Depends(signed_in)]
