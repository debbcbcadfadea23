"""The claims of an article one after another, however many there are."""

from collections.abc import Iterator, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from provenance.exports.edition import Edition
from provenance.store.tables import Article, Citation, Claim, Verdict

__all__ = ["stream_claims"]

AT_ONCE = 500
DECIDED = (
    selectinload(Claim.verdicts).joinedload(Verdict.editor),
    selectinload(Claim.verdicts).joinedload(Verdict.event),
    selectinload(Claim.verdicts).selectinload(Verdict.citations).joinedload(Citation.source),
)


def stream_claims(session: Session, article: Article, edition: Edition) -> Iterator[Claim]:
    """The claims of the latest revision in the order of the text, with their verdicts, a few hundred at a time.

    The edition's ``watch`` is told how many there are.
    """
    counted = select(func.count()).where(Claim.revision_id == article.revision.id)
    yield from edition.watch(_streamed(session, article), session.scalar(counted) or 0)


def _streamed(session: Session, article: Article) -> Iterator[Claim]:
    revision = (
        article.revision
    )  # held, so that no claim asks for it; its text would weigh in every row of a join
    wanted = select(Claim).where(Claim.revision_id == revision.id).order_by(Claim.position)
    wanted = wanted.options(*DECIDED).execution_options(yield_per=AT_ONCE)
    for some in session.scalars(wanted).partitions():
        held = _forerunners(session, some)
        yield from some
        del held


def _forerunners(session: Session, claims: Sequence[Claim]) -> list[Claim]:
    """What the claims follow in earlier revisions, loaded at once: the caller holds it while it asks for verdicts."""
    held: list[Claim] = []
    keys = {claim.follows_id for claim in claims if claim.follows_id is not None}
    while keys:
        found = session.scalars(select(Claim).where(Claim.id.in_(keys)).options(*DECIDED)).all()
        held += found
        keys = {claim.follows_id for claim in found if claim.follows_id is not None}
    return held
