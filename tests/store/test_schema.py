"""Migrations and models are one; a database is ours, and of our time, or it is left alone."""

import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.command import upgrade
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, select, text
from tests.factories import url_in
from tests.servers import Server

from provenance.errors import DatabaseBusy, NewerDatabase, NotOurDatabase, StoreError
from provenance.store import Store, misshapen, open_store
from provenance.store.schema import HEAD, REVISIONS, migrations_folder
from provenance.store.tables import STATUSES, AccessToken, Base


def ddl(path: Path) -> dict[str, set[str]]:
    """What SQLite was told to create: each table's parts, in whatever order."""
    rows = sqlite3.connect(path).execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version'"
    )
    return {name: {part.strip(" ,") for part in sql.replace('"', "").splitlines()} for name, sql in rows}


def scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    return ScriptDirectory.from_config(config)


def test_migrations_and_models_agree(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_migrations_and_models_have_the_same_names_and_checks_for_every_constraint(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "from-models.db"
    Base.metadata.create_all(create_engine(f"sqlite:///{path}"))
    assert ddl(path) == ddl(Path(str(store.engine.url.database)))


def test_the_revisions_known_by_heart_are_the_ones_in_the_folder() -> None:
    known = [script.revision for script in scripts().walk_revisions()]
    assert known[::-1] == list(REVISIONS)
    assert scripts().get_current_head() == HEAD


def test_a_new_database_is_made_in_write_ahead_mode(tmp_path: Path) -> None:
    open_store(url_in(tmp_path)).close()
    mode = sqlite3.connect(tmp_path / "provenance.db").execute("PRAGMA journal_mode").fetchone()
    assert mode == ("wal",)


def test_opening_a_database_that_is_up_to_date_does_not_import_alembic(store: Store) -> None:
    url = store.engine.url.render_as_string()
    code = "import sys, provenance.store as s; s.open_store(sys.argv[1]); sys.exit('alembic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code, url], check=False).returncode == 0


def test_several_who_open_a_new_database_at_once_make_it_once(tmp_path: Path) -> None:
    code = "import sys; from provenance.store import open_store; open_store(sys.argv[1])"
    started = [subprocess.Popen([sys.executable, "-c", code, url_in(tmp_path)]) for _ in range(4)]
    assert [process.wait() for process in started] == [0] * 4
    with open_store(url_in(tmp_path)) as store, store.read() as session:
        assert session.execute(text("SELECT name, length FROM chain")).all() == [("/", 0)]


def test_a_newer_database_is_refused_and_not_altered(store: Store, tmp_path: Path) -> None:
    store.close()
    with sqlite3.connect(tmp_path / "provenance.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = (tmp_path / "provenance.db").read_bytes()
    with pytest.raises(NewerDatabase, match="upgrade provenance"):
        open_store(url_in(tmp_path))
    assert (tmp_path / "provenance.db").read_bytes() == before


def test_a_database_of_another_program_is_refused_and_not_altered(tmp_path: Path) -> None:
    path = tmp_path / "provenance.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotOurDatabase, match="another program"):
        open_store(url_in(tmp_path))
    assert path.read_bytes() == before


def test_another_programs_alembic_database_is_not_taken_for_a_newer_one_of_ours(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "provenance.db") as connection:
        connection.execute("CREATE TABLE alembic_version (version_num)")
    connection.close()
    with pytest.raises(NotOurDatabase):
        open_store(url_in(tmp_path))


@pytest.mark.parametrize(
    "content", [b"This is a shopping list, no database.", b"SQLite format 3\x00 but no more"]
)
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "provenance.db").write_bytes(content)
    with pytest.raises(NotOurDatabase, match="--db"):
        open_store(url_in(tmp_path))
    assert (tmp_path / "provenance.db").read_bytes() == content


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "provenance.db").mkdir()
    with pytest.raises(NotOurDatabase, match="folder"):
        open_store(url_in(tmp_path))


def test_a_database_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no folder"):
        open_store(url_in(tmp_path / "nowhere"))


@pytest.mark.parametrize("url", ["", "provenance.db", "mysql://host/db", "postgresql+asyncpg://host/db"])
def test_a_url_that_we_do_not_know_is_refused_with_an_example(url: str) -> None:
    with pytest.raises(StoreError, match=r"sqlite:///provenance\.db"):
        open_store(url)


def test_a_postgresql_that_does_not_answer_is_named_without_its_password() -> None:
    with pytest.raises(StoreError, match=r"postgresql://desk:\*\*\*@127\.0\.0\.1:9/news ") as refused:
        open_store("postgresql://desk:secret@127.0.0.1:9/news")
    assert "secret" not in str(refused.value)


def test_a_database_that_another_holds_exclusively_is_busy(store: Store, tmp_path: Path) -> None:
    holder = sqlite3.connect(tmp_path / "provenance.db", isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    store.close()
    holder.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(DatabaseBusy, match="try again"):
            open_store(url_in(tmp_path), patience=0.05)
    finally:
        holder.close()


def test_the_statuses_that_the_schema_allows_are_the_desks() -> None:
    from provenance.desk import Role, Status
    from provenance.store.tables import ROLES

    assert tuple(Status) == STATUSES
    assert tuple(Role) == ROLES


def test_a_database_of_the_first_version_is_upgraded_with_what_is_in_it(tmp_path: Path) -> None:
    upgrades_from_the_first(url_in(tmp_path))


def test_so_is_one_on_postgresql(server: Server) -> None:
    server.run("CREATE DATABASE first_version")
    upgrades_from_the_first(server.url("first_version"))


def test_tokens_from_before_they_ended_end_ninety_days_after_they_were_given(tmp_path: Path) -> None:
    ends_of_old_tokens(url_in(tmp_path))


def test_so_do_those_on_postgresql(server: Server) -> None:
    server.run("CREATE DATABASE old_tokens")
    ends_of_old_tokens(server.url("old_tokens"))


def ends_of_old_tokens(url: str) -> None:
    """Make the tables of 0006, put a token in, and open them with this version."""
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    with create_engine(url.replace("postgresql:", "postgresql+psycopg:")).begin() as connection:
        config.attributes["connection"] = connection
        upgrade(config, "0006")
        at = "2026-11-24T05:54:35.000000Z"
        connection.execute(text(f"INSERT INTO editor VALUES (1, '李审核', 'checker', NULL, '{at}')"))
        connection.execute(text(f"INSERT INTO access_token VALUES (1, 1, 'x', '{at}', NULL)"))
    with open_store(url) as store, store.read() as session:
        token = session.scalars(select(AccessToken)).one()
        assert (token.sha256, token.until) == ("x", datetime(2027, 2, 22, 5, 54, 35, tzinfo=UTC))
        assert misshapen(session) == []


def upgrades_from_the_first(url: str) -> None:
    """Make the first version's tables, put a row in, and open it with this version."""
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    with create_engine(url.replace("postgresql:", "postgresql+psycopg:")).begin() as connection:
        config.attributes["connection"] = connection
        upgrade(config, "0001")
        connection.execute(text("INSERT INTO chain VALUES ('story', 0, 'x')"))
    with open_store(url) as store:
        with store.read() as session:
            assert session.execute(text("SELECT name FROM chain ORDER BY name")).scalars().all() == [
                "/",
                "story",
            ]
            assert session.execute(text("SELECT count(*) FROM fate")).scalar() == 0
        with store.engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            assert compare_metadata(context, Base.metadata) == []
