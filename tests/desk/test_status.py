"""The algebra of moves."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.desk import Role, Status

SETTLED = [Status.VERIFIED, Status.DISPUTED, Status.CORRECTED, Status.UNVERIFIABLE]


def test_only_the_program_asks_for_a_recheck_and_only_of_what_was_settled() -> None:
    for one in Status:
        assert not one.may_become(Status.NEEDS_RECHECK)
        assert one.may_become(Status.NEEDS_RECHECK, by_program=True) == (one in SETTLED)


def test_the_program_does_nothing_else() -> None:
    for one, other in product(Status, set(Status) - {Status.NEEDS_RECHECK}):
        assert not one.may_become(other, by_program=True)


@pytest.mark.parametrize("settled", SETTLED)
def test_a_verdict_is_given_from_what_is_open_and_taken_back_before_another(settled: Status) -> None:
    assert {one for one in Status if one.may_become(settled)} == {one for one in Status if one.open}
    assert settled.moves == {Status.UNVERIFIED}


@pytest.mark.parametrize("status", Status)
def test_nothing_becomes_what_it_is(status: Status) -> None:
    assert not status.may_become(status)


@given(st.lists(st.sampled_from(Status), max_size=12))
def test_whatever_was_done_can_be_opened_again(wanted: list[Status]) -> None:
    now = Status.UNVERIFIED
    for to in wanted:
        if now.may_become(to) or now.may_become(to, by_program=True):
            now = to
    assert now is Status.UNVERIFIED or now.may_become(Status.UNVERIFIED)


def test_all_moves_but_start_and_verify_need_a_note() -> None:
    assert {status.verb for status in Status if not status.note_required} == {"start", "verify"}


def test_a_reporter_only_starts_and_only_a_chief_takes_a_verdict_back() -> None:
    moves = list(product(Status, Status))
    assert {to for now, to in moves if Role.REPORTER.may(now, to)} == {Status.IN_REVIEW}
    taken_back = {(now, Status.UNVERIFIED) for now in SETTLED}
    assert {(now, to) for now, to in moves if not Role.CHECKER.may(now, to)} == taken_back
    assert all(Role.CHIEF.may(now, to) for now, to in moves)
