"""Several editors at once: what was accepted is there once, and what is stale is refused."""

import os
from collections import Counter

from sqlalchemy import select
from tests.desk.at_work import FORK, figures, give_verdicts
from tests.factories import a_chief, add

from provenance.audit import verify
from provenance.desk import disagreements
from provenance.store import Store
from provenance.store.tables import Event, Verdict

PROCESSES, VERDICTS = 8, int(os.environ.get("PROVENANCE_VERDICTS", "200"))


def test_eight_processes_give_verdicts_at_once_and_every_accepted_one_is_there_once(store: Store) -> None:
    names = [f"编辑{number}" for number in range(PROCESSES)]
    with store.begin() as session:
        add(session, figures(60), "many")
        for name in names:
            a_chief(session, name)
    url = store.engine.url.render_as_string(hide_password=False)
    store.close()
    results = FORK.Queue()
    processes = [
        FORK.Process(target=give_verdicts, args=(url, name, seed, VERDICTS, results))
        for seed, name in enumerate(names)
    ]
    for process in processes:
        process.start()
    told = [results.get(timeout=300) for _ in processes]
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * PROCESSES
    with store.read() as session:
        given = session.scalars(select(Verdict)).all()
        events = session.scalars(select(Event.id).where(Event.action.like("claim.%"))).all()
        assert Counter(one.editor.name for one in given if one.editor) == {
            name: count for name, count, _ in told
        }
        assert len({one.note for one in given}) == len(given) == len(events)
        assert verify(session) == disagreements(session) == []
    accepted, refused = sum(count for _, count, _ in told), sum(count for _, _, count in told)
    print(f"{store.engine.dialect.name}: {accepted} accepted, {refused} refused as stale")
    assert accepted + refused == PROCESSES * VERDICTS
    assert accepted > PROCESSES * VERDICTS * 0.8
