"""The ledger says all of it, in the same words each time, and reads back into the same."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from tests.audit.a_day import a_full_store
from tests.factories import (
    NOW,
    OTHER,
    TEXT,
    a_checker,
    a_chief,
    a_document,
    a_report,
    add,
    claims_of,
    empty_store,
)

from provenance.audit import log, verify
from provenance.desk import (
    Role,
    Status,
    add_article,
    add_editor,
    disagreements,
    find_article,
    find_editor,
    inspect,
    list_articles,
    list_claims,
    move,
    signed_off,
)
from provenance.desk.leads import dismissals
from provenance.errors import BrokenFile, InputError, ProvenanceError, Refused, WorkspaceError
from provenance.evidence import add_source, archived_file, cite, find_source
from provenance.ledger import ledger_text, read_ledger, write_ledger, write_workspace
from provenance.store import Store, read_report
from provenance.store.tables import Article, Editor, Event, Source

LATER = NOW + timedelta(days=1)


def a_worked_article(store: Store, folder: Path) -> Path:
    """The ledger of an article on which editors have decided a few things."""
    path = folder / "公报.txt"
    path.write_text("高新技术企业3311家", encoding="utf-8")
    with store.begin() as session:
        checker = a_checker(session)
        source = add_source(session, folder, path, publisher="市统计局", actor="李雷", at=NOW).source
        added = add(session, editor=add_editor(session, "记者", role=Role.REPORTER, at=NOW))
        claims = claims_of(added, session)
        quote = cite(folder, source, quote="3311家")
        move(session, claims[0], to=Status.VERIFIED, editor=checker, citation=quote, at=NOW)
        move(
            session,
            claims[1],
            to=Status.CORRECTED,
            editor=checker,
            note="公报",
            corrected_value="601亿元",
            at=LATER,
        )
        move(
            session, claims[1], to=Status.UNVERIFIED, editor=a_chief(session), note="再看\u2028一次", at=LATER
        )
        return write_ledger(session, folder, added.article)


def read_into(store: Store, ledger: Path) -> bool:
    with store.begin() as session:
        return read_ledger(session, ledger, actor="李雷", at=LATER).added


def rewritten(store: Store, slug: str = "wuxi") -> str:
    with store.read() as session:
        return ledger_text(session, session.scalars(select(Article).where(Article.slug == slug)).one())


def test_a_ledger_read_into_an_empty_database_is_written_again_byte_for_byte(
    store: Store, tmp_path: Path
) -> None:
    ledger = a_worked_article(store, tmp_path)
    assert ledger == tmp_path / "claims" / "wuxi.jsonl"
    with empty_store(tmp_path / "other") as other:
        assert read_into(other, ledger)
        assert rewritten(other).encode() == ledger.read_bytes()
        with other.read() as session:
            assert verify(session) == disagreements(session) == []
            article = session.scalars(select(Article)).one()
            assert read_report(session, article.revision) == a_report()
            assert find_editor(session, "李雷").role == "checker"
            source = find_source(session, "公报")
            assert archived_file(tmp_path, source).read_text(encoding="utf-8") == "高新技术企业3311家"
            assert [claim.status for claim in list_claims(session)][:2] == ["verified", "unverified"]


def test_a_ledger_has_a_line_a_thing_and_sorted_keys(store: Store, tmp_path: Path) -> None:
    lines = a_worked_article(store, tmp_path).read_text(encoding="utf-8").split("\n")[:-1]
    kinds = [json.loads(line)["type"] for line in lines]
    assert list(dict.fromkeys(kinds)) == [
        *(
            "article",
            "editor",
            "source",
            "revision",
            "claim",
            "link",
            "finding",
            "verdict",
            "citation",
            "event",
        )
    ]
    assert kinds.count("verdict") == 3
    assert all(list(json.loads(line)) == sorted(json.loads(line)) for line in lines)
    assert json.loads(lines[kinds.index("revision")])["text"] == TEXT


def test_a_ledger_carries_no_addresses(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        editor = add_editor(session, "李雷", role=Role.CHIEF, email="li@example.org", at=NOW)
        text = write_ledger(session, tmp_path, add(session, editor=editor).article).read_text(
            encoding="utf-8"
        )
    assert "example.org" not in text


def test_reading_what_is_here_already_changes_nothing(store: Store, tmp_path: Path) -> None:
    ledger = a_worked_article(store, tmp_path)
    with store.read() as session:
        before = session.scalar(select(func.count()).select_from(Event))
    assert not read_into(store, ledger)
    with store.read() as session:
        assert session.scalar(select(func.count()).select_from(Event)) == before


def test_reading_what_differs_from_what_is_here_is_refused(store: Store, tmp_path: Path) -> None:
    ledger = a_worked_article(store, tmp_path)
    with store.begin() as session:
        claim = list_claims(session)[2]
        move(session, claim, to=Status.IN_REVIEW, editor=find_editor(session, "李雷"), at=NOW)
    with pytest.raises(Refused, match=r"differs from wuxi\.jsonl from line"):
        read_into(store, ledger)


def test_reading_is_an_event_of_the_workspace(store: Store, tmp_path: Path) -> None:
    ledger = a_worked_article(store, tmp_path)
    with empty_store(tmp_path / "other") as other:
        read_into(other, ledger)
        with other.read() as session:
            events = log(session, "/")
            brought = ["editor.add"] * 3 + ["source.add", "chain.open", "ledger.read"]
            assert [event.action for event in events] == brought
            assert json.loads(events[-1].payload)["sources"] == ["公报"]


def test_two_ledgers_share_their_editors_and_sources(store: Store, tmp_path: Path) -> None:
    first = a_worked_article(store, tmp_path)
    with store.begin() as session:
        added = add(session, OTHER, "suzhou")
        source, editor = find_source(session, "公报"), find_editor(session, "李雷")
        move(
            session,
            claims_of(added, session)[0],
            to=Status.VERIFIED,
            editor=editor,
            citation=cite(tmp_path, source),
            at=NOW,
        )
        second = write_ledger(session, tmp_path, added.article)
    with empty_store(tmp_path / "other") as other:
        read_into(other, second)
        read_into(other, first)
        assert rewritten(other, "suzhou").encode() == second.read_bytes()
        assert rewritten(other, "wuxi").encode() == first.read_bytes()
        with other.read() as session:
            assert session.scalar(select(func.count()).select_from(Source)) == 1
            assert verify(session) == []


def test_a_source_whose_name_stands_for_other_bytes_is_refused(store: Store, tmp_path: Path) -> None:
    ledger = a_worked_article(store, tmp_path)
    with empty_store(tmp_path / "other") as other:
        with other.begin() as session:
            (tmp_path / "公报.txt").write_text("something else")
            add_source(session, tmp_path, tmp_path / "公报.txt", actor="李雷", at=NOW)
        with pytest.raises(Refused, match="another file"):
            read_into(other, ledger)
        with other.read() as session:
            assert session.scalars(select(Article)).all() == []
            assert session.scalars(select(Editor)).all() == []


Change = Callable[[str], str]
BROKEN: dict[str, Change] = {
    "a value of the report": lambda text: text.replace('"kind":"count"', '"kind":"cabbages"', 1),
    "no JSON": lambda text: text.replace('{"', "{", 1),
    "an unknown field": lambda text: text.replace('"ledger":"1"', '"ledger":"1","mood":"good"'),
    "another version": lambda text: text.replace('"ledger":"1"', '"ledger":"2"'),
    "the text": lambda text: text.replace("市科技局称", "市科技局說"),
    "a place": lambda text: text.replace('"start":', '"start":1', 1),
    "a line lost": lambda text: "\n".join(text.split("\n")[1:]),
    "a claim lost": lambda text: "\n".join(
        line for line in text.split("\n") if '"text":"600亿元","type":"claim"' not in line
    ),
    "an editor lost": lambda text: "\n".join(
        line for line in text.split("\n") if '"type":"editor"' not in line
    ),
    "an event lost": lambda text: "\n".join(text.split("\n")[:-2]) + "\n",
    "a verdict lost": lambda text: "\n".join(line for line in text.split("\n") if '"number":2,' not in line),
    "a verdict's note": lambda text: text.replace('"note":"公报"', '"note":"电话"'),
    "a status": lambda text: text.replace('"status":"unverified"', '"status":"verified"', 1),
    "an event's actor": lambda text: text.replace('"actor":"记者"', '"actor":"李雷"'),
    "an event's hash": lambda text: text.replace('"hash":"', '"hash":"0', 1),
    "nothing in it": lambda _: "",
    "everything twice": lambda text: text + text,
}


@pytest.mark.parametrize("change", BROKEN)
def test_a_ledger_in_which_something_was_changed_is_refused_and_leaves_nothing_behind(
    store: Store, tmp_path: Path, change: str
) -> None:
    ledger = a_worked_article(store, tmp_path)
    text = ledger.read_text(encoding="utf-8")
    changed = BROKEN[change](text)
    assert changed != text
    ledger.write_text(changed, encoding="utf-8")
    with empty_store(tmp_path / "other") as other:
        with pytest.raises((BrokenFile, Refused)) as refused:
            read_into(other, ledger)
        assert "wuxi.jsonl" in str(refused.value) or "audit log" in str(refused.value)
        with other.read() as session:
            assert session.scalars(select(Article)).all() == []


def test_a_broken_line_is_named(store: Store, tmp_path: Path) -> None:
    ledger = a_worked_article(store, tmp_path)
    ledger.write_text(BROKEN["a value of the report"](ledger.read_text(encoding="utf-8")), encoding="utf-8")
    with empty_store(tmp_path / "other") as other, pytest.raises(BrokenFile, match=r"line 7 .*kind"):
        read_into(other, ledger)


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_is_no_text_is_refused(store: Store, tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "x.jsonl").write_bytes(content)
    with pytest.raises(InputError):
        read_into(store, tmp_path / "x.jsonl")


def test_a_ledger_that_cannot_be_written_leaves_the_old_one(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = a_worked_article(store, tmp_path)
    before = ledger.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with store.read() as session, pytest.raises(WorkspaceError, match="No space left"):
        write_ledger(session, tmp_path, session.scalars(select(Article)).one())
    assert ledger.read_bytes() == before
    assert [path.name for path in ledger.parent.iterdir()] == ["wuxi.jsonl"]


FIGURES = st.builds(
    "{}{}{}".format,
    st.sampled_from(["约", "\r\n", "“", "\u2028", ""]),
    st.integers(-9, 99),
    st.sampled_from(["家", "亿元", "%"]),
)
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=8)
TEXTS = st.lists(st.one_of(FIGURES, WORDS), min_size=1).map("".join).filter(str.strip)
MOVES = st.lists(st.tuples(st.integers(0, 20), st.sampled_from(Status), WORDS), max_size=8)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, MOVES, WORDS)
def test_a_round_trip_loses_nothing(
    tmp_path_factory: pytest.TempPathFactory, text: str, moves: list[tuple[int, Status, str]], title: str
) -> None:
    folder = tmp_path_factory.mktemp("round")
    with empty_store(folder / "one") as one, empty_store(folder / "two") as two:
        with one.begin() as session:
            editor = a_chief(session)
            added = add_article(
                session, a_document(text), a_report(text), slug="wuxi", title=title, editor=editor, at=NOW
            )
            claims = claims_of(added, session)
            for number, to, note in moves:
                value = note if to is Status.CORRECTED else None
                program = to is Status.NEEDS_RECHECK
                try:
                    move(
                        session,
                        claims[number % max(1, len(claims))],
                        to=to,
                        editor=None if program else editor,
                        note=note,
                        corrected_value=value,
                        source_needed=False,
                        at=NOW,
                    )
                except (ProvenanceError, IndexError):
                    continue
            ledger = write_ledger(session, folder, added.article)
        assert read_into(two, ledger)
        assert rewritten(two).encode() == ledger.read_bytes()
        assert not read_into(two, ledger)


def test_everything_that_a_day_brought_is_read_into_an_empty_database_and_written_again(
    store: Store, tmp_path: Path
) -> None:
    a_full_store(store, tmp_path)
    with store.read() as session:
        files = [write_workspace(session, tmp_path)]
        files += [write_ledger(session, tmp_path, article) for article in list_articles(session)]
    before = {file: file.read_bytes() for file in files}
    with empty_store(tmp_path / "other") as other:
        assert [read_into(other, file) for file in files] == [True, True, True]
        with other.read() as session:
            assert inspect(session, tmp_path) == []
            assert [event.hash for event in log(session)] == hashes(store)
            wuxi = find_article(session, "wuxi")
            assert signed_off(session, wuxi) is not None
            assert next(one.finding for one in dismissals(session, wuxi)) == "f0"
            assert write_workspace(session, tmp_path)
            assert [write_ledger(session, tmp_path, article) for article in list_articles(session)]
        assert [read_into(other, file) for file in files] == [False, False, False]
    assert {file: file.read_bytes() for file in files} == before


def hashes(store: Store) -> list[str]:
    with store.read() as session:
        return [event.hash for event in log(session)]


def test_a_workspace_that_has_begun_takes_no_other_ones_ledger(store: Store, tmp_path: Path) -> None:
    a_full_store(store, tmp_path)
    with store.read() as session:
        file = write_workspace(session, tmp_path)
    with empty_store(tmp_path / "other") as other:
        with other.begin() as session:
            a_checker(session)
        with pytest.raises(Refused, match="another workspace"):
            read_into(other, file)
