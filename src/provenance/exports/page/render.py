"""Filling the templates in this folder; whatever comes from an article or an editor is escaped."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from provenance.exports.dossier import Dossier, Entry, moment, place_of, said_of, source_of, stated_of
from provenance.exports.edition import Edition
from provenance.phrases import grouped, value_of
from provenance.reports import COLOURS, TINTS, picture
from provenance.store.rows import claim_report

__all__ = ["Passage", "passages", "render"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the article: a figure, or what stands between two."""

    text: str
    entry: Entry | None = None


def render(template: str, dossier: Dossier, edition: Edition) -> str:
    """The page that a template makes of an article."""
    words = edition.words(dossier.article)
    environment = Environment(
        loader=PackageLoader(__package__, "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "moment": moment,
        "grouped": grouped,
        "value": lambda claim: value_of(claim_report(claim)),
        "source": source_of,
        "place": lambda citation: place_of(citation, words),
        "stated": lambda claim: stated_of(claim, words),
        "said": lambda entry: "\n".join(said_of(entry, words)),
    }
    drawn = picture(dossier.sections, words.say, title=words.say("page.picture"))
    return environment.get_template(template).render(
        dossier=dossier,
        edition=edition,
        language=words.language,
        say=words.say,
        passages=list(passages(dossier.revision.text, dossier.entries)),
        picture=Markup(drawn),  # it escapes what it is given
        colours=COLOURS,
        tints=TINTS,
    )


def passages(text: str, entries: Sequence[Entry]) -> Iterator[Passage]:
    """The text cut at its figures: joined together, the passages are the text."""
    end = 0
    for entry in entries:
        if entry.claim.start >= end:
            yield Passage(text[end : entry.claim.start])
            yield Passage(text[entry.claim.start : entry.claim.end], entry)
            end = entry.claim.end
    yield Passage(text[end:])
