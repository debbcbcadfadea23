"""An archive of generated articles checked and linked: speed, memory, growth, and how the links stand to the truth.

``python benchmarks/linking.py [--articles N] [--workers N] [--quick]``

Runs ``provenance corpus check`` and ``corpus link`` as users do, on a tenth of the articles and on all of them. Beside
the checking stands the same articles checked one after another in one process, beside the linking the bare reading and
writing of as many rows; both in the same run.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generating import articles, write
from measuring import Measured, say
from truth import Compared, compared

from provenance import check
from provenance.claims import assemble
from provenance.corpus.tables import MENTIONS, mention_of, mention_row
from provenance.document import Document, read_through
from provenance.facts import Mention, mentions
from provenance.languages import language

ALONE = 200


@dataclass(frozen=True)
class Run:
    """One archive: what it cost, and what came out of it."""

    claims: int
    check: "Cost"
    link: "Cost"
    links: Compared


@dataclass(frozen=True)
class Cost:
    """Seconds on the clock, seconds of processors, and the most memory in MiB that all processes held at one moment."""

    seconds: float
    processor: float
    mib: float


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--quick", action="store_true", help="few articles, to see that it works")
    options = parser.parse_args()
    say(measured(300 if options.quick else options.articles, options.workers))


def rows(*, quick: bool) -> Iterator[Measured]:
    """The lines of the table."""
    yield from measured(300 if quick else 10_000, os.cpu_count() or 1)


def measured(many: int, workers: int) -> Iterator[Measured]:
    """The lines for an archive of so many articles."""
    small, large = run(many // 10, workers), run(many, workers)
    on = f"archive of {many:,} articles, {large.claims:,} figures, {workers} processes: "
    alone = alone_per_second(many)
    rate = many / large.check.seconds
    yield Measured(
        f"{on}checking",
        f"{large.check.seconds:,.0f} s, {rate:,.0f} articles/s",
        f"one process, one by one: {alone:,.0f}/s",
    )
    bare = bare_seconds(large.claims)
    yield Measured(
        f"{on}linking",
        f"{large.link.seconds:,.1f} s, {large.claims / large.link.seconds:,.0f} figures/s",
        f"bare reading and writing of the rows, one process: {bare:,.1f} s",
    )
    clock = large.check.seconds + large.link.seconds
    spent, less = (one.check.processor + one.link.processor for one in (large, small))
    yield Measured(
        f"{on}both", f"{clock:,.0f} s", f"{spent:,.0f} s of processors", "100,000 on 2 cores in 1,200 s"
    )
    high = max(large.check.mib, large.link.mib)
    yield Measured(f"{on}peak memory of all processes", f"{high:,.0f} MiB", "", "≤ 4,096 MiB")
    yield Measured(f"{on}time of processors against {many // 10:,}", f"×{spent / less:.1f}", "", "≤ ×13")
    links = large.links
    yield Measured(
        f"{on}links, precision and recall",
        f"{links.precision:.4f}, {links.recall:.4f}",
        f"{links.pairs:,} true pairs",
        "≥ 0.95",
    )
    yield Measured(
        f"{on}planted errors found, false alarms",
        f"{links.planted_found} of {links.planted}, {links.false_alarms}",
        f"{links.contradictions} contradictions",
    )
    yield Measured(f"{on}series that mix two measures", f"{links.series_wrong} of {links.series:,}")


def run(many: int, workers: int) -> Run:
    """Generate, check, link and compare one archive."""
    folder = Path(tempfile.mkdtemp(prefix="provenance-linking-"))
    try:
        write(many, folder / "archive.jsonl")
        out = folder / "checked"
        command = [sys.executable, "-m", "provenance.cli", "corpus"]
        spread = ["--workers", str(workers)]
        checked = watched([*command, "check", str(folder / "archive.jsonl"), "-o", str(out), *spread])
        linked = watched([*command, "link", str(out), *spread])
        claims = json.loads((out / "manifest.json").read_text("utf-8"))["claims"]
        told = compared(out, (stated for one in articles(many) for stated in one.stated))
        return Run(claims, checked, linked, told)
    finally:
        shutil.rmtree(folder)


def watched(command: Sequence[str]) -> Cost:
    """Run a command, and watch it and its processes; whatever else the machine does, their own time is theirs."""
    before, started = os.times(), time.perf_counter()
    job = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    high = 0.0
    while job.poll() is None:
        high = max(high, held(job.pid))
        time.sleep(0.1)
    if job.returncode:
        raise SystemExit(f"{' '.join(command)} failed with {job.returncode}")
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(time.perf_counter() - started, spent, high)


def held(session: int) -> float:
    """The MiB that the processes of a session hold."""
    pages = 0
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            try:
                if int((place / "stat").read_text().rpartition(")")[2].split()[3]) == session:
                    pages += int((place / "statm").read_text().split()[1])
            except (OSError, IndexError):
                continue
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def alone_per_second(many: int) -> float:
    """Articles a second that one process checks, one after another."""
    texts = [one.text for one, _ in zip(articles(many), range(ALONE), strict=False)]
    check(texts[0])
    started = time.perf_counter()
    for text in texts:
        check(text)
    return len(texts) / (time.perf_counter() - started)


def bare_seconds(many: int) -> float:
    """The seconds to write so many mentions to a file, to read them, and to write them again: no linking."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    row = mention_row(a_mention())
    folder = Path(tempfile.mkdtemp(prefix="provenance-linking-"))
    try:
        pq.write_table(pa.Table.from_pylist([row] * many, schema=MENTIONS), folder / "a.parquet")
        started = time.perf_counter()
        read = [mention_of(one) for one in pq.read_table(folder / "a.parquet", schema=MENTIONS).to_pylist()]
        table = pa.Table.from_pylist([mention_row(one) for one in read], schema=MENTIONS)
        pq.write_table(table, folder / "b.parquet")
        return time.perf_counter() - started
    finally:
        shutil.rmtree(folder)


def a_mention() -> Mention:
    """A mention of a generated article."""
    [first] = articles(1)
    rules = language("zh")
    document = Document.of_text(first.text)
    claims = assemble(document, read_through(document.text, rules.cues), rules)
    return next(iter(mentions(first.id, document, claims, rules)))


if __name__ == "__main__":
    main()
