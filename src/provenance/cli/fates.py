"""What a revision made of each claim, as rows and as lines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from provenance.cli.catalogue import Catalogue
from provenance.cli.text.safe import safe

if TYPE_CHECKING:
    from provenance.cli.rows import Row
    from provenance.store.tables import Fate

__all__ = ["fate_lines", "fate_row"]

UNCHANGED = ("carried", "moved", "new")


def fate_row(fate: "Fate") -> "Row":
    """What became of a claim; ``revision`` is the one that it stood in."""
    claim = fate.before or fate.after
    assert claim is not None
    return {
        "article": claim.revision.article.slug,
        "revision": claim.revision.number,
        "id": claim.public_id,
        "figure": claim.text,
        "outcome": fate.outcome,
        "reason": fate.reason,
        "status": claim.status,
        "sentence": " ".join(claim.sentence.split()),
        "after": fate.after.public_id if fate.after else None,
        "after_figure": fate.after.text if fate.after else None,
        "after_status": fate.after.status if fate.after else None,
        "after_sentence": " ".join(fate.after.sentence.split()) if fate.after else None,
    }


def fate_lines(fates: Sequence["Fate"], words: Catalogue) -> Iterator[str]:
    """How many of each, then every claim that was not carried over, old and new one under the other."""
    counts = Counter(fate.outcome for fate in fates)
    named = (words.say(f"outcome.{outcome}", n=counts[outcome]) for outcome in counts)
    yield words.say("summary.separator").join(named)
    for row in map(fate_row, (fate for fate in fates if fate.outcome not in UNCHANGED)):
        reason, status = words.say(f"reason.{row['reason']}"), words.say(f"status.{row['status']}")
        yield ""
        yield f"{row['id']}  {safe(str(row['figure']))}  {status}  {reason}"
        yield f"  - {safe(str(row['sentence']))}"
        if row["after"]:
            now = words.say(f"status.{row['after_status']}")
            yield f"  + {safe(str(row['after_sentence']))}"
            yield f"    {row['after']}  {safe(str(row['after_figure']))}  {now}"
