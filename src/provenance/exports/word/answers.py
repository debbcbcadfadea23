"""What a returned comment proposes: OK, 存疑, or a source in front."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from provenance.desk import Status
from provenance.exports.word.returned import Returned
from provenance.store.tables import Source

__all__ = ["Answer", "answer_of"]

AGREES = re.compile(r"ok(?![a-z])", re.IGNORECASE)
DOUBTS = re.compile(r"存疑")
BETWEEN = " \t\n:：,，;；.。、-—"
QUOTES = " \t\n“”\"「」『』‘’'"


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict that a comment proposes: verified, on a source and a quote of it where they are named, or disputed."""

    comment: Returned
    claim: str
    status: Status
    source: str | None = None
    quote: str | None = None

    @property
    def note(self) -> str:
        """The comment as the verdict's note, with who wrote it."""
        return f"{self.comment.author}: {self.comment.text}" if self.comment.author else self.comment.text


def answer_of(comment: Returned, sources: Iterable[Source]) -> Answer | None:
    """What a comment on a figure proposes; None where it proposes nothing or is on no figure.

    A source is named by its id, its title or its address; what follows it is the quote.
    """
    if comment.claim is None:
        return None
    if DOUBTS.match(comment.text):
        return Answer(comment, comment.claim, Status.DISPUTED)
    agrees = AGREES.match(comment.text)
    rest = comment.text[agrees.end() if agrees else 0 :].lstrip(BETWEEN)
    named = _named(rest, sources)
    if named is not None:
        quote = rest[len(named[1]) :].lstrip(BETWEEN).strip(QUOTES) or None
        return Answer(comment, comment.claim, Status.VERIFIED, named[0].slug, quote)
    return Answer(comment, comment.claim, Status.VERIFIED) if agrees else None


def _named(text: str, sources: Iterable[Source]) -> tuple[Source, str] | None:
    """The source whose name the text begins with, and that name; the longest one where several fit."""
    names = [(one, name) for one in sources for name in (one.slug, one.title, one.url) if name]
    fitting = [(one, name) for one, name in names if text.startswith(name) and _ends(text[len(name) :])]
    return max(fitting, key=lambda pair: len(pair[1]), default=None)


def _ends(rest: str) -> bool:
    return not rest or rest[0] in BETWEEN + QUOTES
