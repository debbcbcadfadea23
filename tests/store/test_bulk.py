"""Many rows at once, on either database."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

import pytest
from sqlalchemy import func, select
from tests.factories import NOW

from provenance.errors import Stale, StoreError
from provenance.store import Store, insert_rows
from provenance.store.tables import Editor, Event, MentionRow, Source

SHA = "0" * 64


def sources(*slugs: str) -> Iterator[dict[str, object]]:
    for slug in slugs:
        yield {
            "slug": slug,
            "title": "年鉴\t\\N\n“引号”",
            "publisher": None,
            "url": None,
            "dated": date(2025, 3, 1),
            "name": "a.txt",
            "suffix": ".txt",
            "sha256": SHA[: -len(slug)] + slug,
            "size": 7,
            "actor": "李审核",
            "at": NOW,
        }


def test_what_was_written_is_read_back_as_it_was_whatever_its_characters(any_store: Store) -> None:
    with any_store.begin() as session:
        insert_rows(session, Source, sources("a", "b"))
        found = session.scalars(select(Source).order_by(Source.slug)).all()
        assert [one.slug for one in found] == ["a", "b"]
        assert {(one.title, one.publisher, one.dated, one.at) for one in found} == {
            ("年鉴\t\\N\n“引号”", None, date(2025, 3, 1), NOW)
        }


def test_rows_and_objects_go_into_one_transaction_or_not_at_all(any_store: Store) -> None:
    with suppress(RuntimeError), any_store.begin() as session:
        session.add(Editor(name="李", role="checker", at=NOW))
        insert_rows(session, Source, sources("a"))
        raise RuntimeError
    with any_store.read() as session:
        assert session.scalar(select(func.count()).select_from(Source)) == 0
        assert session.scalar(select(func.count()).select_from(Editor)) == 0


def test_no_rows_are_no_work(any_store: Store) -> None:
    with any_store.begin() as session:
        insert_rows(session, Event, [])


def test_the_same_row_twice_is_said_as_one_of_our_errors(any_store: Store) -> None:
    with pytest.raises(Stale), any_store.begin() as session:
        insert_rows(session, Source, sources("a", "a"))


def test_a_row_that_refers_to_nothing_is_refused(any_store: Store) -> None:
    row = {"claim_id": 4711, "events": [], "areas": []}
    with pytest.raises(StoreError), any_store.begin() as session:
        insert_rows(session, MentionRow, [row])
