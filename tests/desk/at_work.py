"""Processes that work on one database at once, and are killed at it."""

import os
import random
import signal
import time
from collections.abc import Callable
from datetime import timedelta
from multiprocessing import get_context

from sqlalchemy import select
from tests.factories import NOW, a_document, a_report

from provenance.desk import Status, add_article, find_article, find_editor, list_claims, move, revise_article
from provenance.errors import ProvenanceError, Refused
from provenance.store import Store, open_store
from provenance.store.tables import Claim, Editor

Work = Callable[[Store], None]
FORK = get_context("fork")


def figures(count: int, first: int = 1000) -> str:
    """An article of so many different figures, ten to a line."""
    said = [f"第{n}项企业{first + n}家" for n in range(count)]
    return "".join("，".join(said[start : start + 10]) + "。\n" for start in range(0, count, 10))


def give_verdicts(url: str, name: str, seed: int, times: int, results: "object") -> None:
    """Dispute what is unverified and reopen what is disputed, as it was seen before; counts what was accepted."""
    dice, accepted, refused = random.Random(seed), 0, 0
    with open_store(url, patience=120) as store:
        with store.read() as session:
            keys = list(session.scalars(select(Claim.id)))
        for turn in range(times):
            key = dice.choice(keys)
            with store.read() as session:
                seen = Status(session.get_one(Claim, key).status)
            to = Status.DISPUTED if seen is Status.UNVERIFIED else Status.UNVERIFIED
            try:
                with store.begin() as session:
                    editor = session.scalars(select(Editor).where(Editor.name == name)).one()
                    at = NOW + timedelta(seconds=turn)
                    claim = session.get_one(Claim, key)
                    move(session, claim, to=to, editor=editor, note=f"{name} {turn}", seen=seen, at=at)
                accepted += 1
            except Refused:
                refused += 1
    results.put((name, accepted, refused))  # type: ignore[attr-defined]


def killed(url: str, work: Work, after: float) -> bool:
    """Let a process do some work and kill it so many seconds after it began; whether it was still at it."""
    process = FORK.Process(target=_begin, args=(url, work))
    process.start()
    time.sleep(after)
    was_at_work = process.is_alive()
    if process.pid is not None and was_at_work:
        os.kill(process.pid, signal.SIGKILL)
    process.join()
    return was_at_work


def _begin(url: str, work: Work) -> None:
    try:
        with open_store(url, patience=30) as store:
            work(store)
    except ProvenanceError:
        os._exit(3)
    os._exit(0)


def adding(slug: str, text: str) -> Work:
    """Add an article."""

    def work(store: Store) -> None:
        with store.begin() as session:
            add_article(session, a_document(text), a_report(text), slug=slug, at=NOW)

    return work


def revising(slug: str, text: str) -> Work:
    """Bring in a new text."""

    def work(store: Store) -> None:
        with store.begin() as session:
            revise_article(session, find_article(session, slug), a_document(text), a_report(text), at=NOW)

    return work


def verifying(slug: str, name: str) -> Work:
    """Verify every figure that is open, all in one transaction."""

    def work(store: Store) -> None:
        with store.begin() as session:
            editor = find_editor(session, name)
            for claim in list_claims(session, find_article(session, slug), status=Status.UNVERIFIED):
                move(session, claim, to=Status.VERIFIED, editor=editor, source_needed=False, at=NOW)

    return work
