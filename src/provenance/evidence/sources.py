"""Sources: adding them, and finding them by slug."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from provenance.audit import record
from provenance.errors import Ambiguous, NotFound
from provenance.evidence.archive import archive
from provenance.store import free_slug, instant_text, slug_of
from provenance.store.tables import Source

__all__ = ["AddedSource", "add_source", "find_source", "list_sources", "record_source", "source_facts"]

SHORTEST_HASH = 6
SHOWN = 8


@dataclass(frozen=True, slots=True)
class AddedSource:
    """The source of a file; ``added`` is false where the same bytes were there already and nothing changed."""

    source: Source
    added: bool


def add_source(
    session: Session,
    workspace: Path,
    path: Path,
    *,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    dated: date | None = None,
    actor: str,
    at: datetime,
) -> AddedSource:
    """Archive a file by its SHA-256 and keep what is known about it; ``workspace`` is the workspace's root folder."""
    archived = archive(workspace, path)
    known = session.scalar(select(Source).where(Source.sha256 == archived.sha256))
    if known is not None:
        return AddedSource(known, added=False)
    source = Source(
        slug=free_slug(slug_of(title or path.stem), lambda slug: _taken(session, slug)),
        sha256=archived.sha256,
        name=path.name,
        suffix=archived.suffix,
        size=archived.size,
        title=title or path.stem,
        publisher=publisher,
        url=url,
        dated=dated,
        actor=actor,
        at=at,
    )
    session.add(source)
    session.flush()
    record_source(session, source, actor=actor, at=at)
    return AddedSource(source, added=True)


def _taken(session: Session, slug: str) -> bool:
    return session.scalar(select(Source.id).where(Source.slug == slug)) is not None


def record_source(session: Session, source: Source, *, actor: str, at: datetime) -> None:
    """Note a source's arrival in the workspace's chain."""
    record(
        session,
        at=at,
        actor=actor,
        action="source.add",
        subject=f"source:{source.slug}",
        payload=source_facts(source),
    )


def source_facts(source: Source) -> dict[str, object]:
    """What the audit log says about a source."""
    names = ("sha256", "name", "suffix", "size", "title", "publisher", "url", "actor")
    known = {name: getattr(source, name) for name in names}
    dated = source.dated and source.dated.isoformat()
    return known | {"dated": dated, "retrieved": instant_text(source.at)}


def find_source(session: Session, reference: str) -> Source:
    """The source of this slug, or of an unambiguous prefix of its slug or SHA-256; NotFound or Ambiguous otherwise."""
    exact = session.scalar(select(Source).where(Source.slug == reference))
    if exact is not None:
        return exact
    found = session.scalars(select(Source).where(_begins(reference)).order_by(Source.slug).limit(SHOWN)).all()
    if not found:
        raise NotFound("source.missing", reference=reference)
    if len(found) > 1:
        names = [source.slug for source in found]
        raise Ambiguous("source.ambiguous", reference=reference, candidates=names)
    return found[0]


def _begins(reference: str) -> ColumnElement[bool]:
    by_slug = Source.slug.startswith(reference, autoescape=True)
    if len(reference) < SHORTEST_HASH:
        return by_slug
    return or_(by_slug, Source.sha256.startswith(reference, autoescape=True))


def list_sources(session: Session) -> Sequence[Source]:
    """All sources by slug."""
    return session.scalars(select(Source).order_by(Source.slug)).all()
