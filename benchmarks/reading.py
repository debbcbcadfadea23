"""Characters per second of the reading (figures, dates, measures), beside Microsoft Recognizers-Text.

``python benchmarks/reading.py [ARTICLE] [--quick] [--without-peer]``

The peer runs on the same article, in the same run, in an environment of its own (benchmarks/.venv), into which this
script installs it from PyPI. It reads numbers, units, money and dates; it attaches no date or measure to any of them.
"""

import json
import statistics
import subprocess
import venv
from collections.abc import Iterator
from pathlib import Path

from measuring import Measured, arguments, once, read, sample, say, seconds

from provenance.claims import Claim, assemble
from provenance.document import Document, read_through
from provenance.languages import language

HERE = Path(__file__).parent
PACKAGES = ("recognizers-text-suite", "emoji<2", "setuptools<81")
TWENTY = 20


def main() -> None:
    """Print both speeds, their ratio, and what twenty articles in one text cost."""
    parser = arguments(__doc__)
    parser.add_argument("--without-peer", action="store_true", help="measure only the program")
    options = parser.parse_args()
    say(measured(options.article, quick=options.quick, with_peer=not options.without_peer))


def rows(*, quick: bool) -> Iterator[Measured]:
    """The lines of the table, for the sample article; small runs do without the peer, which must be installed."""
    yield from measured(sample(), quick=quick, with_peer=not quick)


def measured(article: Path, *, quick: bool, with_peer: bool) -> Iterator[Measured]:
    """Our speed, the peer's in the same run, and what twenty articles in one text cost."""
    text, runs = read(article), 3 if quick else 20
    claims = reading(text)
    ours = seconds(lambda: reading(text), runs)
    beside = ""
    if with_peer:
        theirs = peer(article, 1 if quick else 3)
        beside = (
            f"Recognizers-Text: {len(text) / theirs:,.0f} characters/s; {theirs / ours:.0f} times as fast"
        )
    yield Measured(
        f"reading of {article.name}, {len(text):,} characters, {len(claims)} figures",
        f"{len(text) / ours:,.0f} characters/s",
        beside,
        "≥ 100 times the peer",
    )
    yield Measured(
        f"reading, {TWENTY} articles in one text", f"×{linearity(text, max(3, runs // 4)):.1f}", "", "≤ ×22"
    )


def reading(text: str) -> list[Claim]:
    """Figures, dates and measures of a text: everything in front of the linking."""
    rules = language("zh")
    return assemble(Document.of_text(text), read_through(text, rules.cues), rules)


def linearity(text: str, runs: int) -> float:
    """How many times one article twenty in one text cost; timed in turn, for the machine has other work too."""
    together = "\n".join([text] * TWENTY)
    apart, joined = [], []
    for _ in range(runs):
        apart.append(once(lambda: [reading(text) for _ in range(TWENTY)]))
        joined.append(once(lambda: reading(together)))
    return TWENTY * statistics.median(joined) / statistics.median(apart)


def peer(article: Path, runs: int) -> float:
    """The median seconds of the peer on the article."""
    python = HERE / ".venv" / "bin" / "python"
    if not python.exists():
        venv.create(HERE / ".venv", with_pip=True)
    if subprocess.run(
        [python, "-c", "import recognizers_suite"], capture_output=True, check=False
    ).returncode:
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    command = [python, HERE / "recognizers.py", article, str(runs)]
    found = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    return float(found["seconds"])


if __name__ == "__main__":
    main()
