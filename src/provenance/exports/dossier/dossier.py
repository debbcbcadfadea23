"""Everything about one article that its readable exports show."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.audit import log
from provenance.desk import Status, open_findings, signed_off, verdicts_of
from provenance.exports.dossier.claims import stream_claims
from provenance.exports.dossier.sources import cited_sources
from provenance.exports.edition import Edition
from provenance.reports import SectionProgress, section_progress
from provenance.store.tables import (
    Article,
    Citation,
    Claim,
    Event,
    Finding,
    Link,
    Revision,
    Signoff,
    Source,
    Verdict,
)

__all__ = ["Dossier", "Entry", "gather"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim with its number in the text (from 1), what was decided, what is open, and where it is stated again."""

    number: int
    claim: Claim
    verdicts: Sequence[Verdict]
    findings: Sequence[Finding]
    restated: Sequence[int]

    @property
    def status(self) -> Status:
        """Where the claim stands."""
        return Status(self.claim.status)

    @property
    def last(self) -> Verdict | None:
        """The verdict that counts."""
        return self.verdicts[-1] if self.verdicts else None

    @property
    def citations(self) -> list[Citation]:
        """The places in sources that it rests on, in the order of the verdicts."""
        return [citation for verdict in self.verdicts for citation in verdict.citations]


@dataclass(frozen=True, slots=True)
class Dossier:
    """An article's latest revision and all that the desk knows of it."""

    article: Article
    revision: Revision
    entries: Sequence[Entry]
    findings: Sequence[Finding]
    sources: Sequence[Source]
    sections: Sequence[SectionProgress]
    signoff: Signoff | None
    events: Sequence[Event]

    @property
    def head(self) -> str:
        """The hash with which the article's audit log ends."""
        return self.events[-1].hash

    @property
    def title(self) -> str:
        """What the article is called."""
        return self.article.title or self.article.slug

    def number_of(self, claim: Claim) -> int:
        """The number of a claim in the text."""
        return claim.position + 1


def gather(session: Session, article: Article, edition: Edition) -> Dossier:
    """Gather all that there is on the latest revision of an article; findings are those that nobody has settled."""
    findings = open_findings(session, article)
    about, again = _about(findings), _restated(session, article.revision)
    entries = [
        Entry(
            claim.position + 1,
            claim,
            tuple(verdicts_of(claim)),
            about.get(claim.id, ()),
            again.get(claim.id, ()),
        )
        for claim in stream_claims(session, article, edition)
    ]
    return Dossier(
        article=article,
        revision=article.revision,
        entries=entries,
        findings=findings,
        sources=cited_sources(session, article),
        sections=section_progress(session, article),
        signoff=signed_off(session, article),
        events=log(session, article.slug),
    )


def _about(findings: Iterable[Finding]) -> Mapping[int, Sequence[Finding]]:
    about: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        for claim in finding.claims:
            about[claim.id].append(finding)
    return about


def _restated(session: Session, revision: Revision) -> Mapping[int, Sequence[int]]:
    """The numbers of the claims that state the same again, by the key of the one that they repeat."""
    repeats = select(Link).where(Link.revision_id == revision.id, Link.relation == "repeats")
    again: dict[int, set[int]] = defaultdict(set)
    for link in session.scalars(repeats):
        again[link.a_id].add(link.b.position + 1)
        again[link.b_id].add(link.a.position + 1)
    return {key: sorted(numbers) for key, numbers in again.items()}
