"""Readers: who has read a claim in its present review, where two must."""

from collections.abc import Iterator

from provenance.desk.status import Status
from provenance.store.tables import Claim, Editor, Verdict

__all__ = ["readers", "verdicts_of"]


def readers(claim: Claim) -> list[Editor]:
    """The editors who have verified a claim that is still in review, the last one first."""
    if claim.status != Status.IN_REVIEW:
        return []
    read = (verdict.editor for verdict in _review(claim) if verdict.act == Status.VERIFIED.verb)
    return [editor for editor in read if editor is not None]


def _review(claim: Claim) -> Iterator[Verdict]:
    """The verdicts since the review began, backwards; a review goes on where its claim was carried over."""
    for verdict in reversed(claim.verdicts):
        yield verdict
        if verdict.from_status != Status.IN_REVIEW:
            return
    if claim.follows is not None:
        yield from _review(claim.follows)


def verdicts_of(claim: Claim) -> list[Verdict]:
    """The verdicts on a claim and on what it follows in earlier revisions, in the order of time."""
    earlier = verdicts_of(claim.follows) if claim.follows else []
    return [*earlier, *claim.verdicts]
