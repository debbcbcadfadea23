"""Inspecting everything: the chains, then the tables against them, then the archived files."""

import json
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session, defer

from provenance.audit import Problem, verify
from provenance.desk.agreement.articles import of_article
from provenance.desk.agreement.workspace import of_workspace
from provenance.errors import Refused
from provenance.evidence import check_archived, list_sources, original_of
from provenance.store import misshapen
from provenance.store.tables import WORKSPACE, Article, Event, Revision

__all__ = ["disagreements", "inspect"]


def inspect(session: Session, workspace: Path) -> list[Problem]:
    """What is wrong, the first place of each chain first; nothing where log, tables and archive agree.

    ``workspace`` is the workspace's root folder. Where the log itself is broken, nothing can be held against it.
    """
    return verify(session) or _broken(session) or [*_of_all(session), *_changed_files(session, workspace)]


def disagreements(session: Session, article: Article | None = None) -> list[Problem]:
    """Where the tables are not as the audit log recorded them: those of one article, or all of them."""
    return _broken(session) or (_of_all(session) if article is None else list(_of(session, article)))


def _broken(session: Session) -> list[Problem]:
    return [Problem(WORKSPACE, 0, said) for said in misshapen(session)]


def _of_all(session: Session) -> list[Problem]:
    articles = session.scalars(select(Article).order_by(Article.slug)).all()
    found = [problem for one in articles for problem in _of(session, one)]
    return found + list(of_workspace(session, _events(session, WORKSPACE)))


def _of(session: Session, article: Article) -> Iterator[Problem]:
    yield from of_article(session, article, _events(session, article.slug))


def _events(session: Session, chain: str) -> list[tuple[Event, dict[str, object]]]:
    events = session.scalars(select(Event).where(Event.chain == chain).order_by(Event.seq))
    return [(event, json.loads(event.payload)) for event in events]


def _changed_files(session: Session, workspace: Path) -> Iterator[Problem]:
    for source in list_sources(session):
        try:
            check_archived(workspace, source)
        except Refused as error:
            yield Problem(WORKSPACE, 0, str(error))
    for revision in session.scalars(select(Revision).options(defer(Revision.text)).order_by(Revision.id)):
        try:
            original_of(workspace, revision)
        except Refused as error:
            yield Problem(revision.article.slug, 0, str(error))
