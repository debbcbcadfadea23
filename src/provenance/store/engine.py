"""Engines: how we speak to SQLite and to PostgreSQL."""

from pathlib import Path
from sqlite3 import Connection as SQLiteConnection

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

from provenance.errors import NotOurDatabase, StoreError

__all__ = ["engine_of", "name_of", "reading"]

_READING = "provenance_reading"
_MAGIC = b"SQLite format 3\x00"
_CACHE = 65_536  # KiB of pages in memory: SQLite's own 2 MB make a long text's indexes go to disk and back
_PSYCOPG = "postgresql+psycopg"


def engine_of(url: str, patience: float) -> Engine:
    """The engine of a database URL; ``patience`` is how many seconds to wait for somebody else's lock."""
    address = _address(url)
    if address.get_backend_name() == "sqlite":
        return _sqlite(address, patience)
    return _postgresql(address, patience)


def reading(engine: Engine) -> Engine:
    """The engine for those who only look: each of their transactions sees one state of the database, to its end."""
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="REPEATABLE READ")
    return engine.execution_options(**{_READING: True})


def name_of(url: URL) -> str:
    """What we call a database in a message: SQLite's file, or the address without password and options."""
    if url.get_backend_name() == "sqlite":
        return url.database or "the database in memory"
    return url.set(drivername=url.get_backend_name(), query={}).render_as_string(hide_password=True)


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except ArgumentError:
        raise StoreError("database.no_url", url=url) from None
    if address.drivername in ("postgres", "postgresql"):
        return address.set(drivername=_PSYCOPG)
    if address.drivername not in ("sqlite", _PSYCOPG):
        raise StoreError("database.unknown", driver=address.drivername)
    return address


def _sqlite(url: URL, patience: float) -> Engine:
    if url.database and not url.database.startswith("file:"):
        _look_at(Path(url.database))
    engine = create_engine(url, connect_args={"timeout": patience})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _look_at(path: Path) -> None:
    """Refuse what is no SQLite database before SQLite can do anything to it."""
    if not path.parent.is_dir():
        raise StoreError("database.no_folder", folder=path.parent)
    if path.is_dir():
        raise NotOurDatabase("database.folder", path=path)
    if path.exists() and path.stat().st_size and not _is_sqlite(path):
        raise NotOurDatabase("database.no_sqlite", path=path)


def _is_sqlite(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except PermissionError:
        raise StoreError("database.unreadable", path=path) from None


def _prepare_sqlite(connection: SQLiteConnection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver would begin transactions by itself, and too late
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")


def _begin_sqlite(connection: Connection) -> None:
    """A writer takes the lock at once: two that had both read first could never both go on."""
    only_looks = connection.get_execution_options().get(_READING, False)
    connection.exec_driver_sql("BEGIN" if only_looks else "BEGIN IMMEDIATE")


def _postgresql(url: URL, patience: float) -> Engine:
    milliseconds = int(patience * 1000)
    options = f"{url.query.get('options', '')} -c lock_timeout={milliseconds}".strip()
    try:
        return create_engine(url.update_query_dict({"options": options}), pool_pre_ping=True)
    except (NoSuchModuleError, ModuleNotFoundError):
        raise StoreError("database.no_driver") from None
