"""The store: one database, and the transactions on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Engine
from sqlalchemy.orm import Session

from provenance.errors import StoreError
from provenance.store.engine import engine_of, reading
from provenance.store.schema import ensure_schema
from provenance.store.troubles import translated

__all__ = ["PATIENCE", "Store", "open_store"]

PATIENCE = 5.0


@dataclass(frozen=True, slots=True)
class Store:
    """An open database with our schema. Close it when done, or use it in a ``with`` statement."""

    engine: Engine

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """One writing transaction: committed at the end, undone altogether where anything is raised.

        SQLite lets one writer in at a time; who waits longer than the store's patience gets DatabaseBusy.
        """
        fresh = Session(self.engine, expire_on_commit=False)
        with translated(self.engine.url), fresh as session, session.begin():
            session.connection()
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One reading transaction: a view of the database that no writer changes, and that changes nothing."""
        fresh = Session(reading(self.engine), expire_on_commit=False)
        with translated(self.engine.url), fresh as session:
            session.connection()
            yield session

    def close(self) -> None:
        """Let go of the database's connections."""
        self.engine.dispose()

    def __enter__(self) -> "Store":
        """The store itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()


def open_store(url: str, *, patience: float = PATIENCE, create: bool = True) -> Store:
    """Open a database, creating or upgrading its schema; ``patience`` is how many seconds to wait for a lock.

    Raises NotOurDatabase, NewerDatabase, DatabaseBusy, or StoreError where it cannot be opened at all; so too where
    its file is not there and ``create`` is false.
    """
    engine = engine_of(url, patience)
    if not create and is_missing(engine.url):
        raise StoreError("database.missing", path=engine.url.database)
    try:
        with translated(engine.url):
            ensure_schema(engine)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine)


def is_missing(url: URL) -> bool:
    """Whether a URL names a SQLite file that does not exist."""
    name = url.database
    return (
        url.get_backend_name() == "sqlite"
        and bool(name)
        and name != ":memory:"
        and not Path(str(name)).exists()
    )
