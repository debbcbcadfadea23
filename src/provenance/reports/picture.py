"""The picture of an article's statuses: a bar a section, a stretch of it a status. One picture for page and paper."""

from collections.abc import Callable, Iterator, Sequence
from html import escape

from provenance.desk import Status
from provenance.reports.sections import SectionProgress

__all__ = ["COLOURS", "TINTS", "picture"]

# In the order of a bar. Told apart by those who see no red or green, too, and every stretch has its number.
COLOURS = {
    Status.VERIFIED: "#2a7f62",
    Status.CORRECTED: "#2f6db3",
    Status.DISPUTED: "#b83227",
    Status.UNVERIFIABLE: "#7a5195",
    Status.NEEDS_RECHECK: "#d9822b",
    Status.IN_REVIEW: "#b8960c",
    Status.UNVERIFIED: "#8a929c",
}

# The same, pale enough to lie under black letters.
TINTS = {
    Status.VERIFIED: "#cfeadd",
    Status.CORRECTED: "#d3e4f7",
    Status.DISPUTED: "#f6cfca",
    Status.UNVERIFIABLE: "#e6d9ef",
    Status.NEEDS_RECHECK: "#fbdfc0",
    Status.IN_REVIEW: "#f5ebb5",
    Status.UNVERIFIED: "#e4e7eb",
}

# Numbers are white, but on what is too pale for it: each has a contrast of 4.5 or more (WCAG 2.2, AA).
PALE = frozenset({Status.NEEDS_RECHECK, Status.IN_REVIEW, Status.UNVERIFIED})
WHITE, DARK = "#fff", "#1b1f24"

WIDTH, LABEL, COUNT = 640, 88, 40
ROW, BAR = 30, 20
KEY, KEY_ROW = 110, 20
NARROW = 16  # a stretch that is narrower has no room for its number
FONT = "Noto Sans CJK SC, Noto Sans SC, PingFang SC, Microsoft YaHei, sans-serif"


def picture(rows: Sequence[SectionProgress], say: Callable[[str], str], *, title: str) -> str:
    """The SVG of the statuses by section, to stand in a page or in a file of its own.

    ``say`` gives the words for ``status.verified`` and the like, and for ``section.body`` and the like. Bars are as
    long as their section has claims; no rows give a picture that holds its title only.
    """
    present = [status for status in COLOURS if any(row.statuses.get(status) for row in rows)]
    key_rows = -(-len(present) * KEY // (WIDTH - LABEL)) if present else 0
    height = ROW * len(rows) + KEY_ROW * key_rows + 12
    parts = [*_bars(rows, say), *_key(present, say, top=ROW * len(rows) + 8)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
        f' role="img" font-family="{FONT}" font-size="12"><title>{escape(title)}</title>{"".join(parts)}</svg>'
    )


def _bars(rows: Sequence[SectionProgress], say: Callable[[str], str]) -> Iterator[str]:
    most = max((row.claims for row in rows), default=0)
    for number, row in enumerate(rows):
        top = ROW * number + 4
        yield _text(LABEL - 8, top + 14, say(f"section.{row.section}"), "#222", anchor="end")
        yield from _stretches(row, top, (WIDTH - LABEL - COUNT) / most, say)


def _stretches(row: SectionProgress, top: int, scale: float, say: Callable[[str], str]) -> Iterator[str]:
    left = float(LABEL)
    for status, colour in COLOURS.items():
        count = row.statuses.get(status, 0)
        if not count:
            continue
        wide = count * scale
        said = f"{say(f'section.{row.section}')}: {say(f'status.{status}')} {count}"
        yield (
            f'<rect x="{left:.1f}" y="{top}" width="{wide:.1f}" height="{BAR}" fill="{colour}" stroke="#fff">'
            f"<title>{escape(said)}</title></rect>"
        )
        if wide >= NARROW:
            yield _text(
                left + wide / 2, top + 14, str(count), DARK if status in PALE else WHITE, anchor="middle"
            )
        left += wide
    yield _text(left + 6, top + 14, str(row.claims), "#222", anchor="start")


def _key(present: Sequence[Status], say: Callable[[str], str], *, top: int) -> Iterator[str]:
    """What the colours mean."""
    across = (WIDTH - LABEL) // KEY
    for number, status in enumerate(present):
        left, below = LABEL + KEY * (number % across), top + KEY_ROW * (number // across)
        yield f'<rect x="{left}" y="{below}" width="12" height="12" fill="{COLOURS[status]}"/>'
        yield _text(left + 17, below + 10.5, say(f"status.{status}"), "#222", anchor="start")


def _text(x: float, y: float, words: str, colour: str, *, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}" text-anchor="{anchor}">{escape(words)}</text>'
