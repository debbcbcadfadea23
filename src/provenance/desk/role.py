"""Roles: who may make which move."""

from enum import StrEnum

from provenance.desk.status import Status

__all__ = ["Role"]


class Role(StrEnum):
    """What an editor is at the desk: a reporter proposes, a checker gives verdicts, a chief may take them back."""

    REPORTER = "reporter"
    CHECKER = "checker"
    CHIEF = "chief"

    def may(self, now: Status, to: Status) -> bool:
        """Whether the role may make a claim this; a reporter proposes it for review, with evidence if there is any."""
        if self is Role.REPORTER:
            return to is Status.IN_REVIEW
        return self is Role.CHIEF or to is not Status.UNVERIFIED or now.open
