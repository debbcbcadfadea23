"""Claims a second into SQLite and PostgreSQL, beside the same rows by bare executemany and COPY in the same run.

``python benchmarks/storing.py [--quick]``

A revision's report is written as ``add`` writes it, in one transaction: rows made of the report's models, with all
constraints checked, and the keys of the claims read back; once its claims alone, and once with as many links and
findings as the sample article has for its claims. The bare way writes the claims' ready-made rows, and nothing else.
PostgreSQL is a server of the tests' own, on loopback, without fsync.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from measuring import ROOT, Measured, arguments, read, sample, say

from provenance import check
from provenance.report import Report
from provenance.store import Store, open_store, write_contents
from provenance.store.rows import claim_row
from provenance.store.tables import Article, Revision

sys.path.append(str(ROOT))  # for the tests' PostgreSQL
NOW = datetime(2026, 1, 1, tzinfo=UTC)
RUNS = 3
Way = Callable[[Report], tuple[float, float]]


def main() -> None:
    """Print what was measured."""
    options = arguments(__doc__).parse_args()
    say(rows(quick=options.quick))


def rows(*, quick: bool) -> Iterator[Measured]:
    """Both databases, each against its bare way."""
    report = large_report(2_000 if quick else 40_000)
    yield from measured("SQLite", report, in_sqlite, "executemany", "≥ 40,000")
    yield from measured("PostgreSQL", report, in_postgresql, "COPY", "≥ 60,000")


def measured(database: str, report: Report, store_in: Way, bare: str, wanted: str) -> Iterator[Measured]:
    """The lines of one database."""
    claims = report.model_copy(update={"links": (), "findings": ()})
    for what, one in (("claims", claims), ("claims with links and findings", report)):
        ours, theirs = store_in(one)
        beside = f"bare {bare} of the claims: {theirs:,.0f}/s; ratio {theirs / ours:.1f}"
        yield Measured(f"storing {what} into {database}", f"{ours:,.0f} claims/s", beside, wanted)


def large_report(many: int) -> Report:
    """A report of so many claims: those of an article, again and again under ids of their own."""
    small = check(read(sample()))
    times = -(-many // len(small.claims))

    def named(one: str, number: int) -> str:
        return f"{one}{number}"

    return small.model_copy(
        update={
            "claims": tuple(
                claim.model_copy(update={"id": named(claim.id, n)})
                for n in range(times)
                for claim in small.claims
            ),
            "links": tuple(
                link.model_copy(update={"a": named(link.a, n), "b": named(link.b, n)})
                for n in range(times)
                for link in small.links
            ),
            "findings": tuple(
                one.model_copy(
                    update={"id": named(one.id, n), "claims": tuple(named(claim, n) for claim in one.claims)}
                )
                for n in range(times)
                for one in small.findings
            ),
        }
    )


def in_sqlite(report: Report) -> tuple[float, float]:
    """Claims a second, ours and by executemany, each into a new database."""
    import sqlite3

    folder = Path(tempfile.mkdtemp(prefix="provenance-storing-"))
    try:
        ours = best(lambda n: stored(open_store(f"sqlite:///{folder / f'ours{n}.db'}"), report))

        def bare(number: int) -> float:
            path = folder / f"bare{number}.db"
            with open_store(f"sqlite:///{path}") as store:
                columns, values = ready(store, report)
            with closing(sqlite3.connect(path, isolation_level=None)) as connection:
                places = ", ".join("?" * len(columns))
                started = time.perf_counter()
                connection.execute("BEGIN")
                connection.executemany(f"INSERT INTO claim ({named(columns)}) VALUES ({places})", values)
                connection.execute("COMMIT")
                return time.perf_counter() - started

        return len(report.claims) / ours, len(report.claims) / best(bare)
    finally:
        shutil.rmtree(folder)


def in_postgresql(report: Report) -> tuple[float, float]:
    """Claims a second, ours and by COPY, each into a new database of one server."""
    import psycopg
    from tests.servers import empty_postgresql, postgresql

    with postgresql() as server:

        def ours(_number: int) -> float:
            with empty_postgresql(server) as store:
                return stored(store, report, close=False)

        def bare(_number: int) -> float:
            with empty_postgresql(server) as store:
                columns, values = ready(store, report)
                url = store.engine.url.set(drivername="postgresql", query={}).render_as_string()
                with psycopg.connect(url) as connection, connection.cursor() as cursor:
                    started = time.perf_counter()
                    with cursor.copy(f"COPY claim ({named(columns)}) FROM STDIN".encode()) as copy:
                        for row in values:
                            copy.write_row(row)
                    connection.commit()
                    return time.perf_counter() - started

        return len(report.claims) / best(ours), len(report.claims) / best(bare)


def named(columns: Sequence[str]) -> str:
    """Columns, quoted: ``end`` is a word of SQL."""
    return ", ".join(f'"{column}"' for column in columns)


def best(run: Callable[[int], float]) -> float:
    """The fewest seconds of a few runs: others work on this machine too."""
    return min(run(number) for number in range(RUNS))


def a_revision(store: Store) -> int:
    """A revision for claims to belong to."""
    with store.begin() as session:
        article = Article(slug="large", latest=1, at=NOW)
        revision = Revision(
            article=article,
            number=1,
            name="large.txt",
            sha256="0",
            text="",
            extracted=False,
            language="zh",
            at=NOW,
        )
        session.add(article)
        session.flush()
        return revision.id


def stored(store: Store, report: Report, *, close: bool = True) -> float:
    """The seconds that one transaction with a report takes."""
    key = a_revision(store)
    started = time.perf_counter()
    with store.begin() as session:
        write_contents(session, session.get_one(Revision, key), report)
    took = time.perf_counter() - started
    if close:
        store.close()
    return took


def ready(store: Store, report: Report) -> tuple[list[str], list[tuple[Any, ...]]]:
    """The claims' rows as the driver takes them."""
    key = a_revision(store)
    made = [claim_row(claim, key, place, "unverified") for place, claim in enumerate(report.claims)]
    return list(made[0]), [tuple(row.values()) for row in made]


if __name__ == "__main__":
    main()
