"""The schema: seen to be ours, created and upgraded before anything else happens."""

from contextlib import suppress
from enum import Enum, auto
from importlib.resources import files
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from provenance.errors import NewerDatabase, NotOurDatabase, StoreError
from provenance.store.engine import name_of, reading

__all__ = ["HEAD", "REVISIONS", "ensure_schema", "migrations_folder"]

# In order; a test holds them to the files under migrations/versions. Known by heart, for Alembic is slow to import.
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
HEAD = REVISIONS[-1]

_OURS = frozenset({"article", "claim", "chain", "event"})
_UPGRADE_LOCK = 4_711_000_001


class _Found(Enum):
    EMPTY = auto()
    OLDER = auto()
    CURRENT = auto()


def ensure_schema(engine: Engine) -> None:
    """See that the database has our schema in this program's version; raise where it must not be touched."""
    with reading(engine).connect() as connection:
        found = _look(connection)
    if found is _Found.CURRENT:
        return
    if found is _Found.EMPTY:
        _journal(engine)
    with engine.begin() as connection:
        _queue(connection)
        if _look(connection) is not _Found.CURRENT:
            _upgrade(connection)


def migrations_folder() -> Path:
    """Where the migrations are: in the installed package, or beside ``src`` in a checkout."""
    package = Path(str(files("provenance")))
    for folder in (package / "migrations", package.parents[1] / "migrations"):
        if (folder / "env.py").is_file():
            return folder
    raise StoreError("database.no_migrations")


def _look(connection: Connection) -> _Found:
    """What is there."""
    tables = set(inspect(connection).get_table_names())
    name = name_of(connection.engine.url)
    if not tables:
        return _Found.EMPTY
    if "alembic_version" not in tables or not tables >= _OURS:
        raise NotOurDatabase("database.foreign", name=name)
    version = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if version not in REVISIONS:
        raise NewerDatabase("database.newer", name=name, version=version)
    return _Found.CURRENT if version == HEAD else _Found.OLDER


def _journal(engine: Engine) -> None:
    """Let SQLite's readers go on while one writes, where the file system allows it."""
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()
    try:
        with suppress(engine.dialect.loaded_dbapi.OperationalError):
            connection.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def _queue(connection: Connection) -> None:
    """Let one program upgrade at a time; SQLite's writers queue anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _UPGRADE_LOCK})


def _upgrade(connection: Connection) -> None:
    """Bring the schema to this version, in the connection's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
