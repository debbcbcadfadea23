"""Editors: adding and finding them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.audit import record
from provenance.desk.facts import editor_facts
from provenance.desk.role import Role
from provenance.errors import NotFound, Refused
from provenance.store.tables import Editor

__all__ = ["add_editor", "find_editor", "list_editors", "record_editor"]


def add_editor(
    session: Session,
    name: str,
    *,
    role: Role,
    email: str | None = None,
    actor: str | None = None,
    at: datetime,
) -> Editor:
    """Add an editor; ``actor`` is who adds them, the editor themself where it is not said. Refused if there is one."""
    name = name.strip()
    if not name:
        raise Refused("editor.no_name")
    if session.scalar(select(Editor.id).where(Editor.name == name)) is not None:
        raise Refused("editor.known", name=name)
    editor = Editor(name=name, role=role.value, email=email, at=at)
    session.add(editor)
    session.flush()
    record_editor(session, editor, actor=actor or name, at=at)
    return editor


def record_editor(session: Session, editor: Editor, *, actor: str, at: datetime) -> None:
    """Note an editor's arrival in the workspace's chain."""
    record(
        session,
        at=at,
        actor=actor,
        action="editor.add",
        subject=f"editor:{editor.name}",
        payload=editor_facts(editor),
    )


def find_editor(session: Session, name: str) -> Editor:
    """The editor of this name; NotFound says who there is, or how to add the first one."""
    editor = session.scalar(select(Editor).where(Editor.name == name.strip()))
    if editor is not None:
        return editor
    names = [known.name for known in list_editors(session)]
    if not names:
        raise NotFound("editor.first", name=name)
    raise NotFound("editor.missing", name=name, known=names)


def list_editors(session: Session) -> Sequence[Editor]:
    """All editors by name."""
    return session.scalars(select(Editor).order_by(Editor.name)).all()
