"""Whoever changes anything behind the log's back is found out: any row of any table, any byte of any file."""

import os
import random
import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.audit.a_day import a_full_store

from provenance.desk import inspect
from provenance.store import Store, open_store
from provenance.store.tables import DERIVED, Base

CHANGES = int(os.environ.get("PROVENANCE_CHANGES", "300"))
# Who has access is no part of the record: nothing that was decided rests on it. What is derived from the texts says
# nothing that the texts do not.
ACCESS = {"access_token", "account", "password", "sitting"}
TABLES = [table.name for table in Base.metadata.sorted_tables if table.name not in {*ACCESS, *DERIVED}]
# A key that nothing refers to says nothing: it differs from database to database, and no event can know it.
KEYS = {"id"}

Row = dict[str, object]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a full store, to be copied."""
    from tests.factories import empty_store

    folder = tmp_path_factory.mktemp("full")
    with empty_store(folder) as store:
        a_full_store(store, folder)
    connection = sqlite3.connect(folder / "provenance.db")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return folder


def problems(folder: Path) -> list[str]:
    with open_store(f"sqlite:///{folder / 'provenance.db'}") as store, store.read() as session:
        return [problem.message for problem in inspect(session, folder)]


def test_the_untouched_store_passes(any_store: Store, tmp_path: Path) -> None:
    a_full_store(any_store, tmp_path)
    with any_store.read() as session:
        assert inspect(session, tmp_path) == []


def test_every_table_has_rows_to_tamper_with(full: Path) -> None:
    connection = sqlite3.connect(full / "provenance.db")
    empty = [table for table in TABLES if not connection.execute(f'SELECT 1 FROM "{table}"').fetchone()]
    connection.close()
    assert empty == []


def altered(connection: sqlite3.Connection, table: str, dice: random.Random) -> str:
    """One cell of one row says something else."""
    row = some_row(connection, table, dice)
    column = dice.choice([name for name in row if name not in KEYS])
    value = row[column]
    while value == row[column]:
        value = other_than(row[column], dice)
    connection.execute(
        f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', (value, rowid(connection, table, row))
    )
    return f"{column}: {row[column]!r} → {value!r}"


def other_than(value: object, dice: random.Random) -> object:
    if value is None:
        return dice.choice(["2024-01-01", "x"])
    if isinstance(value, int | float):
        return value + dice.choice([1, -1, 7])
    said = str(value)
    place = dice.randrange(len(said) + 1)
    kind = dice.choice(("insert", "replace", "cut")) if said else "insert"
    if kind == "insert":
        return said[:place] + dice.choice("0a八 ") + said[place:]
    place = min(place, len(said) - 1)
    return said[:place] + ("" if kind == "cut" else dice.choice("1b九~")) + said[place + 1 :]


def deleted(connection: sqlite3.Connection, table: str, dice: random.Random) -> str:
    row = some_row(connection, table, dice)
    connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid(connection, table, row),))
    return f"{row} deleted"


def inserted(connection: sqlite3.Connection, table: str, dice: random.Random) -> str:
    """A row much like one that is there, in a place of its own."""
    row = some_row(connection, table, dice)
    row.pop("id", None)
    for name, value in row.items():
        if name in ("position", "number", "seq"):
            row[name] = 1000
        elif name in ("slug", "name", "public_id", "sha256", "finding"):
            row[name] = f"{value}x"
        elif name == "event_id":
            row[name] = free_event(connection, table)
    put(connection, table, row)
    return f"{row} inserted"


def free_event(connection: sqlite3.Connection, table: str) -> object:
    taken = f'SELECT event_id FROM "{table}"'
    found = connection.execute(f"SELECT id FROM event WHERE id NOT IN ({taken}) ORDER BY id DESC").fetchone()
    return found[0]


def reordered(connection: sqlite3.Connection, table: str, dice: random.Random) -> str:
    """Two rows change what one column of them says."""
    rows = all_rows(connection, table)
    columns = [c for c in rows[0] if c not in KEYS and len({row[c] for row in rows}) > 1]
    if len(rows) < 2 or not columns:
        return altered(connection, table, dice)
    column = dice.choice(columns)
    one = dice.choice(rows)
    other = dice.choice([row for row in rows if row[column] != one[column]])
    keys = rowid(connection, table, one), rowid(connection, table, other)
    update = f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?'
    for key, value in ((keys[0], f"\0{dice.random()}"), (keys[1], one[column]), (keys[0], other[column])):
        connection.execute(update, (value, key))
    return f"{column}: {one[column]!r} ↔ {other[column]!r}"


def all_rows(connection: sqlite3.Connection, table: str) -> list[Row]:
    connection.row_factory = sqlite3.Row
    return [dict(row) for row in connection.execute(f'SELECT * FROM "{table}"')]


def some_row(connection: sqlite3.Connection, table: str, dice: random.Random) -> Row:
    return dice.choice(all_rows(connection, table))


def rowid(connection: sqlite3.Connection, table: str, row: Row) -> int:
    where = " AND ".join(f'"{name}" IS ?' for name in row)
    return int(
        connection.execute(f'SELECT rowid FROM "{table}" WHERE {where}', tuple(row.values())).fetchone()[0]
    )


def put(connection: sqlite3.Connection, table: str, row: Row) -> None:
    names, places = ", ".join(f'"{name}"' for name in row), ", ".join("?" for _ in row)
    connection.execute(f'INSERT INTO "{table}" ({names}) VALUES ({places})', tuple(row.values()))


def tamper(folder: Path, table: str, dice: random.Random) -> str:
    """One change that the database lets pass, whatever its constraints on references: they are switched off."""
    connection = sqlite3.connect(folder / "provenance.db", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    try:
        while True:
            change = dice.choice((altered, altered, deleted, inserted, reordered))
            connection.execute("BEGIN")
            try:
                said = change(connection, table, dice)
            except sqlite3.IntegrityError:  # two rows of one name: this change was not let pass
                connection.execute("ROLLBACK")
            else:
                connection.execute("COMMIT")
                return f"{table}, {change.__name__}: {said}"
    finally:
        connection.close()


@pytest.mark.parametrize("table", TABLES)
def test_no_single_change_to_a_table_passes(full: Path, tmp_path: Path, table: str) -> None:
    dice = random.Random(f"tampering {table}")
    (tmp_path / "sources").symlink_to(full / "sources")
    passed = []
    for _ in range(max(1, CHANGES // len(TABLES))):
        shutil.copyfile(full / "provenance.db", tmp_path / "provenance.db")
        change = tamper(tmp_path, table, dice)
        if not problems(tmp_path):
            passed.append(change)
    assert passed == []


def test_no_changed_byte_of_an_archived_file_passes(full: Path, tmp_path: Path) -> None:
    dice = random.Random("files")
    shutil.copytree(full, tmp_path / "copy")
    files = sorted(path for path in (tmp_path / "copy" / "sources" / "archive").rglob("*") if path.is_file())
    for _ in range(40):
        path = dice.choice(files)
        before = path.read_bytes()
        place = dice.randrange(len(before))
        changed = bytes([before[place] ^ dice.randrange(1, 256)])
        path.write_bytes(before[:place] + changed + before[place + 1 :])
        [problem] = problems(tmp_path / "copy")
        assert "was altered" in problem
        path.write_bytes(before)
    files[0].unlink()
    [problem] = problems(tmp_path / "copy")
    assert "is gone" in problem


def test_the_first_place_is_named(full: Path, tmp_path: Path) -> None:
    shutil.copytree(full, tmp_path / "copy")
    with open_store(f"sqlite:///{tmp_path / 'copy' / 'provenance.db'}") as store, store.begin() as session:
        session.execute(text("UPDATE verdict SET note = 'x' WHERE number = 2"))
    [problem, *_] = problems(tmp_path / "copy")
    assert problem.startswith("Event 3 of chain wuxi records a decision that is not in the tables")
