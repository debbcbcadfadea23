"""Mentions as the rules of linking see claims: what judges within an article judges across articles."""

from collections.abc import Sequence
from dataclasses import replace

from provenance.claims import Claim
from provenance.dates import How, StatedDate
from provenance.document import Role, Section, Span
from provenance.facts.mention import Mention
from provenance.figures import Figure, Kind, Qualifier
from provenance.languages import Language
from provenance.links.aspect import Aspect, aspects

__all__ = ["figure_of", "views"]

NOWHERE = Span(0, 0)


def views(mentions: Sequence[Mention], language: Language) -> list[Aspect]:
    """The aspect of each mention, every one in a part of its own and without the sentence that it stood in."""
    claims = [_claim(mention, number) for number, mention in enumerate(mentions)]
    return [
        replace(
            view,
            events=frozenset(mention.events),
            areas=frozenset(mention.areas),
            zone=(mention.article, str(number)),
            field=mention.field,
            place="",
            level="",
            elsewhere=False,
        )
        for number, (view, mention) in enumerate(
            zip(aspects(claims, language.aspects), mentions, strict=True)
        )
    ]


def figure_of(mention: Mention) -> Figure:
    """The mention's figure."""
    return Figure(
        span=NOWHERE,
        kind=Kind(mention.kind),
        value=mention.value,
        unit=mention.unit,
        rule="",
        step=mention.step,
        high=mention.high,
        qualifier=Qualifier(mention.qualifier),
        vague=mention.vague,
    )


def _claim(mention: Mention, number: int) -> Claim:
    """A claim of which only that is known which the mention keeps; its sentence and block are its own."""
    return Claim(
        id=mention.claim,
        figure=figure_of(mention),
        origin=NOWHERE,
        text=mention.text,
        unit=mention.unit,
        measure=mention.measure,
        label=mention.label,
        topic=mention.topic,
        event="",
        own=True,
        scope=None,
        scope_plain=None,
        stated=StatedDate(mention.start, mention.end, NOWHERE, How(mention.how)),
        section=Section.BODY,
        role=Role.PARAGRAPH,
        region=number,
        block=number,
        sentence=number,
        sentence_origin=NOWHERE,
        clause="",
        before="",
        around="",
    )
