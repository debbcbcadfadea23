"""Gathering an article and all that was decided about it from the database, line by line."""

import json
from collections.abc import Iterable, Iterator
from operator import attrgetter

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from provenance.audit import log
from provenance.desk.facts import PLACE, text_sha256
from provenance.ledger.decided import Decisions, decisions, editors_of
from provenance.ledger.lines import (
    ArticleLine,
    CitationLine,
    ClaimLine,
    EditorLine,
    EventLine,
    FateLine,
    FindingLine,
    Line,
    LinkLine,
    RevisionLine,
    SourceLine,
    VerdictLine,
)
from provenance.store import read_report
from provenance.store.tables import Article, Citation, Claim, Editor, Fate, Revision, Source, Verdict

__all__ = ["editor_line", "event_lines", "gather", "source_lines"]

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
    decided = decisions(session, article)
    yield from _editors(article, verdicts, decided)
    yield from source_lines({citation.source for verdict in verdicts for citation in verdict.citations})
    for revision in article.revisions:
        yield from _revision(session, revision)
    for verdict in verdicts:
        yield _verdict(verdict)
        yield from (_citation(number, one) for number, one in enumerate(verdict.citations, 1))
    yield from decided.lines()
    yield from event_lines(session, article.slug)


def _claims(session: Session, revision: Revision) -> Iterable[Claim]:
    decided = selectinload(Claim.verdicts).selectinload(Verdict.citations)
    wanted = select(Claim).where(Claim.revision_id == revision.id).order_by(Claim.position)
    return session.scalars(wanted.options(decided))


def _editors(article: Article, verdicts: Iterable[Verdict], decided: Decisions) -> Iterator[EditorLine]:
    acting = {revision.editor for revision in article.revisions} | {verdict.editor for verdict in verdicts}
    known = {editor for editor in acting if editor is not None} | editors_of(decided)
    for editor in sorted(known, key=attrgetter("name")):
        yield editor_line(editor)


def editor_line(editor: Editor, email: str | None = None) -> EditorLine:
    """The line of an editor."""
    return EditorLine.model_validate(
        {"name": editor.name, "role": editor.role, "email": email, "at": editor.at}
    )


def source_lines(sources: Iterable[Source]) -> Iterator[SourceLine]:
    """The lines of sources, by slug."""
    for source in sorted(sources, key=attrgetter("slug")):
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
    fates = select(Fate).where(Fate.revision_id == revision.id).order_by(Fate.position)
    yield from (_fate(revision, fate) for fate in session.scalars(fates))


def _fate(revision: Revision, fate: Fate) -> FateLine:
    return FateLine(
        revision=revision.number,
        position=fate.position,
        outcome=fate.outcome,
        reason=fate.reason,
        before=fate.before and fate.before.public_id,
        after=fate.after and fate.after.public_id,
    )


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


def event_lines(session: Session, chain: str) -> Iterator[EventLine]:
    """The lines of a chain's events."""
    for event in log(session, chain):
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
