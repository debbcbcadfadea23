"""What is left to do."""

from pathlib import Path

from tests.factories import NOW, OTHER, a_checker, add, claims_of

from provenance.desk import Status, move
from provenance.evidence import add_source, cite
from provenance.reports import findings, progress, undated, unsourced
from provenance.store import Store


def test_a_claim_is_unsourced_until_something_is_cited_for_it(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("600亿元")
    with store.begin() as session:
        editor = a_checker(session)
        wuxi, suzhou = add(session), add(session, OTHER, "suzhou")
        claims = claims_of(wuxi, session)
        assert unsourced(session, wuxi.article) == claims
        citation = cite(
            tmp_path, add_source(session, tmp_path, tmp_path / "a.txt", actor="李雷", at=NOW).source
        )
        move(session, claims[0], to=Status.VERIFIED, editor=editor, citation=citation, at=NOW)
        move(session, claims[1], to=Status.VERIFIED, editor=editor, source_needed=False, at=NOW)
        assert unsourced(session, wuxi.article) == claims[1:]
        assert unsourced(session) == [*claims_of(suzhou, session), *claims[1:]]


def test_a_claim_without_a_stated_date_is_undated(store: Store) -> None:
    with store.begin() as session:
        wuxi = add(session)
        assert [claim.text for claim in undated(session, wuxi.article)] == ["3311家", "600亿元", "-12家"]
        assert len(undated(session)) == 3


def test_errors_come_before_warnings_and_these_before_the_rest(store: Store) -> None:
    text = "7家，7家，7家。\n"
    with store.begin() as session:
        add(session, text, "b")
        first = add(session, text, "a").article
        assert [found.severity for found in findings(session)] == [
            *["error"] * 2,
            *["warning"] * 2,
            *["info"] * 2,
        ]
        assert [found.public_id for found in findings(session, first)] == ["f0", "f1", "f2"]


def test_progress_counts_claims_by_status_and_findings_by_severity(store: Store) -> None:
    with store.begin() as session:
        editor = a_checker(session)
        wuxi, empty = add(session), add(session, "没有数字。\n", "empty")
        claims = claims_of(wuxi, session)
        move(session, claims[0], to=Status.DISPUTED, editor=editor, note="n", at=NOW)
        move(session, claims[1], to=Status.IN_REVIEW, editor=editor, at=NOW)
        nothing, some = progress(session)
        assert (nothing.article, nothing.claims, nothing.done) == (empty.article, 0, 0)
        assert some.statuses == {Status.UNVERIFIED: 4, Status.IN_REVIEW: 1, Status.DISPUTED: 1}
        assert some.severities == {"error": 1, "warning": 1}
        assert (some.claims, some.done) == (6, 1)
        assert progress(session, wuxi.article) == [some]
