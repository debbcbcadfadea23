"""How long a whole check takes, warm: of one article, of a long text, and how time and memory grow with the text.

``python benchmarks/checking.py [ARTICLE] [--quick]``
"""

import json
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from measuring import Measured, arguments, copies, once, read, sample, say, seconds, variations

from provenance import check

TEXTS = {"copies": copies, "variations": variations}


def main() -> None:
    """Print the medians, or in a process of its own (``--one``) the time and memory of one text."""
    parser = arguments(__doc__)
    parser.add_argument(
        "--one", nargs=2, metavar=("KIND", "SIZE"), help="check one long text and print its figures"
    )
    options = parser.parse_args()
    text = read(options.article)
    if options.one:
        print(json.dumps(measured(text, options.one[0], int(options.one[1]))))
        return
    say(measured_rows(text, options.article, quick=options.quick))


def rows(*, quick: bool) -> Iterator[Measured]:
    """The lines of the table, for the sample article."""
    yield from measured_rows(read(sample()), sample(), quick=quick)


def measured_rows(text: str, article: Path, *, quick: bool) -> Iterator[Measured]:
    """One check, warm; then each kind of long text, and how many times those of the first size it costs."""
    check(text)
    report = check(text)
    median = seconds(lambda: check(text), 3 if quick else 30)
    about = f"{len(text):,} characters, {len(report.claims)} figures"
    yield Measured(
        f"check of {article.name}, {about}",
        f"{median * 1000:.1f} ms warm",
        "",
        "≤ 15 ms for 3,400 characters",
    )
    sizes = (5_000, 10_000) if quick else (100_000, 1_000_000)
    for kind in TEXTS:
        yield from grow(article, kind, sizes)


def grow(article: Path, kind: str, sizes: tuple[int, ...]) -> Iterator[Measured]:
    """Time and memory for each size, each in a process of its own."""
    first: dict[str, float] | None = None
    for size in sizes:
        command = [sys.executable, __file__, str(article), "--one", kind, str(size)]
        got = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
        times = (
            f"×{got['seconds'] / first['seconds']:.1f}, ×{got['mib'] / first['mib']:.1f} of memory"
            if first
            else ""
        )
        first = first or got
        yield Measured(
            f"check of {kind} of it, {size:,} characters, {got['claims']:,} figures",
            f"{got['seconds']:.2f} s, {got['mib']:.0f} MiB",
            times,
            "≤ 1 s" if size == 100_000 and kind == "copies" else "",
        )


def measured(text: str, kind: str, size: int) -> dict[str, float]:
    """The figures, links, seconds and peak memory of one long text."""
    long = TEXTS[kind](text, size)
    check(text)
    reports = []
    took = once(lambda: reports.append(check(long)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"claims": len(reports[0].claims), "links": len(reports[0].links), "seconds": took, "mib": peak}


if __name__ == "__main__":
    main()
