"""Exports of many claims take their time, not the machine's memory."""

import tracemalloc
from io import RawIOBase
from pathlib import Path

from tests.desk.at_work import figures
from tests.exports.desk import an_edition
from tests.factories import add, empty_store

from provenance.desk import find_article
from provenance.exports import find_format
from provenance.store import Store

FEW, MANY = 1_000, 4_000


class Sink(RawIOBase):
    """Counts what is written and keeps nothing."""

    def __init__(self) -> None:
        self.length = 0

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False

    def write(self, data: object) -> int:
        self.length += len(data)  # type: ignore[arg-type]
        return len(data)  # type: ignore[arg-type]


def a_long_one(folder: Path, count: int) -> Store:
    """A desk with an article of so many figures."""
    store = empty_store(folder)
    with store.begin() as session:
        add(session, figures(count))
    return store


def peak(store: Store, form: str, folder: Path) -> int:
    """How many bytes are in use at most while the article is exported."""
    with store.read() as session:
        article = find_article(session, "wuxi")
        assert article.revision.text
        tracemalloc.start()
        try:
            find_format(form).write(session, article, Sink(), an_edition(folder))  # type: ignore[arg-type]
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


def test_four_times_the_claims_take_less_than_twice_the_memory(tmp_path: Path) -> None:
    with a_long_one(tmp_path / "few", FEW) as few, a_long_one(tmp_path / "many", MANY) as many:
        for form in ("csv", "jsonl", "xlsx"):
            peak(few, form, tmp_path)  # what is imported and compiled once
            small, large = peak(few, form, tmp_path), peak(many, form, tmp_path)
            assert large < 2 * small, form


def test_the_edition_is_told_how_far_it_is(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    def watch(rows: object, total: int) -> object:
        for number, row in enumerate(rows, 1):  # type: ignore[arg-type, var-annotated]
            seen.append((number, total))
            yield row

    with a_long_one(tmp_path, 20) as store, store.read() as session:
        article = find_article(session, "wuxi")
        find_format("csv").write(session, article, Sink(), an_edition(tmp_path, watch=watch))  # type: ignore[arg-type]
    assert seen == [(number, 20) for number in range(1, 21)]
