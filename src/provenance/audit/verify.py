"""Verifying the audit log."""

import json
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.audit.chain import End, Problem, follow
from provenance.audit.record import OPENED, chain_subject
from provenance.store.tables import WORKSPACE, Article, Chain, Event

__all__ = ["verify"]


def verify(session: Session) -> list[Problem]:
    """What is wrong with the log: for each chain its first broken place; nothing where all of it holds."""
    opened = _opened(session)
    names = set(session.scalars(select(Event.chain).distinct())) | set(session.scalars(select(Article.slug)))
    names |= set(session.scalars(select(Chain.name))) | opened.keys() | {WORKSPACE}
    problems = (_verify_chain(session, name, opened) for name in sorted(names))
    return [problem for problem in problems if problem]


def _opened(session: Session) -> Mapping[str, str]:
    """The first hash of each chain, as the workspace's chain noted it when the chain was opened."""
    noted = select(Event.subject, Event.payload).where(Event.chain == WORKSPACE, Event.action == OPENED)
    prefix = chain_subject("")
    return {subject.removeprefix(prefix): _first(payload) for subject, payload in session.execute(noted)}


def _first(payload: str) -> str:
    try:
        return str(json.loads(payload)["first"])
    except (ValueError, KeyError, TypeError):
        return ""  # somebody changed it: the workspace's chain is then broken there, and says so


def _verify_chain(session: Session, name: str, opened: Mapping[str, str]) -> Problem | None:
    events = select(Event).where(Event.chain == name).order_by(Event.seq)
    end = follow(name, session.scalars(events.execution_options(yield_per=1000)))
    if isinstance(end, Problem):
        return end
    wrong = _wrong_end(session.get(Chain, name), end) or _wrong_start(name, end, opened)
    return Problem(name, end.length, f"Chain {name} {wrong}.") if wrong else None


def _wrong_end(noted: Chain | None, end: End) -> str | None:
    if noted is None:
        return "is missing, though there is an article or a note of it"
    if (noted.length, noted.hash) != (end.length, end.hash):
        return f"ends at event {end.length}, though {noted.length} were recorded: its last events were taken away"
    return None


def _wrong_start(name: str, end: End, opened: Mapping[str, str]) -> str | None:
    if name != WORKSPACE and opened.get(name) != end.first:
        return "does not begin as the workspace's chain noted it: the whole chain was replaced"
    return None
