"""arithmetic, by hindsight: a level and its growth against the level of the year before, wherever that stands."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from provenance.claims import Claim
from provenance.figures import Kind, interval
from provenance.findings.finding import Evidence, Finding, finding, label, say, short
from provenance.findings.possible import growth, meets

__all__ = ["hindsight"]

HUNDRED = Decimal(100)
LEVELS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
Bounds = tuple[date | None, date | None]


def hindsight(evidence: Evidence, known: set[str]) -> list[Finding]:
    """Every level that does not follow from last year's and its growth; ``known`` growths have been found wrong."""
    levels: dict[tuple[object, ...], Claim] = {}
    for claim in evidence.claims:
        if claim.own and claim.figure.kind in LEVELS:
            levels.setdefault(key(claim, claim.stated_bounds), claim)
    found = (judged(evidence, level, by, levels) for level, by in grown(evidence) if by.id not in known)
    return [one for one in found if one is not None]


def grown(evidence: Evidence) -> Iterator[tuple[Claim, Claim]]:
    """Each level with the growth on the year that its sentence states of it."""
    words = evidence.language.relations
    level: Claim | None = None
    for claim in evidence.claims:
        if claim.own:
            level = claim if claim.figure.kind in LEVELS else None
        elif level is not None and claim.figure.kind is Kind.PERCENT and claim.sentence == level.sentence:
            on_year = words.change.search(claim.before) and not words.not_on_year.search(claim.before[-8:])
            if on_year and not words.constant_prices.search(level.label):
                yield level, claim


def judged(
    evidence: Evidence, level: Claim, by: Claim, levels: dict[tuple[object, ...], Claim]
) -> Finding | None:
    """A level and its growth against the base of a year before, where the article states it."""
    earlier = year_before(level.stated_bounds)
    base = levels.get(key(level, earlier)) if earlier is not None else None
    if base is None or base is level or interval(base.figure).low <= 0:
        return None
    if meets(growth(interval(base.figure), interval(level.figure)), by.figure):
        return None
    computed = (abs(level.figure.value) - abs(base.figure.value)) / abs(base.figure.value) * HUNDRED
    words = {"base": base.text, "end": level.text, "computed": short(abs(computed)), "stated": by.text}
    message = say(evidence, "arithmetic.hindsight", label=label(evidence, level), **words)
    return finding("arithmetic", "warning", (base, level, by), message)


def key(claim: Claim, bounds: Bounds | None) -> tuple[object, ...]:
    """What makes two levels of one thing comparable at the given time."""
    return (claim.topic, claim.figure.unit, claim.scope_plain, bounds)


def year_before(bounds: Bounds | None) -> Bounds | None:
    """The same period a year earlier."""
    if bounds is None or bounds[0] is None or bounds[1] is None:
        return None
    return earlier(bounds[0]), earlier(bounds[1])


def earlier(day: date) -> date:
    """The same day a year earlier; 29 February becomes the 28th."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
