"""From an article's claims to what of them can be compared with other articles."""

from collections.abc import Iterator, Sequence

from provenance.claims import Claim
from provenance.document import Document
from provenance.facts.mention import Mention
from provenance.facts.subject import home_of, subject_of
from provenance.figures import Figure, Kind
from provenance.languages import Language
from provenance.links.aspect import Aspect, aspects

__all__ = ["mentions"]

FAMILIES = {Kind.POINTS: Kind.PERCENT, Kind.MULTIPLE: Kind.PERCENT, Kind.MEASURE: Kind.COUNT}
# Within these, a wrong unit (美元 for 元, % for 个百分点) must not part two mentions of one fact.
ANY_UNIT = (Kind.MONEY, Kind.PERCENT, Kind.RANK)
SHORTEST = 2


def mentions(
    article: str, document: Document, claims: Sequence[Claim], language: Language
) -> Iterator[Mention]:
    """The comparable claims of an article: those with a closed stated date, a name, and a known subject."""
    home = home_of(document, language)
    for claim, view in zip(claims, aspects(claims, language.aspects), strict=True):
        whose = subject_of(claim, home, language)
        if whose is not None and len(view.core) >= SHORTEST:
            yield from _mention(article, document, claim, view, f"{language.code}|{whose}")


def _mention(article: str, document: Document, claim: Claim, view: Aspect, whose: str) -> Iterator[Mention]:
    stated, figure = claim.stated, view.figure
    if stated is None or stated.start is None or stated.end is None or figure.kind is Kind.RANGE:
        return
    yield Mention(
        article=article,
        claim=claim.id,
        published=document.published,
        block="|".join((whose, *_family(figure))),
        text=claim.text,
        measure=claim.measure,
        kind=figure.kind.value,
        value=figure.value,
        high=figure.high,
        step=figure.step,
        unit=figure.unit,
        qualifier=figure.qualifier.value,
        vague=figure.vague,
        topic=claim.topic,
        label=claim.label,
        events=tuple(sorted(view.events)),
        areas=tuple(sorted(view.areas)),
        field=view.field,
        start=stated.start,
        end=stated.end,
        how=stated.how.value,
    )


def _family(figure: Figure) -> tuple[str, str]:
    """The family of a figure's kind, and its unit where a fact has only one."""
    family = FAMILIES.get(figure.kind, figure.kind)
    return family.value, "" if family in ANY_UNIT else figure.unit
