"""The workspace: its editors and sources."""

from collections.abc import Iterator, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.audit import Problem
from provenance.desk.facts import editor_facts
from provenance.evidence import source_facts
from provenance.store.tables import WORKSPACE, Editor, Event, Source

__all__ = ["of_workspace"]

Facts = Mapping[str, object]
ADDED = {"editor.add": "editor", "source.add": "source"}


def of_workspace(session: Session, events: list[tuple[Event, dict[str, object]]]) -> Iterator[Problem]:
    """Where the editors and sources are not as the workspace's chain recorded them."""
    kept = dict(_rows(session))
    for event, payload in events:
        if event.action in ADDED and kept.pop(event.subject, None) != payload:
            said = f"records another {ADDED[event.action]} than the tables hold: {event.subject}"
            yield Problem(WORKSPACE, event.seq, f"Event {event.seq} of chain {WORKSPACE} {said}.")
    for subject in kept:
        yield Problem(WORKSPACE, len(events), f"There is an entry {subject} that is not in the audit log.")


def _rows(session: Session) -> Iterator[tuple[str, Facts]]:
    for editor in session.scalars(select(Editor).order_by(Editor.name)):
        yield f"editor:{editor.name}", editor_facts(editor)
    for source in session.scalars(select(Source).order_by(Source.slug)):
        yield f"source:{source.slug}", source_facts(source)
