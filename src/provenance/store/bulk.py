"""Many rows at once: Core's insert on SQLite, COPY on PostgreSQL."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from typing import Any

from sqlalchemy import Column, Table, insert
from sqlalchemy.orm import Session

from provenance.store.rows import Row
from provenance.store.tables import Base

__all__ = ["insert_rows"]

Bound = Callable[[Any], Any]


def insert_rows(session: Session, mapped: type[Base], rows: Iterable[Row]) -> None:
    """Write rows in the session's transaction; all have the same columns, and the database gives the keys."""
    listed = list(rows)
    if not listed:
        return
    table = mapped.__table__
    assert isinstance(table, Table)
    if session.get_bind().dialect.name == "postgresql":
        _copy(session, table, listed)
    else:
        session.execute(insert(table), listed)


def _copy(session: Session, table: Table, rows: Sequence[Row]) -> None:
    """One COPY: no statement and no answer a row."""
    session.flush()
    dialect = session.get_bind().dialect
    columns = [table.c[name] for name in rows[0]]
    bound = [_bound(column, dialect) for column in columns]
    quote = dialect.identifier_preparer.quote
    names = ", ".join(quote(column.name) for column in columns)
    statement = f"COPY {quote(table.name)} ({names}) FROM STDIN"
    with closing(session.connection().connection.cursor()) as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row([bind(value) for bind, value in zip(bound, row.values(), strict=True)])


def _bound(column: Column[Any], dialect: Any) -> Bound:
    """How the column's values go to the driver."""
    processor = column.type.dialect_impl(dialect).bind_processor(dialect)
    return processor if processor is not None else lambda value: value
