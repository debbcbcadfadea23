"""The digest of what a revision holds: every claim, link, finding and fate, but no key of this database."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from provenance.store.tables import Base, Claim, Fate, Finding, FindingClaim, Link, Revision

__all__ = ["contents_of", "contents_sha256"]

Names = Mapping[int, str]
KEYS = {"id", "revision_id", "finding_id", "status"}


def contents_sha256(session: Session, revision: Revision) -> str:
    """The SHA-256 over a line of JSON for each row, in their order."""
    digest = hashlib.sha256()
    for line in contents_of(session, revision):
        digest.update(line.encode() + b"\n")
    return digest.hexdigest()


def contents_of(session: Session, revision: Revision) -> Iterator[str]:
    """A line of JSON for each row of a revision; claims are called by number of revision and public id."""
    names = _names(session, revision)
    for table in (Claim, Link, Finding, Fate):
        own = _table(table)
        for row in _rows(session, own, own.c.revision_id == revision.id):
            yield _line(own.name, row, names)
            if table is Finding:
                about = _table(FindingClaim)
                for one in _rows(session, about, about.c.finding_id == row["id"]):
                    yield _line(about.name, one, names)


def _names(session: Session, revision: Revision) -> Names:
    """What the claims of the article are called; a claim of another one has no name here."""
    wanted = (
        select(Claim.id, Revision.number, Claim.public_id)
        .join(Revision, Claim.revision_id == Revision.id)
        .where(Revision.article_id == revision.article_id)
    )
    return {key: f"{number}/{public_id}" for key, number, public_id in session.execute(wanted)}


def _table(mapped: type[Base]) -> Table:
    table = mapped.__table__
    assert isinstance(table, Table)
    return table


def _rows(session: Session, table: Table, condition: Any) -> Iterator[Mapping[str, Any]]:
    for row in session.execute(select(table).where(condition).order_by(table.c.position)):
        yield dict(row._mapping)


def _line(table: str, row: Mapping[str, Any], names: Names) -> str:
    """A row without this database's keys, but with the names of the claims that it refers to."""
    said = {column: _plain(column, value, names) for column, value in row.items() if column not in KEYS}
    return json.dumps({"table": table} | said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _plain(column: str, value: Any, names: Names) -> object:
    if column.endswith("_id") and column != "public_id":
        return None if value is None else names.get(value, "nowhere")
    return value.isoformat() if isinstance(value, date) else value
