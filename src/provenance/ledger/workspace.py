"""The workspace's ledger: editors, sources and the chain that belong to no article."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.audit import adopt, log
from provenance.desk import list_editors
from provenance.desk.facts import email_digest
from provenance.errors import Refused
from provenance.evidence import list_sources
from provenance.ledger.enter import editor_row, event_rows, source_row
from provenance.ledger.gather import editor_line, event_lines, source_lines
from provenance.ledger.lines import EditorLine, EventLine, Line, SourceLine, WorkspaceLine
from provenance.ledger.parse import Ledger
from provenance.store.tables import WORKSPACE, Editor, Source

__all__ = ["enter_workspace", "gather_workspace", "workspace_file"]


def workspace_file(workspace: Path) -> Path:
    """Where the workspace's ledger lies; no article can be called that."""
    return workspace / "claims" / "@workspace.jsonl"


def gather_workspace(session: Session) -> Iterator[Line]:
    """All lines of the workspace's ledger; of an address it has the hash only."""
    yield WorkspaceLine()
    for editor in list_editors(session):
        yield editor_line(editor, email_digest(editor.name, editor.email))
    yield from source_lines(list_sources(session))
    yield from event_lines(session, WORKSPACE)


def enter_workspace(session: Session, ledger: Ledger, *, actor: str, at: datetime) -> bool:
    """Take over a workspace's editors, sources and chain, where there are none yet; whether it brought anything.

    A ledger that says no more than the chain here does changes nothing; Refused where it says something else.
    """
    here = [event.hash for event in log(session, WORKSPACE)]
    brought = [line.hash for line in ledger.of(EventLine)]
    if here and here[: len(brought)] == brought:
        return False
    if here or session.scalars(select(Editor.id)).first() or session.scalars(select(Source.id)).first():
        raise Refused("ledger.workspace", name=ledger.name)
    adopt(session, WORKSPACE, event_rows(ledger, WORKSPACE), actor=actor, at=at)
    session.add_all(editor_row(line) for line in ledger.of(EditorLine))
    session.add_all(source_row(line) for line in ledger.of(SourceLine))
    session.flush()
    return True
