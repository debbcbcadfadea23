"""The shape of what is stored: every reference leads somewhere, and every value is written as we write it."""

import json
from collections.abc import Callable, Iterator
from datetime import date

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    Date,
    String,
    Table,
    cast,
    exists,
    func,
    select,
    text,
)
from sqlalchemy.orm import Session

from provenance.store.instant import instant_of, instant_text
from provenance.store.tables import Base
from provenance.store.tables.base import Instant

__all__ = ["misshapen"]

AsWritten = Callable[[str], str]


def misshapen(session: Session) -> list[str]:
    """What no program of ours wrote, a sentence for each column or rule that has any of it."""
    return [said for table in Base.metadata.sorted_tables for said in _of_table(session, table)]


def _of_table(session: Session, table: Table) -> Iterator[str]:
    for rule in table.constraints:
        if isinstance(rule, CheckConstraint) and (many := _breaking(session, table, rule)):
            yield f"{many} rows of the table {table.name} break the rule {rule.name}."
    for column in table.columns:
        if lost := _dangling(session, column):
            yield f"{lost} rows of the table {table.name} refer to a {column.name} that is not there."
        if odd := _odd(session, column):
            yield f"The table {table.name} holds a {column.name} that we did not write: {odd}."


def _breaking(session: Session, table: Table, rule: CheckConstraint) -> int:
    return session.scalar(select(func.count()).select_from(table).where(text(f"NOT ({rule.sqltext})"))) or 0


def _dangling(session: Session, column: Column[object]) -> int:
    for reference in column.foreign_keys:
        target = reference.column.table.alias()
        there = exists().where(target.c[reference.column.name] == column)
        lost = select(func.count()).select_from(column.table).where(column.is_not(None), ~there)
        return session.scalar(lost) or 0
    return 0


def _odd(session: Session, column: Column[object]) -> str | None:
    """The first value that is not written as we write it."""
    written = _writer(column)
    if written is None:
        return None
    raw = select(cast(column, String)).where(column.is_not(None)).distinct()
    return next((value for value in session.scalars(raw) if not _is(value, written)), None)


def _is(value: str, written: AsWritten) -> bool:
    try:
        return written(value) == value
    except ValueError:
        return False


def _writer(column: Column[object]) -> AsWritten | None:
    if isinstance(column.type, Instant):
        return lambda value: instant_text(instant_of(value))
    if isinstance(column.type, Date):
        return lambda value: date.fromisoformat(value).isoformat()
    if isinstance(column.type, JSON):
        return lambda value: json.dumps(json.loads(value))
    return None
