"""The log is appended to, hashed into chains, and gives away whoever changes it."""

import hashlib
import json
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from tests.factories import NOW, OTHER, add

from provenance.audit import PROGRAM, Problem, adopt, canonical, log, record, verify
from provenance.audit.chain import follow
from provenance.errors import Refused
from provenance.store import Store
from provenance.store.tables import START, WORKSPACE, Article, Chain, Event

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(codec="utf-8")), inner, max_size=3)
    ),
    max_leaves=8,
)


def some_events(store: Store, count: int = 3, chain: str = WORKSPACE) -> None:
    with store.begin() as session:
        for number in range(count):
            record(
                session,
                at=NOW,
                actor="李雷",
                action="test",
                subject=f"s{number}",
                payload={"n": number},
                chain=chain,
            )


def tamper(tmp_path: Path, sql: str) -> None:
    with sqlite3.connect(tmp_path / "provenance.db") as connection:
        assert connection.execute(sql).rowcount
    connection.close()


def problems(store: Store) -> list[Problem]:
    with store.read() as session:
        return verify(session)


def test_an_empty_log_holds(store: Store) -> None:
    assert problems(store) == []


def test_each_event_follows_from_the_one_before(store: Store) -> None:
    some_events(store)
    with store.read() as session:
        events = log(session)
        assert [event.seq for event in events] == [1, 2, 3]
        assert [event.previous for event in events] == [START, events[0].hash, events[1].hash]
        assert events[0].moment == NOW
    assert problems(store) == []


def test_anybody_can_compute_the_hash_of_an_event(store: Store) -> None:
    some_events(store, 1)
    with store.read() as session:
        event = log(session)[0]
    said = (
        '{"action":"test","actor":"李雷","at":"2026-11-24T06:00:00.000000Z","chain":"/","payload":{"n":0},'
        f'"previous":"{START}","seq":1,"subject":"s0"}}'
    )
    assert hashlib.sha256(said.encode()).hexdigest() == event.hash


def test_an_article_has_a_chain_of_its_own_and_the_workspace_notes_where_it_begins(store: Store) -> None:
    with store.begin() as session:
        add(session)
    with store.read() as session:
        [own], [noted] = log(session, "wuxi"), log(session, WORKSPACE)
        assert (own.action, own.actor) == ("article.add", PROGRAM)
        assert json.loads(noted.payload) == {"first": own.hash}


@pytest.mark.parametrize(
    "change",
    [
        "payload = '{\"n\":7}'",
        "payload = '{ \"n\": 1}'",
        "payload = 'no JSON'",
        "actor = '韩梅梅'",
        "at = '2026-11-24T06:00:00Z'",
        "at = 'yesterday'",
        "subject = ''",
        "action = 'nothing'",
        "previous = hash",
        "hash = previous",
        "seq = 9",
    ],
)
def test_a_change_to_one_event_is_found_where_it_is(store: Store, tmp_path: Path, change: str) -> None:
    some_events(store)
    tamper(tmp_path, f"UPDATE event SET {change} WHERE seq = 2")
    [problem] = problems(store)
    assert (problem.chain, problem.seq) == (WORKSPACE, 2)
    assert problem.message.startswith("Event 2 of chain /")


@pytest.mark.parametrize(("gone", "first"), [(1, 1), (2, 2), (3, 2)])
def test_an_event_that_was_taken_away_is_missed(store: Store, tmp_path: Path, gone: int, first: int) -> None:
    some_events(store)
    tamper(tmp_path, f"DELETE FROM event WHERE seq = {gone}")
    [problem] = problems(store)
    assert problem.seq == first


def test_a_recomputed_chain_is_found_by_the_workspaces_note(store: Store) -> None:
    with store.begin() as session:
        add(session)
    with store.begin() as session:
        event = session.scalars(select(Event).where(Event.chain == "wuxi")).one()
        from provenance.audit.canonical import hash_of

        event.actor = "韩梅梅"
        event.hash = hash_of(event)
        session.get_one(Chain, "wuxi").hash = event.hash
    [problem] = problems(store)
    assert "whole chain was replaced" in problem.message


def test_an_article_without_its_chain_is_found(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        add(session)
    tamper(tmp_path, "DELETE FROM event WHERE chain = 'wuxi'")
    tamper(tmp_path, "DELETE FROM chain WHERE name = 'wuxi'")
    assert [problem.chain for problem in problems(store)] == ["wuxi"]


def test_each_broken_chain_is_named_once(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        add(session)
        add(session, OTHER, "suzhou")
    tamper(tmp_path, "UPDATE event SET actor = 'x'")
    assert [problem.chain for problem in problems(store)] == ["/", "suzhou", "wuxi"]


def test_an_audit_write_that_fails_leaves_nothing_behind(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Event) -> str:
        raise OSError("the disk is gone")

    monkeypatch.setitem(record.__globals__, "hash_of", fail)
    with pytest.raises(OSError, match="disk"), store.begin() as session:
        add(session)
    with store.read() as session:
        assert session.scalars(select(Article)).all() == []
        assert session.scalars(select(Event)).all() == []


def test_the_log_is_in_the_order_of_time_and_may_be_one_chains(store: Store) -> None:
    some_events(store, 2)
    some_events(store, 2, "wuxi")
    with store.read() as session:
        assert [event.seq for event in log(session, "wuxi")] == [1, 2]
        assert len(log(session)) == 5


def test_a_chain_can_be_taken_over_but_not_a_broken_one(store: Store) -> None:
    def events(actor: str = "李雷") -> list[Event]:
        from provenance.audit.canonical import hash_of

        one = Event(
            chain="wuxi",
            seq=1,
            at="2026-11-24T06:00:00.000000Z",
            actor="李雷",
            action="a",
            subject="s",
            payload="{}",
        )
        one.previous = START
        one.hash = hash_of(one)
        one.actor = actor
        return [one]

    with pytest.raises(Refused, match="does not have its hash"), store.begin() as session:
        adopt(session, "wuxi", events("韩梅梅"), actor="李雷", at=NOW)
    with store.begin() as session:
        adopt(session, "wuxi", events(), actor="李雷", at=NOW)
    assert problems(store) == []


@given(st.dictionaries(st.text(st.characters(codec="utf-8")), JSON))
def test_canonical_json_is_one_line_that_says_the_same(value: dict[str, object]) -> None:
    text = canonical(value)
    assert "\n" not in text
    assert json.loads(text) == value
    assert canonical(json.loads(text)) == text
    assert canonical(dict(reversed(value.items()))) == text


@given(st.lists(st.text(st.characters(codec="utf-8")), min_size=1), st.data())
def test_no_event_can_change_its_words_unnoticed(words: list[str], data: st.DataObject) -> None:
    from provenance.audit.canonical import hash_of

    events: list[Event] = []
    for seq, word in enumerate(words, 1):
        previous = events[-1].hash if events else START
        event = Event(
            chain="x", seq=seq, at="", actor=word, action="", subject="", payload="{}", previous=previous
        )
        event.hash = hash_of(event)
        events.append(event)
    assert not isinstance(follow("x", events), Problem)
    changed = data.draw(st.sampled_from(events))
    changed.actor += "!"
    broken = follow("x", events)
    assert isinstance(broken, Problem)
    assert broken.seq == changed.seq
