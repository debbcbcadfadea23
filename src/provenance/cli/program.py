"""The program: its commands by name, its global options, and how every failure leaves it."""

import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from provenance.cli.catalogue import catalogue, language_of_locale
from provenance.cli.command import Group, messages
from provenance.cli.params import LANGUAGE
from provenance.errors import ProvenanceError

__all__ = ["COMMANDS", "program"]

UNUSABLE = 2
INTERRUPTED = 130  # 128 + SIGINT, as shells count
READER_GONE = 141  # 128 + SIGPIPE

COMMANDS = {
    "check": "check:check",
    "init": "workspace:init",
    "add": "articles:add",
    "revise": "revise:revise",
    "articles": "articles:articles",
    "claims": "claims:claims",
    "show": "claims:show",
    "history": "claims:history",
    "start": "verify:start",
    "verify": "verify:verify",
    "dispute": "moves:dispute",
    "correct": "moves:correct",
    "unverifiable": "moves:unverifiable",
    "reopen": "moves:reopen",
    "dismiss": "decisions:dismiss",
    "same": "decisions:same",
    "different": "decisions:different",
    "source": "sources:source",
    "report": "reports:report",
    "signoff": "signoff:signoff",
    "export": "export:export",
    "import": "importing:imports",
    "corpus": "corpus:corpus",
    "ledger": "ledger:ledger",
    "audit": "audit:audit",
    "keys": "keys:keys",
    "editor": "editors:editor",
    "serve": "serve:serve",
}


class Program(Group):
    """The outermost group: whatever happens inside ends in an exit code, and at most one sentence."""

    key = "provenance"
    homes = COMMANDS

    def main(  # type: ignore[override]
        self, args: Sequence[str] | None = None, prog_name: str | None = "provenance", **extra: Any
    ) -> NoReturn:
        """Run a command line and leave with 0, 1 or 2."""
        for stream in (sys.stdout, sys.stderr):
            replace_unencodable(stream)
        try:
            code = super().main(args, prog_name, standalone_mode=False, **extra)
        except click.ClickException as error:
            code = misused(error)
        except ProvenanceError as error:
            code = refused(catalogue(language_of_locale()).refuse(error))
        except click.Abort:
            code = INTERRUPTED
        except OSError as error:
            code = refused(of_the_system(error))
        sys.exit(code)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a reader who went away (``| head``) is no error to talk about."""
        try:
            return super().invoke(ctx)
        except ProvenanceError as error:
            return refused(messages(ctx).refuse(error))
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return READER_GONE


def replace_unencodable(stream: Any) -> None:
    """A terminal that cannot show a character gets a question mark for it, not a traceback."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")


def misused(error: click.ClickException) -> int:
    """Say how the call is wrong."""
    from provenance.cli.usage import explain

    click.echo(explain(error), err=True)
    return error.exit_code if isinstance(error, click.UsageError) else UNUSABLE


def refused(sentence: str) -> int:
    """Say why it cannot be done."""
    from provenance.cli.output import complain

    complain(sentence)
    return UNUSABLE


def of_the_system(error: OSError) -> str:
    """What the operating system said, with the file it said it of."""
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else reason


def show_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Print the version and leave."""
    if not wanted or context.resilient_parsing:
        return
    from importlib.metadata import version

    click.echo(f"provenance {version('provenance')}")
    context.exit()


@click.group("provenance", cls=Program, no_args_is_help=True)
@click.option("--lang", type=LANGUAGE, is_eager=True)
@click.option("--db", metavar="URL")
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=show_version)
def program(lang: str | None, db: str | None) -> None:
    """Every figure of an article as a claim: dated, linked, checked, and who verified it on what evidence."""
