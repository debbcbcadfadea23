"""Kinds of values on the command line."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, TypeVar, get_args

import click

from provenance.cli.command import messages

__all__ = [
    "DATE",
    "FAIL_ON",
    "FORMAT",
    "KIND",
    "LANGUAGE",
    "MOMENT",
    "ROLE",
    "SECTION",
    "STATUS",
    "Word",
    "acting_editor",
    "formats",
    "noted_editor",
]

F = TypeVar("F", bound=Callable[..., Any])


class Date(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.4
    """A calendar date as 2026-01-15."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read it."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(messages(ctx).say("usage.date", value=value), param, ctx)


class Moment(click.ParamType):  # type: ignore[type-arg]
    """A moment as 2026-01-15T09:30:00Z; UTC where it names no zone."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Read it."""
        if isinstance(value, datetime):
            return value
        try:
            at = datetime.fromisoformat(value)
        except ValueError:
            self.fail(messages(ctx).say("usage.moment", value=value), param, ctx)
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


class Word(click.Choice[str]):
    """One of a few words."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take it, or say what there is to choose from."""
        if value not in self.choices:
            choices = ", ".join(map(str, self.choices))
            self.fail(messages(ctx).say("usage.choice", value=value, choices=choices), param, ctx)
        return str(value)


class FailOn(click.ParamType):  # type: ignore[type-arg]
    """A list of finding kinds and severities at which a check fails, or ``never``."""

    name = "list"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> frozenset[str]:
        """Read it, and name what does not exist."""
        if isinstance(value, frozenset):
            return value
        wanted = frozenset(part.strip() for part in value.split(",") if part.strip())
        unknown = sorted(wanted - known_grounds())
        if unknown or not wanted:
            names = ", ".join(unknown) or value
            self.fail(messages(ctx).say("usage.fail_on", names=names), param, ctx)
        return wanted - {"never"}


def known_grounds() -> frozenset[str]:
    """Every word that may stand in ``--fail-on``."""
    from provenance.report import FindingKind, Severity

    return frozenset({"never", *get_args(FindingKind), *get_args(Severity)})


DATE = Date()
MOMENT = Moment()
FAIL_ON = FailOn()
LANGUAGE = Word(("zh", "en"))
STATUS = Word(
    ("unverified", "in_review", "verified", "disputed", "corrected", "unverifiable", "needs_recheck")
)
SECTION = Word(("headline", "body", "quote", "scorecard", "table", "note"))
KIND = Word(("count", "money", "percent", "points", "rank", "multiple", "duration", "measure", "range"))
ROLE = Word(("reporter", "checker", "chief"))


def formats(*names: str) -> Callable[[F], F]:
    """The option ``--format`` with these values; the first is the default."""
    return click.option("--format", "form", type=Word(names), default=names[0])


FORMAT = formats("table", "json", "jsonl", "csv")
acting_editor = click.option("--by", metavar="EDITOR", envvar="PROVENANCE_EDITOR", required=True)
noted_editor = click.option("--by", metavar="EDITOR", envvar="PROVENANCE_EDITOR")
