"""Stale views: what somebody had before their eyes is no longer so, and what has become of it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.desk.readers import verdicts_of
from provenance.desk.status import Status
from provenance.errors import Stale, Term
from provenance.store.tables import Article, Claim, Fate, Verdict

__all__ = ["check_latest", "check_revision", "check_seen", "lock", "what_became_of"]

REASONS = {"ambiguous": Term("fate.ambiguous"), "gone": Term("fate.gone")}


def lock(session: Session, article: Article) -> None:
    """Wait until nobody else decides on the article, and see it as it is then."""
    session.refresh(article, with_for_update={"key_share": True})


def check_revision(article: Article, seen: int | None) -> None:
    """Stale where the article is at another revision than somebody's new text was made from."""
    if seen is not None and article.latest != seen:
        raise Stale("article.revised", slug=article.slug, now=article.latest, seen=seen)


def check_latest(session: Session, claim: Claim) -> None:
    """Stale where the claim's revision is not the one that counts, with what became of the claim."""
    article = claim.revision.article
    if claim.revision.number != article.latest:
        raise Stale(
            "claim.earlier",
            claim=claim.public_id,
            figure=claim.text,
            number=claim.revision.number,
            slug=article.slug,
            latest=article.latest,
            became=what_became_of(session, claim),
        )


def what_became_of(session: Session, claim: Claim) -> Term:
    """Where an earlier revision's claim is now, in words."""
    fate = session.scalars(select(Fate).where(Fate.before_id == claim.id)).one_or_none()
    if fate is None:
        return Term("fate.unknown")
    if fate.after is None:
        return REASONS.get(fate.reason or "", Term("fate.orphaned"))
    if fate.after.revision.number != fate.after.revision.article.latest:
        return what_became_of(session, fate.after)
    after, status = fate.after, Term(f"status.{fate.after.status}")
    if after.text == claim.text:
        return Term("fate.there", status=status, claim=after.public_id)
    return Term("fate.changed", figure=after.text, status=status, claim=after.public_id)


def check_seen(claim: Claim, seen: Status | None) -> None:
    """Stale where the claim has another status than the editor saw, with who gave it."""
    if seen is None or claim.status == seen:
        return
    last = next(reversed(verdicts_of(claim)), None)
    raise Stale(
        "claim.stale",
        claim=claim.public_id,
        figure=claim.text,
        status=Term(f"status.{claim.status}"),
        who=_by(last) if last else "",
        seen=Term(f"status.{seen}"),
    )


def _by(last: Verdict) -> Term:
    name, at = last.editor.name if last.editor else "provenance", f"{last.at:%Y-%m-%d %H:%M}"
    if last.note:
        return Term("claim.by_with_note", name=name, at=at, note=last.note)
    return Term("claim.by", name=name, at=at)
