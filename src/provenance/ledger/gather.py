"""Gathering an article and all that was decided about it from the database, line by line."""

import json
from collections.abc import Iterable, Iterator
from operator import attrgetter

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from provenance.audit import log
from provenance.desk.facts import PLACE, text_sha256
from provenance.ledger.lines import (
    ArticleLine,
    CitationLine,
    ClaimLine,
    EditorLine,
    EventLine,
    FindingLine,
    Line,
    LinkLine,
    RevisionLine,
    SourceLine,
    VerdictLine,
)
from provenance.store import read_report
from provenance.store.tables import Article, Citation, Claim, Revision, Verdict

__all__ = ["gather"]

SOURCE = ("slug", "sha256", "name", "suffix", "size", "title", "publisher", "url", "dated", "actor", "at")


def gather(session: Session, article: Article) -> Iterator[Line]:
    """All lines of an article's ledger: what is before what it is told of, each kind in its own order."""
    claims = [claim for revision in article.revisions for claim in _claims(session, revision)]
    verdicts = [verdict for claim in claims for verdict in claim.verdicts]
    yield ArticleLine(
        slug=article.slug,
        title=article.title,
        publication=article.publication,
        latest=article.latest,
        at=article.at,
    )
    yield from _editors(article, verdicts)
    yield from _sources(verdicts)
    for revision in article.revisions:
        yield from _revision(session, revision)
    for verdict in verdicts:
        yield _verdict(verdict)
        yield from (_citation(number, one) for number, one in enumerate(verdict.citations, 1))
    yield from _events(session, article)


def _claims(session: Session, revision: Revision) -> Iterable[Claim]:
    decided = selectinload(Claim.verdicts).selectinload(Verdict.citations)
    wanted = select(Claim).where(Claim.revision_id == revision.id).order_by(Claim.position)
    return session.scalars(wanted.options(decided))


def _editors(article: Article, verdicts: Iterable[Verdict]) -> Iterator[EditorLine]:
    acting = {revision.editor for revision in article.revisions} | {verdict.editor for verdict in verdicts}
    known = [editor for editor in acting if editor is not None]
    for editor in sorted(known, key=attrgetter("name")):
        yield EditorLine.model_validate({"name": editor.name, "role": editor.role, "at": editor.at})


def _sources(verdicts: Iterable[Verdict]) -> Iterator[SourceLine]:
    cited = {citation.source for verdict in verdicts for citation in verdict.citations}
    for source in sorted(cited, key=attrgetter("slug")):
        yield SourceLine.model_validate({name: getattr(source, name) for name in SOURCE})


def _revision(session: Session, revision: Revision) -> Iterator[Line]:
    yield RevisionLine(
        number=revision.number,
        name=revision.name,
        sha256=revision.sha256,
        text=revision.text,
        text_sha256=text_sha256(revision.text),
        extracted=revision.extracted,
        language=revision.language,
        published=revision.published,
        editor=revision.editor.name if revision.editor else None,
        at=revision.at,
    )
    yield from _contents(session, revision)


def _contents(session: Session, revision: Revision) -> Iterator[Line]:
    report = read_report(session, revision)
    for row, claim in zip(_claims(session, revision), report.claims, strict=True):
        follows = row.follows.public_id if row.follows else None
        stands = {"revision": revision.number, "status": row.status, "follows": follows}
        yield ClaimLine.model_validate(claim.model_dump() | stands)
    for link in report.links:
        yield LinkLine.model_validate(link.model_dump() | {"revision": revision.number})
    for finding in report.findings:
        yield FindingLine.model_validate(finding.model_dump() | {"revision": revision.number})


def _verdict(verdict: Verdict) -> VerdictLine:
    decided = {name: getattr(verdict, name) for name in ("number", "at", "note", "corrected_value")}
    said = {
        "revision": verdict.claim.revision.number,
        "claim": verdict.claim.public_id,
        "editor": verdict.editor.name if verdict.editor else None,
        "from": verdict.from_status,
        "to": verdict.to_status,
        "event": verdict.event.seq,
    }
    return VerdictLine.model_validate(decided | said)


def _citation(number: int, citation: Citation) -> CitationLine:
    verdict = citation.verdict
    belongs = {
        "revision": verdict.claim.revision.number,
        "claim": verdict.claim.public_id,
        "verdict": verdict.number,
        "number": number,
        "source": citation.source.slug,
    }
    return CitationLine.model_validate(belongs | {name: getattr(citation, name) for name in PLACE})


def _events(session: Session, article: Article) -> Iterator[EventLine]:
    for event in log(session, article.slug):
        yield EventLine(
            seq=event.seq,
            at=event.at,
            actor=event.actor,
            action=event.action,
            subject=event.subject,
            payload=json.loads(event.payload),
            previous=event.previous,
            hash=event.hash,
        )
