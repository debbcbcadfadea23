"""One function moves claims: by the rules, with a verdict and its event, or not at all."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from tests.factories import NOW, a_checker, a_chief, add, claims_of, empty_store

from provenance.audit import log, record, verify
from provenance.desk import Role, Status, add_editor, disagreements, history, list_claims, move
from provenance.errors import NotAllowed, NoteRequired, Refused, Stale
from provenance.evidence import Citation, add_source, cite
from provenance.store import Store
from provenance.store.tables import Claim, Editor, Event, Verdict


@pytest.fixture
def claim(store: Store) -> Claim:
    """The first claim of an article."""
    with store.begin() as session:
        return claims_of(add(session), session)[0]


@pytest.fixture
def checker(store: Store) -> Editor:
    """Somebody who may decide."""
    with store.begin() as session:
        return a_checker(session)


def a_citation(session: Session, folder: Path) -> Citation:
    path = folder / "公报.txt"
    path.write_text("高新技术企业3311家", encoding="utf-8")
    return cite(folder, add_source(session, folder, path, actor="李雷", at=NOW).source, quote="3311家")


def test_a_verdict_says_who_when_from_to_why_on_which_revision_and_on_what(
    store: Store, tmp_path: Path, claim: Claim, checker: Editor
) -> None:
    with store.begin() as session:
        claim, checker = session.merge(claim), session.merge(checker)
        verdict = move(
            session,
            claim,
            to=Status.VERIFIED,
            editor=checker,
            note="  与公报一致 ",
            citation=a_citation(session, tmp_path),
            at=NOW,
        )
        assert (verdict.number, verdict.at, verdict.note) == (1, NOW, "与公报一致")
        assert (verdict.from_status, verdict.to_status, claim.status) == (
            "unverified",
            "verified",
            "verified",
        )
        assert (verdict.editor, verdict.claim.revision.number) == (checker, 1)
        [cited] = verdict.citations
        assert (cited.source.slug, cited.place, cited.quote, cited.start) == ("公报", "quote", "3311家", 6)
        event = verdict.event
        assert (event.actor, event.action, event.subject) == (
            "李雷",
            "claim.verify",
            f"claim:{claim.reference}",
        )
        assert json.loads(event.payload)["citations"][0]["quote"] == "3311家"
        assert verify(session) == disagreements(session) == []


@pytest.mark.parametrize("to", [to for to in Status if to.note_required and to is not Status.NEEDS_RECHECK])
@pytest.mark.parametrize("note", [None, "", " \n"])
def test_a_move_without_its_reason_is_refused(
    store: Store, claim: Claim, checker: Editor, to: Status, note: str | None
) -> None:
    with store.begin() as session:
        claim, checker = session.merge(claim), session.merge(checker)
        if to is Status.UNVERIFIED:
            move(session, claim, to=Status.IN_REVIEW, editor=checker, at=NOW)
        with pytest.raises(NoteRequired, match="--note"):
            move(session, claim, to=to, editor=checker, note=note, corrected_value="1", at=NOW)


def test_a_reporter_proposes_and_a_checker_decides(store: Store, claim: Claim, checker: Editor) -> None:
    with store.begin() as session:
        claim, checker = session.merge(claim), session.merge(checker)
        reporter = add_editor(session, "记者", role=Role.REPORTER, at=NOW)
        move(session, claim, to=Status.IN_REVIEW, editor=reporter, at=NOW)
        for to in set(Status) - {Status.IN_REVIEW}:
            with pytest.raises(NotAllowed):
                move(session, claim, to=to, editor=reporter, note="n", at=NOW)
        move(session, claim, to=Status.DISPUTED, editor=checker, note="n", at=NOW)


def test_the_program_never_verifies(store: Store, claim: Claim) -> None:
    with store.begin() as session, pytest.raises(NotAllowed, match="program itself"):
        move(session, session.merge(claim), to=Status.VERIFIED, editor=None, source_needed=False, at=NOW)


def test_the_program_asks_for_a_recheck_of_what_was_decided(
    store: Store, claim: Claim, checker: Editor
) -> None:
    with store.begin() as session:
        claim, checker = session.merge(claim), session.merge(checker)
        with pytest.raises(Refused, match="cannot become needs_recheck"):
            move(session, claim, to=Status.NEEDS_RECHECK, editor=None, note="n", at=NOW)
        move(session, claim, to=Status.VERIFIED, editor=checker, source_needed=False, at=NOW)
        verdict = move(session, claim, to=Status.NEEDS_RECHECK, editor=None, note="the text changed", at=NOW)
        assert verdict.editor is None
        assert verdict.event.actor == "provenance"
        with pytest.raises(NotAllowed, match="Only the program"):
            move(session, claim, to=Status.NEEDS_RECHECK, editor=checker, note="n", at=NOW)


def test_a_figure_is_verified_on_a_source_unless_the_desk_says_otherwise(
    store: Store, claim: Claim, checker: Editor
) -> None:
    with store.begin() as session:
        claim, checker = session.merge(claim), session.merge(checker)
        with pytest.raises(Refused, match="--source"):
            move(session, claim, to=Status.VERIFIED, editor=checker, at=NOW)
        move(session, claim, to=Status.VERIFIED, editor=checker, source_needed=False, at=NOW)


def test_where_two_readers_are_required_the_first_leaves_it_in_review_and_another_verifies(
    store: Store, claim: Claim, checker: Editor
) -> None:
    with store.begin() as session:
        claim, first, second = session.merge(claim), session.merge(checker), a_checker(session, "韩梅梅")

        def verify_by(editor: Editor, note: str | None = None) -> Verdict:
            return move(
                session,
                claim,
                to=Status.VERIFIED,
                editor=editor,
                note=note,
                source_needed=False,
                readers_required=2,
                at=NOW,
            )

        read = verify_by(first, "与公报一致")
        assert (read.act, read.to_status, claim.status) == ("verify", "in_review", "in_review")
        with pytest.raises(Refused, match="李雷 was the first"):
            verify_by(first)
        assert verify_by(second).to_status == "verified"
        assert [verdict.note for verdict in claim.verdicts] == ["与公报一致", None]
        assert [entry.event.action for entry in history(session, claim)][1:] == ["claim.verify"] * 2
        assert verify(session) == disagreements(session) == []


def test_who_starts_a_review_has_not_read_yet_and_a_new_review_needs_two_again(
    store: Store, claim: Claim, checker: Editor
) -> None:
    with store.begin() as session:
        claim, first, second = session.merge(claim), session.merge(checker), a_checker(session, "韩梅梅")
        rules = {"source_needed": False, "readers_required": 2, "at": NOW}
        move(session, claim, to=Status.IN_REVIEW, editor=first, at=NOW)
        assert move(session, claim, to=Status.VERIFIED, editor=first, **rules).to_status == "in_review"
        move(session, claim, to=Status.UNVERIFIED, editor=second, note="公报有新版", at=NOW)
        assert move(session, claim, to=Status.VERIFIED, editor=second, **rules).to_status == "in_review"
        assert move(session, claim, to=Status.VERIFIED, editor=first, **rules).to_status == "verified"


def test_a_correction_needs_the_right_value_and_nothing_else_has_one(
    store: Store, claim: Claim, checker: Editor
) -> None:
    with store.begin() as session:
        claim, checker = session.merge(claim), session.merge(checker)
        with pytest.raises(Refused, match="--to"):
            move(session, claim, to=Status.CORRECTED, editor=checker, note="n", at=NOW)
        with pytest.raises(Refused, match="Only a correction"):
            move(
                session, claim, to=Status.DISPUTED, editor=checker, note="n", corrected_value="3312家", at=NOW
            )
        verdict = move(
            session, claim, to=Status.CORRECTED, editor=checker, note="n", corrected_value="3312家", at=NOW
        )
        assert verdict.corrected_value == "3312家"
        assert claim.text == "3311家"


def test_a_verdict_is_taken_back_before_another_is_given(store: Store, claim: Claim, checker: Editor) -> None:
    with store.begin() as session:
        claim, checker = session.merge(claim), session.merge(checker)
        move(session, claim, to=Status.DISPUTED, editor=checker, note="n", at=NOW)
        with pytest.raises(Refused, match="reopen it first"):
            move(session, claim, to=Status.UNVERIFIABLE, editor=checker, note="n", at=NOW)
        with pytest.raises(Refused, match="nothing to do"):
            move(session, claim, to=Status.DISPUTED, editor=checker, note="n", at=NOW)
        with pytest.raises(NotAllowed, match="for a chief"):
            move(session, claim, to=Status.UNVERIFIED, editor=checker, note="n", at=NOW)
        move(session, claim, to=Status.UNVERIFIED, editor=a_chief(session), note="n", at=NOW)
        assert [verdict.number for verdict in claim.verdicts] == [1, 2]


def test_who_saw_another_status_is_told(store: Store, claim: Claim, checker: Editor) -> None:
    with store.begin() as session:
        claim, checker = session.merge(claim), session.merge(checker)
        move(session, claim, to=Status.IN_REVIEW, editor=checker, at=NOW)
        with pytest.raises(Stale, match=r"in_review by now \(李雷, 2026-11-24 06:00\)"):
            move(session, claim, to=Status.DISPUTED, editor=checker, note="n", seen=Status.UNVERIFIED, at=NOW)


def test_a_move_whose_audit_event_fails_leaves_nothing_behind(
    store: Store, claim: Claim, checker: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Event) -> str:
        raise OSError("the disk is gone")

    monkeypatch.setitem(record.__globals__, "hash_of", fail)
    with pytest.raises(OSError, match="disk"), store.begin() as session:
        move(
            session, session.merge(claim), to=Status.DISPUTED, editor=session.merge(checker), note="n", at=NOW
        )
    with store.read() as session:
        assert session.get_one(Claim, claim.id).status == "unverified"
        assert session.scalar(select(func.count()).select_from(Verdict)) == 0


def test_the_history_of_a_claim_begins_with_its_article(store: Store, claim: Claim, checker: Editor) -> None:
    with store.begin() as session:
        claim, checker = session.merge(claim), session.merge(checker)
        other = claims_of(add(session, "另有9家。\n", "other"), session)[0]
        move(session, other, to=Status.IN_REVIEW, editor=checker, at=NOW)
        move(session, claim, to=Status.IN_REVIEW, editor=checker, at=NOW)
        move(session, claim, to=Status.DISPUTED, editor=checker, note="n", at=NOW)
        entries = history(session, claim)
    assert [entry.event.action for entry in entries] == ["article.add", "claim.start", "claim.dispute"]
    assert [entry.verdict and entry.verdict.to_status for entry in entries] == [None, "in_review", "disputed"]


def test_two_who_decide_at_once_lose_nothing(tmp_path: Path) -> None:
    with empty_store(tmp_path, patience=30) as store:
        with store.begin() as session:
            ids = [claim.id for claim in claims_of(add(session), session)]
            names = [a_checker(session, name).name for name in ("李雷", "韩梅梅")]

        def decide(name: str) -> int:
            done = 0
            for key in ids:
                with store.begin() as session:
                    editor = session.scalars(select(Editor).where(Editor.name == name)).one()
                    try:
                        move(
                            session,
                            session.get_one(Claim, key),
                            to=Status.DISPUTED,
                            editor=editor,
                            note="n",
                            at=NOW,
                        )
                        done += 1
                    except Refused:
                        pass
            return done

        with ThreadPoolExecutor(2) as pool:
            assert sum(pool.map(decide, names)) == len(ids)
        with store.read() as session:
            assert {claim.status for claim in list_claims(session)} == {"disputed"}
            assert len([event for event in log(session) if event.action == "claim.dispute"]) == len(ids)
            assert verify(session) == disagreements(session) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE verdict SET note = 'x'",
        "UPDATE verdict SET to_status = 'verified'",
        "UPDATE verdict SET editor_id = NULL",
        "UPDATE verdict SET at = '2026-11-25T06:00:00.000000Z'",
        "UPDATE citation SET quote = '3312家'",
        "UPDATE claim SET status = 'verified' WHERE status = 'disputed'",
        "UPDATE claim SET status = 'verified' WHERE status = 'unverified'",
        "UPDATE claim SET text = '3312家'",
        "UPDATE revision SET text = text || '!'",
        "DELETE FROM citation",
    ],
)
def test_what_is_changed_behind_the_logs_back_is_found(
    store: Store, tmp_path: Path, claim: Claim, checker: Editor, change: str
) -> None:
    from sqlalchemy import text

    with store.begin() as session:
        citation = a_citation(session, tmp_path)
        claim, checker = session.merge(claim), session.merge(checker)
        move(session, claim, to=Status.DISPUTED, editor=checker, note="n", citation=citation, at=NOW)
        session.execute(text(change))
    with store.read() as session:
        assert verify(session) == []
        assert disagreements(session) != []
