"""How long a whole check takes, warm: of one article, of a long text, and how time and memory grow with the text.

``python benchmarks/checking.py [ARTICLE] [--quick]``
"""

import json
import resource
import subprocess
import sys
from pathlib import Path

from measuring import arguments, copies, machine, once, read, seconds, variations

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
    print(machine())
    check(text)
    report = check(text)
    median = seconds(lambda: check(text), 3 if options.quick else 30)
    print(
        f"{options.article.name}: {len(text)} characters, {len(report.claims)} figures: {median * 1000:.1f} ms warm"
    )
    sizes = (5_000, 10_000) if options.quick else (100_000, 200_000, 500_000, 1_000_000)
    for kind in TEXTS:
        print(f"{kind} of the article, each size in a process of its own:")
        grow(options.article, kind, sizes)


def grow(article: Path, kind: str, sizes: tuple[int, ...]) -> None:
    """Print time and memory for each size, and how many times those of the first size they are."""
    first: dict[str, float] | None = None
    for size in sizes:
        command = [sys.executable, __file__, str(article), "--one", kind, str(size)]
        got = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
        first = first or got
        print(
            f"  {size:>9,} characters {got['claims']:>7,} figures {got['links']:>8,} links"
            f" {got['seconds']:>7.2f} s (×{got['seconds'] / first['seconds']:.1f})"
            f" {got['mib']:>6.0f} MiB (×{got['mib'] / first['mib']:.1f})"
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
