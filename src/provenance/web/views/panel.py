"""The panel of one claim: what it says, where else it is said, what is found, what it rests on, what was decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from provenance.desk import Entry, Status, check_offered, history, open_findings, restatements, verdicts_of
from provenance.errors import Refused
from provenance.evidence import Suggestion, list_sources
from provenance.links.difference import Run, differing
from provenance.store.tables import Citation, Claim, Editor, Finding, Source
from provenance.web.views.sources import Excerpt, excerpt
from provenance.web.views.suggested import suggestions_for

__all__ = ["Evidence", "Lead", "Panel", "Restated", "panel"]


@dataclass(frozen=True, slots=True)
class Restated:
    """Another place that states the same fact; ``runs`` is its sentence, each run with whether it differs."""

    claim: Claim
    runs: Sequence[Run]


@dataclass(frozen=True, slots=True)
class Lead:
    """A finding about the claim, with the places it is about, each with its sentence before and after the figure."""

    finding: Finding
    sides: Sequence[tuple[Claim, str, str]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A citation with its surroundings, as far as the source has text."""

    citation: Citation
    excerpt: Excerpt | None


@dataclass(frozen=True, slots=True)
class Panel:
    """All that a checker needs to decide about a claim.

    ``moves`` are the statuses that it may be given, ``against`` says of the others why not.
    """

    claim: Claim
    restated: Sequence[Restated]
    leads: Sequence[Lead]
    evidence: Sequence[Evidence]
    history: Sequence[Entry]
    moves: Sequence[Status]
    against: Mapping[Status, Refused]
    sources: Sequence[Source]
    suggestions: Sequence[Suggestion]


def panel(session: Session, workspace: Path, claim: Claim, editor: Editor) -> Panel:
    """The panel of a claim, for one editor."""
    sources = list_sources(session)
    found = open_findings(session, claim.revision.article, about=claim)
    against = _against(claim, editor)
    return Panel(
        claim=claim,
        restated=[
            Restated(one, differing(one.sentence, claim.sentence)) for one in restatements(session, claim)
        ],
        leads=[_lead(one) for one in found],
        evidence=[
            Evidence(one, excerpt(workspace, one))
            for verdict in verdicts_of(claim)
            for one in verdict.citations
        ],
        history=history(session, claim),
        moves=[to for to in Status if to not in against],
        against=against,
        sources=sources,
        suggestions=suggestions_for(workspace, claim, sources),
    )


def _against(claim: Claim, editor: Editor) -> dict[Status, Refused]:
    """What the desk has against each move that it would not let the editor make."""
    found: dict[Status, Refused] = {}
    for to in Status:
        try:
            check_offered(claim, to, editor)
        except Refused as refusal:
            found[to] = refusal
    return found


def _lead(finding: Finding) -> Lead:
    return Lead(finding, [(claim, *_around(claim)) for claim in finding.claims])


def _around(claim: Claim) -> tuple[str, str]:
    text = claim.revision.text
    return text[claim.sentence_start : claim.start], text[claim.end : claim.sentence_end]
