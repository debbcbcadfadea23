"""Statuses and the moves between them."""

from enum import StrEnum

__all__ = ["Status"]


class Status(StrEnum):
    """Where a claim stands.

    ::

        unverified ─ start ─→ in_review ─┬─ verify ───────→ verified
             │                           ├─ dispute ──────→ disputed
             └──── (without a start) ────┤─ correct ──────→ corrected
                                         └─ unverifiable ─→ unverifiable
        any of them but unverified ─ reopen ─→ unverified
        any of the last four ─ (the program, when the text changed) ─→ needs_recheck ─→ as unverified
    """

    UNVERIFIED = "unverified"
    IN_REVIEW = "in_review"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    CORRECTED = "corrected"
    UNVERIFIABLE = "unverifiable"
    NEEDS_RECHECK = "needs_recheck"

    @property
    def open(self) -> bool:
        """Whether a verdict is still to be given."""
        return self in _OPEN

    @property
    def moves(self) -> frozenset["Status"]:
        """What an editor may make of it."""
        if self is Status.UNVERIFIED:
            return _SETTLED | {Status.IN_REVIEW}
        if self is Status.IN_REVIEW:
            return _SETTLED | {Status.UNVERIFIED}
        if self is Status.NEEDS_RECHECK:
            return _SETTLED | {Status.IN_REVIEW, Status.UNVERIFIED}
        return frozenset({Status.UNVERIFIED})

    @property
    def note_required(self) -> bool:
        """Whether becoming this needs a reason in words: all do but the start of a review and a verification."""
        return self not in (Status.IN_REVIEW, Status.VERIFIED)

    @property
    def verb(self) -> str:
        """What making a claim this is called, on the command line and in the audit log."""
        return _VERBS[self]

    def may_become(self, to: "Status", *, by_program: bool = False) -> bool:
        """Whether the move is one of the algebra's; the program may do one thing only, and only the program that."""
        if by_program or to is Status.NEEDS_RECHECK:
            return by_program and to is Status.NEEDS_RECHECK and self in _SETTLED
        return to in self.moves


_OPEN = frozenset({Status.UNVERIFIED, Status.IN_REVIEW, Status.NEEDS_RECHECK})
_SETTLED = frozenset({Status.VERIFIED, Status.DISPUTED, Status.CORRECTED, Status.UNVERIFIABLE})
_VERBS = {
    Status.UNVERIFIED: "reopen",
    Status.IN_REVIEW: "start",
    Status.VERIFIED: "verify",
    Status.DISPUTED: "dispute",
    Status.CORRECTED: "correct",
    Status.UNVERIFIABLE: "unverifiable",
    Status.NEEDS_RECHECK: "recheck",
}
