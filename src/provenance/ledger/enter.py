"""Entering a parsed ledger into the database."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.audit import adopt, canonical, is_noted, record
from provenance.desk.editors import record_editor
from provenance.desk.elsewhere import index_revision
from provenance.desk.facts import PLACE, article_subject
from provenance.errors import Refused
from provenance.evidence import record_source
from provenance.ledger.decided import dismissal_of, judgement_of, signoff_of
from provenance.ledger.gather import SOURCE
from provenance.ledger.lines import (
    CitationLine,
    ClaimLine,
    DismissalLine,
    EditorLine,
    EventLine,
    FateLine,
    FindingLine,
    JudgementLine,
    LinkLine,
    RevisionLine,
    SignoffLine,
    SourceLine,
    VerdictLine,
)
from provenance.ledger.parse import Ledger
from provenance.report import ArticleInfo, Report
from provenance.store import write_contents
from provenance.store.tables import Article, Citation, Claim, Editor, Event, Fate, Revision, Source, Verdict

__all__ = ["editor_row", "enter", "event_rows", "source_row"]

Keys = Mapping[tuple[int, str], int]


def enter(session: Session, ledger: Ledger, *, actor: str, at: datetime) -> Article:
    """Store all that a ledger holds, its article being new here, with the audit event of its arrival."""
    restored = is_noted(session, ledger.article.slug)
    editors = {line.name: _editor(session, line, actor, at) for line in ledger.of(EditorLine)}
    sources = {line.slug: _source(session, line, actor, at) for line in ledger.of(SourceLine)}
    head = ledger.article
    article = Article(
        slug=head.slug, title=head.title, publication=head.publication, latest=head.latest, at=head.at
    )
    session.add(article)
    keys = _revisions(session, ledger, article, editors)
    events = event_rows(ledger, head.slug)
    adopt(session, head.slug, events, actor=actor, at=at)
    by_seq = {event.seq: event for event in events}
    _verdicts(session, ledger, keys, editors, sources, by_seq)
    _decisions(session, ledger, article, editors, by_seq)
    if not restored:
        brought = {"editors": sorted(editors), "sources": sorted(sources), "revision": head.latest}
        subject = article_subject(article)
        record(session, at=at, actor=actor, action="ledger.read", subject=subject, payload=brought)
    return article


def _editor(session: Session, line: EditorLine, actor: str, at: datetime) -> Editor:
    """The editor of a line; one who is known here stays what they are here."""
    known = session.scalar(select(Editor).where(Editor.name == line.name))
    if known is not None:
        return known
    editor = editor_row(line)
    session.add(editor)
    session.flush()
    record_editor(session, editor, actor=actor, at=at)
    return editor


def editor_row(line: EditorLine) -> Editor:
    """The editor of a line."""
    return Editor(name=line.name, role=line.role, email=line.email, at=line.at)


def _source(session: Session, line: SourceLine, actor: str, at: datetime) -> Source:
    """The source of a line, or the one of the same bytes that is here already."""
    known = session.scalar(select(Source).where(Source.sha256 == line.sha256))
    if known is not None:
        return known
    if session.scalar(select(Source.id).where(Source.slug == line.slug)) is not None:
        raise Refused("ledger.source", slug=line.slug)
    source = source_row(line)
    session.add(source)
    session.flush()
    record_source(session, source, actor=actor, at=at)
    return source


def source_row(line: SourceLine) -> Source:
    """The source of a line."""
    return Source(**{name: getattr(line, name) for name in SOURCE})


def _revisions(session: Session, ledger: Ledger, article: Article, editors: Mapping[str, Editor]) -> Keys:
    keys: dict[tuple[int, str], int] = {}
    for line in ledger.of(RevisionLine):
        revision = Revision(
            article=article,
            number=line.number,
            name=line.name,
            sha256=line.sha256,
            text=line.text,
            extracted=line.extracted,
            language=line.language,
            published=line.published,
            editor=None if line.editor is None else editors[line.editor],
            at=line.at,
        )
        session.add(revision)
        session.flush()
        claims = ledger.of(ClaimLine, line.number)
        written = write_contents(
            session, revision, _report(ledger, line), {one.id: one.status for one in claims}
        )
        index_revision(session, revision)
        keys |= {(line.number, public_id): key for public_id, key in written.items()}
        _follow(session, claims, keys)
        session.add_all(_fate(line, revision, keys) for line in ledger.of(FateLine, line.number))
    return keys


def _fate(line: FateLine, revision: Revision, keys: Keys) -> Fate:
    return Fate(
        revision_id=revision.id,
        position=line.position,
        outcome=line.outcome,
        reason=line.reason,
        before_id=None if line.before is None else keys[line.revision - 1, line.before],
        after_id=None if line.after is None else keys[line.revision, line.after],
    )


def _report(ledger: Ledger, line: RevisionLine) -> Report:
    info = ArticleInfo(
        name=line.name,
        sha256=line.sha256,
        language=line.language,
        published=line.published,
        characters=len(line.text),
    )
    return Report(
        article=info,
        claims=tuple(ledger.of(ClaimLine, line.number)),
        links=tuple(ledger.of(LinkLine, line.number)),
        findings=tuple(ledger.of(FindingLine, line.number)),
    )


def _follow(session: Session, claims: list[ClaimLine], keys: Keys) -> None:
    """Tie the claims to those that they follow in the revision before."""
    for claim in claims:
        if claim.follows is not None:
            row = session.get_one(Claim, keys[claim.revision, claim.id])
            row.follows_id = keys[claim.revision - 1, claim.follows]


def event_rows(ledger: Ledger, chain: str) -> list[Event]:
    """The events of a ledger, as those of a chain."""
    return [
        Event(
            chain=chain,
            seq=line.seq,
            at=line.at,
            actor=line.actor,
            action=line.action,
            subject=line.subject,
            payload=canonical(line.payload),
            previous=line.previous,
            hash=line.hash,
        )
        for line in ledger.of(EventLine)
    ]


def _verdicts(
    session: Session,
    ledger: Ledger,
    keys: Keys,
    editors: Mapping[str, Editor],
    sources: Mapping[str, Source],
    events: Mapping[int, Event],
) -> None:
    given: dict[tuple[int, str, int], Verdict] = {}
    for line in ledger.of(VerdictLine):
        verdict = Verdict(
            claim_id=keys[line.revision, line.claim],
            number=line.number,
            editor=None if line.editor is None else editors[line.editor],
            at=line.at,
            from_status=line.from_status,
            to_status=line.to_status,
            note=line.note,
            corrected_value=line.corrected_value,
            event=events[line.event],
        )
        given[line.revision, line.claim, line.number] = verdict
        session.add(verdict)
    for cited in ledger.of(CitationLine):
        place = {name: getattr(cited, name) for name in PLACE}
        verdict = given[cited.revision, cited.claim, cited.verdict]
        verdict.citations.append(Citation(source=sources[cited.source], **place))
    session.flush()


def _decisions(
    session: Session,
    ledger: Ledger,
    article: Article,
    editors: Mapping[str, Editor],
    events: Mapping[int, Event],
) -> None:
    session.add_all(dismissal_of(line, article, editors, events) for line in ledger.of(DismissalLine))
    session.add_all(judgement_of(line, article, editors, events) for line in ledger.of(JudgementLine))
    session.add_all(signoff_of(line, article, editors, events) for line in ledger.of(SignoffLine))
    session.flush()
