"""A PostgreSQL server for tests: on loopback, on a free port, in a folder of its own, stopped by its own pid."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg

from provenance.store import Store, open_store

TEMPLATE = "template_of_tests"
NUMBERS = count(1)
QUICK = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=60",
    "autovacuum=off",
)


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; ``database`` makes an empty one with our schema."""

    port: int

    def url(self, name: str) -> str:
        """The URL of a database."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/{name}"

    def run(self, statement: str) -> None:
        """Run what no transaction may hold."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())

    def database(self) -> str:
        """The URL of a new, empty database with our schema."""
        name = f"test_{os.getpid()}_{next(NUMBERS)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE} STRATEGY file_copy")
        return self.url(name)


def program(name: str) -> str:
    """Where a program of PostgreSQL is; Debian keeps them off the path."""
    found = [str(path) for path in sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)]
    known = next(iter(found), None) or shutil.which(name)
    assert known, f"PostgreSQL's {name} is missing: scripts/environment.sh installs it"
    return known


@contextmanager
def postgresql() -> Iterator[Server]:
    """A server, from its first breath to its last."""
    folder = Path(tempfile.mkdtemp(prefix="provenance-postgresql-"))
    who = {"user": "postgres"} if os.geteuid() == 0 else {}
    if who:
        shutil.chown(folder, "postgres")
    data, port = folder / "data", free_port()
    subprocess.run(
        [
            program("initdb"),
            "-D",
            data,
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "-N",
        ],
        check=True,
        capture_output=True,
        cwd=folder,
        **who,
    )
    options = [
        f"-c{option}"
        for option in (*QUICK, "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}")
    ]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [program("postgres"), "-D", data, "-p", str(port), *options],
            stdout=log,
            stderr=log,
            cwd=folder,
            **who,
        )
    try:
        server = Server(port)
        wait_for(server, process)
        server.run(f"CREATE DATABASE {TEMPLATE}")
        open_store(server.url(TEMPLATE)).close()
        yield server
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)
        shutil.rmtree(folder)


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(server: Server, process: "subprocess.Popen[bytes]") -> None:
    """Wait until the server answers."""
    import time

    for _ in range(300):
        assert process.poll() is None, "PostgreSQL stopped as soon as it was started"
        try:
            server.run("SELECT 1")
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("PostgreSQL does not answer")


@contextmanager
def empty_postgresql(server: Server, *, patience: float = 5.0) -> Iterator[Store]:
    """A new database, gone afterwards."""
    url = server.database()
    try:
        with open_store(url, patience=patience) as store:
            yield store
    finally:
        server.run(f"DROP DATABASE {url.rpartition('/')[2]} WITH (FORCE)")
