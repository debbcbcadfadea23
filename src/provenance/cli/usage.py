"""What is wrong with a call, said in the reader's language."""

import click

from provenance.cli.catalogue import Catalogue
from provenance.cli.command import messages
from provenance.cli.text.safe import safe

__all__ = ["explain"]


def explain(error: click.ClickException) -> str:
    """The sentence, with the usage line before it and the way to the help after it, or the help itself."""
    context = getattr(error, "ctx", None)
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    if context is None:
        return f"provenance: {safe(error.format_message())}"
    words = messages(context)
    sentence = safe(sentence_of(error, words))
    return f"provenance: {sentence}\n{words.say('usage.help', command=context.command_path)}"


def sentence_of(error: click.ClickException, words: Catalogue) -> str:
    """The error in the catalogue's words, or, for a kind it does not know, in click's."""
    if unknown := getattr(error, "command_name", None):  # click has a class of its own for it since 8.4
        return words.say("usage.no_command", name=unknown) + guesses(error, words)
    match error:
        case click.NoSuchOption():
            return words.say("usage.no_option", name=error.option_name) + guesses(error, words)
        case click.MissingParameter():
            return words.say("usage.missing", name=hint(error))
        case click.BadParameter():
            return words.say("usage.bad", name=hint(error), reason=error.message)
    return error.format_message()


def guesses(error: click.ClickException, words: Catalogue) -> str:
    """What may have been meant."""
    names = getattr(error, "possibilities", None)
    return words.say("usage.guess", names=", ".join(sorted(names))) if names else ""


def hint(error: click.BadParameter) -> str:
    """The parameter as the user writes it."""
    if isinstance(error.param_hint, str):
        return error.param_hint
    if error.param is None:
        return "?"
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return error.param.make_metavar(error.ctx) if error.ctx else error.param.human_readable_name
