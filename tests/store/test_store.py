"""One transaction: all of it or nothing, and no waiting for ever."""

import sqlite3
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select, text
from tests.factories import NOW, a_document, a_report, add, empty_store, url_in

from provenance.errors import DatabaseBusy, Stale, StoreError
from provenance.report import ClaimReport, Report, StatedReport
from provenance.store import (
    Store,
    free_slug,
    instant_of,
    instant_text,
    is_slug,
    open_store,
    read_report,
    slug_of,
)
from provenance.store.rows import claim_row
from provenance.store.tables import Article, Claim, Editor


def test_what_was_written_is_there_for_the_next(store: Store) -> None:
    with store.begin() as session:
        session.add(Editor(name="韩梅梅", role="chief", at=NOW))
    with store.read() as session:
        assert session.scalars(select(Editor.at)).one() == NOW


def test_an_exception_undoes_the_whole_transaction(store: Store) -> None:
    def interrupted() -> None:
        with store.begin() as session:
            session.add(Editor(name="韩梅梅", role="chief", at=NOW))
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        interrupted()
    with store.read() as session:
        assert session.scalars(select(Editor)).all() == []


def test_a_second_writer_waits_and_is_then_told_that_the_database_is_busy(tmp_path: Path) -> None:
    opened = empty_store(tmp_path, patience=0.05)
    with opened as store, store.begin(), pytest.raises(DatabaseBusy, match="try again"), store.begin():
        pass


def test_a_reader_does_not_wait_for_a_writer(store: Store) -> None:
    with store.begin() as writing:
        writing.add(Editor(name="韩梅梅", role="chief", at=NOW))
        writing.flush()
        with store.read() as reading:
            assert reading.scalars(select(Editor)).all() == []


def test_a_reader_leaves_nothing_behind(store: Store) -> None:
    with store.read() as session:
        session.add(Editor(name="韩梅梅", role="chief", at=NOW))
        session.flush()
    with store.read() as session:
        assert session.scalars(select(Editor)).all() == []


def test_a_word_that_the_schema_does_not_know_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="ck_editor_role"), store.begin() as session:
        session.execute(insert(Editor), [{"name": "韩梅梅", "role": "owner", "at": NOW}])


def test_a_reference_to_nothing_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match=r"(?i)foreign key"), store.begin() as session:
        session.execute(text("INSERT INTO event VALUES (1, 'nowhere', 1, '', '', '', '', '{}', '', '')"))


def test_what_somebody_else_wrote_first_is_stale(store: Store) -> None:
    row = {"name": "韩梅梅", "role": "chief", "at": NOW}
    with pytest.raises(Stale, match="meanwhile"), store.begin() as session:
        session.execute(insert(Editor), [row, row])


def test_a_mistake_in_a_query_is_an_error_of_ours(store: Store) -> None:
    with pytest.raises(StoreError, match="no such table"), store.begin() as session:
        session.execute(text("SELECT * FROM nowhere"))


def test_a_database_that_may_only_be_read_says_so(store: Store, tmp_path: Path) -> None:
    store.close()
    with sqlite3.connect(tmp_path / "provenance.db") as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    readonly = open_store(f"sqlite:///file:{tmp_path / 'provenance.db'}?mode=ro&uri=true")
    with readonly, pytest.raises(StoreError, match="rights"), readonly.begin() as session:
        session.add(Editor(name="韩梅梅", role="chief", at=NOW))


def test_opening_twice_is_opening_once(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        add(session)
    with open_store(url_in(tmp_path)) as again, again.read() as session:
        assert session.scalars(select(Article.slug)).all() == ["wuxi"]


def test_a_report_comes_back_as_it_was(store: Store) -> None:
    with store.begin() as session:
        revision = add(session).revision
    with store.read() as session:
        assert read_report(session, session.merge(revision)) == a_report()


def test_every_field_of_a_claim_has_its_column() -> None:
    claim = a_report().claims[0]
    columns = {column.key for column in Claim.__table__.columns}
    elsewhere = {"id": "public_id", "stated": "stated_how", "sentence": "sentence_start"}
    assert {elsewhere.get(field, field) for field in ClaimReport.model_fields} <= columns
    assert claim_row(claim, 1, 0, "unverified").keys() <= columns


@given(
    st.builds(
        ClaimReport,
        kind=st.sampled_from(["money", "range"]),
        value=st.decimals(allow_nan=False, allow_infinity=False).map(str),
        start=st.just(0),
        end=st.just(1),
        text=st.just("无"),
        id=st.just("x"),
        stated=st.none()
        | st.builds(
            StatedReport,
            start=st.none() | st.dates(),
            end=st.none() | st.dates(),
            text=st.text(alphabet="年月日"),
        ),
    )
)
def test_a_claim_survives_its_row(claim: ClaimReport) -> None:
    from provenance.store.rows import claim_report

    assert claim_report(Claim(**claim_row(claim, 1, 0, "unverified"))) == claim


def test_values_are_kept_as_exact_text(store: Store) -> None:
    exact = "0.1234567890123456789012345678901234567890"
    report = a_report()
    first = report.claims[0].model_copy(update={"value": exact})
    report = Report(article=report.article, claims=(first,), links=(), findings=())
    from provenance.desk import add_article

    with store.begin() as session:
        add_article(session, a_document(), report, slug="wuxi", at=NOW)
    with store.read() as session:
        assert session.scalars(select(Claim.value)).one() == exact


@given(
    st.datetimes(
        timezones=st.sampled_from([UTC, timezone(timedelta(hours=8))]), min_value=datetime(1000, 1, 2)
    )
)
def test_a_moment_survives_its_text(at: datetime) -> None:
    assert instant_of(instant_text(at)) == at


@given(st.lists(st.datetimes(timezones=st.just(UTC), min_value=datetime(1000, 1, 1))))
def test_moments_as_text_sort_in_time(moments: list[datetime]) -> None:
    assert [instant_of(text) for text in sorted(map(instant_text, moments))] == sorted(moments)


def test_a_moment_without_a_zone_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="time zone"):
        instant_text(datetime(2026, 1, 1))


@given(st.text())
def test_a_slug_of_anything_is_a_slug(words: str) -> None:
    assert is_slug(slug_of(words))


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("无锡 2024.txt", "无锡-2024-txt"),
        ("ＷＵＸＩ  Report", "wuxi-report"),
        ("…", "untitled"),
        ("a/../b", "a-b"),
    ],
)
def test_slugs_keep_the_letters_of_every_script(words: str, slug: str) -> None:
    assert slug_of(words) == slug


@pytest.mark.parametrize("text", ["", "/", "a/b", "..", ".hidden", "a b", "-x", "x" * 500])
def test_what_could_be_a_path_or_an_option_is_no_slug(text: str) -> None:
    assert not is_slug(text)


def test_a_slug_that_is_taken_gets_the_next_number() -> None:
    assert free_slug("wuxi", {"wuxi", "wuxi-2"}.__contains__) == "wuxi-3"


def test_dates_are_kept_as_dates(store: Store) -> None:
    with store.begin() as session:
        add(session)
        assert session.scalars(
            select(Claim.stated_start).where(Claim.stated_how.is_not(None))
        ).first() == date(2026, 11, 24)
