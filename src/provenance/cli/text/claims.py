"""The table of an article's claims."""

from collections.abc import Iterator, Sequence

from provenance import phrases
from provenance.cli.catalogue import Catalogue
from provenance.cli.text.cells import cut, pad, width
from provenance.cli.text.paint import Paint
from provenance.cli.text.places import Article
from provenance.cli.text.safe import safe
from provenance.report import ClaimReport

__all__ = ["claim_table", "value_of"]

COLUMNS = ("figure", "value", "measure", "date", "section", "line")
MOST = {"figure": 20, "value": 28, "measure": 40}
RIGHT = {"value", "line"}


def claim_table(
    claims: Sequence[ClaimReport], article: Article, words: Catalogue, paint: Paint, room: int
) -> Iterator[str]:
    """One line a claim; the measure gives way where the line would be longer than ``room``."""
    head = [words.say(f"column.{name}") for name in COLUMNS]
    rows = [row(claim, article, words) for claim in claims]
    widths = [
        min(max(map(width, column)), MOST.get(name, room))
        for name, column in zip(COLUMNS, zip(head, *rows, strict=True), strict=True)
    ]
    excess = sum(widths) + 2 * (len(widths) - 1) - room
    widths[2] = max(widths[2] - max(excess, 0), min(widths[2], 12))
    yield paint.strong(line(head, widths))
    yield from (line(cells, widths) for cells in rows)


def row(claim: ClaimReport, article: Article, words: Catalogue) -> list[str]:
    """The cells of one claim."""
    return [
        safe(claim.text),
        value_of(claim),
        safe(f"{claim.scope} {claim.measure}" if claim.scope else claim.measure),
        dated(claim, words),
        words.say(f"section.{claim.section}"),
        str(article.line(claim.start)),
    ]


def line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """The cells side by side."""
    parts = zip(COLUMNS, cells, widths, strict=True)
    return "  ".join(pad(cut(cell, wide), wide, right=name in RIGHT) for name, cell, wide in parts)


def value_of(claim: ClaimReport) -> str:
    """The normalised value with its qualifier as a sign, fit for a terminal."""
    return safe(phrases.value_of(claim))


def dated(claim: ClaimReport, words: Catalogue) -> str:
    """The stated date and where it comes from."""
    if claim.stated is None:
        return "–"
    return f"{phrases.period(claim.stated)} {words.say(f'how.{claim.stated.how}')}"
