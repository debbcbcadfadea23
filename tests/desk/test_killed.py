"""Killed at any moment, the program leaves the store as it was before or as it is after; never in between."""

import os
import random
import time

import pytest
from sqlalchemy import func, select
from tests.desk.at_work import Work, adding, figures, killed, revising, verifying
from tests.factories import a_checker, add

from provenance.audit import verify
from provenance.desk import disagreements
from provenance.store import Store
from provenance.store.tables import Claim, Revision, Verdict

KILLS = int(os.environ.get("PROVENANCE_KILLS", "8"))
MANY = 40
TEXTS = [figures(MANY), figures(MANY, 5000)]


def counts(store: Store) -> tuple[int, int, int]:
    """How many revisions, claims and verdicts there are."""
    with store.read() as session:
        numbers = [
            session.scalar(select(func.count()).select_from(table)) for table in (Revision, Claim, Verdict)
        ]
        assert verify(session) == disagreements(session) == []
    return tuple(number or 0 for number in numbers)  # type: ignore[return-value]


def work_of(kind: str, number: int) -> Work:
    if kind == "add":
        return adding(f"story-{number}", TEXTS[0])
    if kind == "revise":
        return revising("story", figures(MANY, 2000 + 100 * number))
    return verifying("story", "李雷")


def after(kind: str, before: tuple[int, int, int]) -> tuple[int, int, int]:
    revisions, claims, verdicts = before
    if kind == "verify":
        return revisions, claims, verdicts + MANY
    return revisions + 1, claims + MANY, verdicts


@pytest.mark.parametrize("kind", ["add", "revise", "verify"])
def test_whoever_is_killed_leaves_the_store_as_before_or_as_after(store: Store, kind: str) -> None:
    dice = random.Random(kind)
    url = store.engine.url.render_as_string(hide_password=False)
    with store.begin() as session:
        a_checker(session)
        add(session, TEXTS[0], "story")
    store.close()
    lasts = how_long(url, kind)
    killed_at_work = done = tried = 0
    while killed_at_work < KILLS and tried < 5 * KILLS:
        number, tried = tried, tried + 1
        if kind == "verify":
            revising("story", figures(MANY, 9000 + 100 * number))(store)
        before = counts(store)
        store.close()
        at_work = killed(url, work_of(kind, number), dice.uniform(0.05, 1) * lasts)
        killed_at_work += at_work
        lasts *= 1.05 if at_work else 0.9  # the machine may have less, or more, to do by now
        now = counts(store)
        assert now in (before, after(kind, before))
        done += now != before
    print(f"{store.engine.dialect.name}, {kind}: killed {killed_at_work} of {tried} at work, {done} as after")
    assert killed_at_work == KILLS


def how_long(url: str, kind: str) -> float:
    """How long the work takes when nobody kills it."""
    started = time.monotonic()
    if kind == "verify":
        killed(url, lambda store: revising("story", TEXTS[1])(store), 0)
        started = time.monotonic()
    process_ends(url, work_of(kind, 999))
    return time.monotonic() - started


def process_ends(url: str, work: Work) -> None:
    from tests.desk.at_work import FORK, _begin

    process = FORK.Process(target=_begin, args=(url, work))
    process.start()
    process.join()
    assert process.exitcode == 0
