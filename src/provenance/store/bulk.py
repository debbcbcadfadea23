"""Many rows at once: one prepared statement on SQLite, COPY on PostgreSQL; each as fast as the driver alone."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import chain
from typing import Any, cast

from sqlalchemy import Column, Dialect, Table
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from provenance.store.rows import Row
from provenance.store.tables import Base

__all__ = ["insert_rows"]

Values = tuple[Any, ...]


def insert_rows(session: Session, mapped: type[Base], rows: Iterable[Row]) -> None:
    """Write rows in the session's transaction; all have the same columns, and the database gives the keys.

    Rows are taken one by one, and none is kept. What is pending in the session is written first.
    """
    coming = iter(rows)
    first = next(coming, None)
    if first is None:
        return
    session.flush()
    table, dialect = mapped.__table__, session.get_bind().dialect
    assert isinstance(table, Table)
    columns = [table.c[name] for name in first]
    quote = dialect.identifier_preparer.quote
    names = f"{quote(table.name)} ({', '.join(quote(column.name) for column in columns)})"
    values = _values(chain((first,), coming), columns, dialect)
    try:
        _send(session, names, len(columns), values)
    except dialect.loaded_dbapi.Error as error:  # as SQLAlchemy would say it, had it seen the rows
        base = dialect.loaded_dbapi.Error
        raise DBAPIError.instance(names, None, error, base, hide_parameters=True, dialect=dialect) from error


def _send(session: Session, names: str, width: int, values: Iterator[Values]) -> None:
    """Give the rows to the driver, as it takes many of them fastest."""
    with closing(session.connection().connection.cursor()) as cursor:
        if session.get_bind().dialect.name == "postgresql":
            with cursor.copy(f"COPY {names} FROM STDIN") as copy:
                for row in values:
                    copy.write_row(row)
        else:
            places = ", ".join("?" * width)
            cursor.executemany(f"INSERT INTO {names} VALUES ({places})", cast(Sequence[Values], values))


def _values(rows: Iterable[Row], columns: list[Column[Any]], dialect: Dialect) -> Iterator[Values]:
    """The rows' values as the driver takes them; only those columns cost anything whose type has something to do."""
    processors = [column.type.dialect_impl(dialect).bind_processor(dialect) for column in columns]
    special = [(place, bind) for place, bind in enumerate(processors) if bind is not None]
    for row in rows:
        values = list(row.values())
        for place, bind in special:
            values[place] = bind(values[place])
        yield tuple(values)
