"""A real scheduler and two workers over TCP: the same bytes, whoever is killed on the way."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.corpus.cluster import Running, cluster
from tests.corpus.conftest import MANY, tree

from provenance.corpus import Archive, Cluster, check_archive, link_archive
from provenance.errors import EngineError

PARTS = MANY // 12


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with cluster(tmp_path_factory.mktemp("cluster")) as started:
        yield started


@pytest.fixture
def two(running: Running) -> Running:
    """The cluster, with two workers alive."""
    while len(running.workers) < 2:
        running.add_worker()
    running.wait_for(2)
    return running


def at(moment: int, act: Callable[[], None]) -> Callable[[object, int], None]:
    """Act once so many tasks are complete."""
    seen: list[object] = []

    def step(done: object, _all: int) -> None:
        seen.append(done)
        if len(seen) == moment:
            act()

    return step


def never(_done: object, _all: int) -> None:
    """Let the work go on."""


def test_a_cluster_gives_the_same_bytes(two: Running, parquet: Path, expected: Path, tmp_path: Path) -> None:
    archive = Archive(tmp_path / "out")
    check_archive(parquet, archive, Cluster(two.address))
    link_archive(archive, Cluster(two.address))
    assert tree(archive.root) == tree(expected)


@pytest.mark.parametrize(
    ("in_check", "in_link"),
    [(1, None), (PARTS // 2, None), (None, 2), (None, PARTS + 2)],
    ids=["early", "midway", "while dealing out", "while linking"],
)
def test_a_worker_killed_at_any_moment_changes_nothing(
    in_check: int | None, in_link: int | None, two: Running, parquet: Path, expected: Path, tmp_path: Path
) -> None:
    archive = Archive(tmp_path / "out")
    check_archive(
        parquet, archive, Cluster(two.address), seen=at(in_check, two.kill_one) if in_check else never
    )
    link_archive(archive, Cluster(two.address), seen=at(in_link, two.kill_one) if in_link else never)
    assert len(two.workers) == 1, "the worker was not killed"
    assert tree(archive.root) == tree(expected)


PROGRAM = [sys.executable, "-m", "provenance.cli", "corpus"]


def complete_parts(folder: Path) -> int:
    return len(list((folder / "parts").glob("*.json")))


def test_a_job_killed_as_a_whole_is_complete_and_equal_when_run_again(
    parquet: Path, expected: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    command = [*PROGRAM, "check", str(parquet), "-o", str(out), "--workers", "2"]
    job = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    until = time.monotonic() + 60
    while complete_parts(out) < 3 and job.poll() is None and time.monotonic() < until:
        time.sleep(0.01)
    os.killpg(job.pid, signal.SIGKILL)
    job.wait()
    assert 3 <= complete_parts(out) < PARTS, "the job was not killed on its way"
    assert not (out / "manifest.json").exists()
    subprocess.run(command, check=True, capture_output=True)
    assert tree(out).keys() == {name for name in tree(expected) if not name.startswith("across/")}
    from provenance.corpus import ThisProcess

    link_archive(Archive(out), ThisProcess())
    assert tree(out) == tree(expected)


def test_ctrl_c_ends_all_processes_at_once_and_says_nothing(parquet: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = [*PROGRAM, "check", str(parquet), "-o", str(out), "--workers", "2"]
    job = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(
            signal.SIGINT, signal.SIG_DFL
        ),  # whatever runs the tests may ignore it
    )
    until = time.monotonic() + 60
    while complete_parts(out) < 1 and time.monotonic() < until:
        time.sleep(0.01)
    os.killpg(job.pid, signal.SIGINT)
    said, _ = job.communicate(timeout=60)
    assert (job.returncode, said.strip()) == (130, b"")
    until = (
        time.monotonic() + 5
    )  # Python's own tracker of resources ends a moment after the program whose it is
    while alive(job.pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert alive(job.pid) == []


def test_processes_do_not_outlive_the_one_that_started_them(parquet: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = [*PROGRAM, "check", str(parquet), "-o", str(out), "--workers", "2"]
    job = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    until = time.monotonic() + 60
    while complete_parts(out) < 1 and time.monotonic() < until:
        time.sleep(0.01)
    os.kill(job.pid, signal.SIGKILL)
    job.wait()
    while alive(job.pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert alive(job.pid) == []


def alive(session: int) -> list[int]:
    """The processes of a session that still run."""
    found = []
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            try:
                fields = (place / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == session and fields[0] != "Z":
                found.append(int(place.name))
    return found


def test_an_address_where_nobody_answers_is_said_in_one_sentence(parquet: Path, tmp_path: Path) -> None:
    import dask

    with (
        dask.config.set({"distributed.comm.timeouts.connect": "1s"}),
        pytest.raises(EngineError, match="answers"),
    ):
        check_archive(parquet, Archive(tmp_path / "out"), Cluster("tcp://127.0.0.1:1"))
