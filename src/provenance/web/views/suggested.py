"""What the sources say of a claim: proposals, computed once for a text and its sources."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from provenance.evidence import Suggestion, Suggestions, suggest
from provenance.store.tables import Claim, Revision, Source

__all__ = ["suggestions_for", "suggestions_of"]

KEPT = 16


@dataclass(frozen=True, slots=True)
class _Asked:
    """A text and the sources held against it; equal questions have the same bytes on both sides."""

    workspace: Path
    text: tuple[str, str, str]
    archived: tuple[tuple[str, str], ...]
    revision: Revision = field(compare=False)
    sources: Sequence[Source] = field(compare=False)


def suggestions_of(workspace: Path, revision: Revision, sources: Sequence[Source]) -> Suggestions:
    """What the sources say of a revision's claims."""
    text = (revision.sha256, revision.language, str(revision.published))
    archived = tuple((source.sha256, source.slug) for source in sources)
    return _answer(_Asked(workspace, text, archived, revision, sources))


def suggestions_for(workspace: Path, claim: Claim, sources: Sequence[Source]) -> list[Suggestion]:
    """What the sources say of one claim, the best first."""
    found = suggestions_of(workspace, claim.revision, sources).found
    return sorted((one for one in found if one.claim == claim.public_id), key=lambda one: -one.score)


@lru_cache(maxsize=KEPT)
def _answer(asked: _Asked) -> Suggestions:
    return suggest(asked.workspace, asked.revision, asked.sources)
