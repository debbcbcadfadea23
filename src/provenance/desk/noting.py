"""Noting the workspace's settings: whoever changes them in ``provenance.toml`` is found in the log."""

import json
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.audit import record
from provenance.settings import Settings
from provenance.store.tables import WORKSPACE, Event

__all__ = ["note_settings"]

CHANGED = "settings.change"


def note_settings(session: Session, settings: Settings, *, actor: str, at: datetime) -> bool:
    """Note the settings where they are not those that were noted last (or the usual ones); whether they are not."""
    wanted = select(Event.payload).where(Event.chain == WORKSPACE, Event.action == CHANGED)
    noted = session.scalars(wanted.order_by(Event.seq.desc()).limit(1)).one_or_none()
    before = Settings() if noted is None else Settings.model_validate(json.loads(noted))
    if settings == before:
        return False
    now = settings.model_dump(mode="json")
    record(session, at=at, actor=actor, action=CHANGED, subject="settings", payload=now)
    return True
