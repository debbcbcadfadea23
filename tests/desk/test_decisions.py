"""Findings are laid aside, links judged and articles signed off, for good and on the record."""

import json

import pytest
from sqlalchemy.orm import Session
from tests.factories import NOW, a_checker, a_chief, add, claims_of

from provenance.audit import log, verify
from provenance.desk import (
    Role,
    Status,
    add_editor,
    disagreements,
    dismiss,
    find_editor,
    find_finding,
    judge,
    move,
    obstacles,
    open_findings,
    restatements,
    sign_off,
    signed_off,
)
from provenance.errors import Ambiguous, NotAllowed, NoteRequired, NotFound, Refused
from provenance.reports import progress
from provenance.store import Store
from provenance.store.tables import Article, Claim, Link


def an_article(session: Session) -> tuple[Article, list[Claim]]:
    """An article with an error and a warning: 3311家 and 600亿元 are each said twice."""
    added = add(session)
    return added.article, claims_of(added, session)


def verify_all(session: Session, claims: list[Claim]) -> None:
    editor = a_checker(session)
    for claim in claims:
        move(session, claim, to=Status.VERIFIED, editor=editor, source_needed=False, at=NOW)


def test_a_dismissed_finding_is_no_longer_open_and_says_why(store: Store) -> None:
    with store.begin() as session:
        an_article(session)
        chief = a_chief(session)
        dismissal = dismiss(session, find_finding(session, "f0"), editor=chief, note=" 口径不同 ", at=NOW)
        assert (dismissal.note, dismissal.finding) == ("口径不同", "f0")
        assert [finding.public_id for finding in open_findings(session)] == ["f1"]
        assert progress(session)[0].severities == {"warning": 1}
        event = log(session, "wuxi")[-1]
        assert (event.actor, event.action) == ("主编", "finding.dismiss")
        assert json.loads(event.payload)["message"] == "3311家与3311家重复。"
        with pytest.raises(Refused, match="already"):
            dismiss(session, find_finding(session, "f0"), editor=chief, note="n", at=NOW)
        assert verify(session) == disagreements(session) == []


def test_a_dismissal_needs_a_chief_and_a_reason(store: Store) -> None:
    with store.begin() as session:
        an_article(session)
        finding = find_finding(session, "wuxi/f0")
        with pytest.raises(NotAllowed, match="for a chief"):
            dismiss(session, finding, editor=a_checker(session), note="n", at=NOW)
        with pytest.raises(NoteRequired, match="--note"):
            dismiss(session, finding, editor=a_chief(session), note=" ", at=NOW)


def test_a_finding_is_found_by_any_unambiguous_beginning(store: Store) -> None:
    with store.begin() as session:
        an_article(session)
        with pytest.raises(Ambiguous, match="wuxi/f0, wuxi/f1"):
            find_finding(session, "f")
        with pytest.raises(NotFound):
            find_finding(session, "")


def test_two_claims_that_are_judged_different_restate_one_another_no_more(store: Store) -> None:
    with store.begin() as session:
        _, claims = an_article(session)
        pair = claims[0], claims[3]
        assert restatements(session, pair[0]) == [pair[1]]
        judge(session, *pair, same=False, editor=a_checker(session), note="一个是全省", at=NOW)
        assert restatements(session, pair[0]) == []
        assert "f0" not in {finding.public_id for finding in open_findings(session)}
        judge(session, *reversed(pair), same=True, editor=find_editor(session, "李雷"), at=NOW)
        assert restatements(session, pair[0]) == [pair[1]]
        assert [event.action for event in log(session, "wuxi")][1:] == ["link.different", "link.same"]
        assert verify(session) == disagreements(session) == []


def test_claims_that_are_judged_the_same_restate_one_another_only_with_one_value(store: Store) -> None:
    with store.begin() as session:
        _, claims = an_article(session)
        judge(session, claims[0], claims[1], same=True, editor=a_checker(session), at=NOW)
        assert claims[1] not in restatements(session, claims[0])


def test_a_verdict_does_not_pass_through_a_vague_figure_to_one_that_disagrees(store: Store) -> None:
    with store.begin() as session:
        _, claims = an_article(session)
        first, other, vague = claims[0], claims[1], claims[4]
        vague.qualifier = "over"
        for position, one in enumerate((first, other), start=7):
            linked = Link(a=one, b=vague, relation="repeats", score=1, reasons=["同一指标"])
            linked.revision_id, linked.position = first.revision_id, position
            session.add(linked)
        session.flush()
        assert vague in restatements(session, first)
        assert other not in restatements(session, first)
        assert first not in restatements(session, vague)


def test_a_judgement_is_about_two_claims_of_one_article_and_not_for_a_reporter(store: Store) -> None:
    with store.begin() as session:
        _, claims = an_article(session)
        other = claims_of(add(session, "另有9家。\n", "other"), session)[0]
        checker, reporter = a_checker(session), add_editor(session, "记者", role=Role.REPORTER, at=NOW)
        for pair in ((claims[0], claims[0]), (claims[0], other)):
            with pytest.raises(Refused, match="not two claims"):
                judge(session, *pair, same=True, editor=checker, at=NOW)
        with pytest.raises(NotAllowed):
            judge(session, claims[0], claims[1], same=True, editor=reporter, at=NOW)
        judge(session, claims[0], claims[1], same=True, editor=checker, at=NOW)
        with pytest.raises(Refused, match="nothing to do"):
            judge(session, claims[1], claims[0], same=True, editor=checker, at=NOW)


def test_an_article_is_signed_off_when_errors_are_settled_and_figures_verified(store: Store) -> None:
    with store.begin() as session:
        article, claims = an_article(session)
        chief = a_chief(session)
        with pytest.raises(Refused, match="1 open errors: f0"):
            sign_off(session, article, editor=chief, at=NOW)
        dismiss(session, find_finding(session, "f0"), editor=chief, note="n", at=NOW)
        with pytest.raises(Refused, match="6 figures that are not verified"):
            sign_off(session, article, editor=chief, at=NOW)
        verify_all(session, claims[1:])
        with pytest.raises(NoteRequired):
            sign_off(session, article, editor=chief, exceptions=claims[:1], at=NOW)
        with pytest.raises(NotAllowed):
            sign_off(session, article, editor=find_editor(session, "李雷"), at=NOW)
        signed = sign_off(session, article, editor=chief, exceptions=claims[:1], note="局里有函", at=NOW)
        assert signed_off(session, article) == signed
        payload = json.loads(signed.event.payload)
        assert (payload["sha256"], payload["exceptions"]) == (article.revision.sha256, [claims[0].public_id])
        assert verify(session) == disagreements(session) == []


def test_a_sign_off_does_not_stand_while_something_in_it_is_open_again(store: Store) -> None:
    with store.begin() as session:
        article, claims = an_article(session)
        chief = a_chief(session)
        verify_all(session, claims)
        dismiss(session, find_finding(session, "f0"), editor=chief, note="n", at=NOW)
        assert not obstacles(session, article)
        sign_off(session, article, editor=chief, at=NOW)
        move(session, claims[0], to=Status.UNVERIFIED, editor=chief, note="公报撤回", at=NOW)
        assert signed_off(session, article) is None
