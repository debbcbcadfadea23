"""The index of mentions: written with each revision, filled up for those that an earlier version stored."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from provenance.claims import assemble
from provenance.document import Document, read_through
from provenance.errors import UnknownLanguage
from provenance.facts import Mention, mentions
from provenance.languages import language
from provenance.store import insert_rows
from provenance.store.tables import Claim, MentionRow, Revision

__all__ = ["comparable", "index_missing", "index_revision"]

# Revisions that one call fills up at most: who adds an article does not wait for all others.
AT_ONCE = 100


def comparable(document: Document, code: str) -> list[Mention]:
    """What of a text can be compared with others, read anew, for claims do not keep all that the rules saw.

    ``code`` is the language in which it was read; nothing where none of ours has that code any more.
    """
    try:
        rules = language(code)
    except UnknownLanguage:  # a ledger of a later version: nothing here can read it
        return []
    claims = assemble(document, read_through(document.text, rules.cues), rules)
    return list(mentions(document.name, document, claims, rules))


def index_revision(session: Session, revision: Revision, found: Sequence[Mention] | None = None) -> None:
    """Write the mentions of a revision's claims, in the session's transaction; claims and revision are there.

    ``found`` are the mentions where they were looked for before the transaction began.
    """
    rows = select(Claim.public_id, Claim.id).where(Claim.revision_id == revision.id)
    keys = {row.public_id: row.id for row in session.execute(rows)}
    known = {one.claim: one for one in (_mentions(revision) if found is None else found)}
    insert_rows(session, MentionRow, _rows(keys, known))


def index_missing(session: Session) -> None:
    """Write the mentions of revisions that were stored before there was an index, the latest of them first.

    Each new revision is indexed, so those without an index are the ones before the first that has one.
    """
    first = (
        select(Claim.revision_id)
        .join(MentionRow, MentionRow.claim_id == Claim.id)
        .order_by(MentionRow.claim_id)
        .limit(1)
    )
    before = session.scalar(first)
    claims = select(Claim.id).where(Claim.revision_id == Revision.id)
    lacking = select(Revision).where(exists(claims)).order_by(Revision.id.desc()).limit(AT_ONCE)
    if before is not None:
        lacking = lacking.where(Revision.id < before)
    for revision in session.scalars(lacking).all():
        index_revision(session, revision)


def _mentions(revision: Revision) -> list[Mention]:
    """What of the revision's text can be compared."""
    article = revision.article
    document = Document(
        revision.name,
        revision.text,
        revision.sha256,
        published=revision.published,
        title=article.title,
        publication=article.publication,
    )
    return comparable(document, revision.language)


def _rows(keys: Mapping[str, int], known: Mapping[str, Mention]) -> Iterable[dict[str, object]]:
    for public_id, key in keys.items():
        one = known.get(public_id)
        yield {
            "claim_id": key,
            "block": one and one.block,
            "kind": one and one.kind,
            "value": one and str(one.value),
            "high": str(one.high) if one and one.high is not None else None,
            "step": one and str(one.step),
            "unit": one and one.unit,
            "vague": one and one.vague,
            "topic": one and one.topic,
            "label": one and one.label,
            "events": list(one.events) if one else [],
            "areas": list(one.areas) if one else [],
            "field": one and one.field,
        }
