"""Roles: who may make which move."""

from enum import StrEnum

from provenance.desk.status import Status

__all__ = ["Role"]


class Role(StrEnum):
    """What an editor is at the desk: a reporter proposes, a checker gives verdicts, a chief may do everything."""

    REPORTER = "reporter"
    CHECKER = "checker"
    CHIEF = "chief"

    def may(self, to: Status) -> bool:
        """Whether the role may make a claim this; a reporter proposes it for review, with evidence if there is any."""
        return to is Status.IN_REVIEW or self is not Role.REPORTER
