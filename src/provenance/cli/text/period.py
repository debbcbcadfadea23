"""The date that a text states for a figure, in the reader's words."""

from provenance.cli.catalogue import Catalogue
from provenance.cli.text.safe import safe
from provenance.phrases import period
from provenance.report import StatedReport

__all__ = ["stated_in_full"]


def stated_in_full(stated: StatedReport | None, words: Catalogue) -> str:
    """The date with its wording and the way it came to the figure."""
    if stated is None:
        return words.say("date.none")
    how = words.say(f"how.{stated.how}")
    return words.say("date.full", period=period(stated), wording=safe(stated.text), how=how)
