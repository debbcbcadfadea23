"""What the sources say of a claim: proposals, found out once for a text and its sources."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from provenance.evidence import Reading, Suggestion, Suggestions, prepared, read_source, suggest
from provenance.languages import Language
from provenance.links import Prepared
from provenance.store.tables import Claim, Revision, Source
from provenance.web.views.kept import Kept

__all__ = ["suggestions_for", "suggestions_of"]

ANSWERS: Kept[Suggestions] = Kept(16)
ARTICLES: Kept[Prepared] = Kept(8)
READINGS: Kept[Reading] = Kept(64)


def suggestions_of(workspace: Path, revision: Revision, sources: Sequence[Source]) -> Suggestions:
    """What the sources say of a revision's claims; equal bytes on both sides have the same answer."""
    text = (revision.sha256, revision.language, str(revision.published))
    archived = tuple((source.sha256, source.slug, str(source.dated)) for source in sources)

    def answer() -> Suggestions:
        article = ARTICLES.ask(text, lambda: prepared(revision))
        return suggest(workspace, revision, sources, article=article, reader=_reading)

    return ANSWERS.ask((workspace, text, archived), answer)


def suggestions_for(workspace: Path, claim: Claim, sources: Sequence[Source]) -> list[Suggestion]:
    """What the sources say of one claim, the best first."""
    found = suggestions_of(workspace, claim.revision, sources).found
    return sorted((one for one in found if one.claim == claim.public_id), key=lambda one: -one.score)


def _reading(workspace: Path, source: Source, language: Language) -> Reading:
    key = (workspace, source.sha256, source.slug, str(source.dated), language.code)
    known = READINGS.ask(key, lambda: read_source(workspace, source, language))
    return replace(known, source=source)  # a row is its session's: the one that was read may be gone
