"""What speaks for two claims being one fact: named, weighted functions of 0 to 1; the docstring is what an editor reads."""

from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz import fuzz

from provenance.figures import DIFFERENT, EQUAL, Agreement, Figure, Kind, compare
from provenance.links.aspect import Aspect

__all__ = ["FEATURES", "Feature", "agreement", "distinctness", "kinship", "likeness", "named_around"]

# A headline may give a number without a name (3862.4万人次！): half of what a name would say.
UNNAMED = 0.4


@dataclass(frozen=True, slots=True)
class Feature:
    """A named function of two aspects and the share of the score that it decides."""

    name: str
    weight: float
    measure: Callable[[Aspect, Aspect], float]


def label_order(a: Aspect, b: Aspect) -> float:
    """The names are alike, character by character in order."""
    return fuzz.ratio(a.core, b.core) / 100


def label_inside(a: Aspect, b: Aspect) -> float:
    """One name is contained in the other."""
    shared = len(a.pairs & b.pairs) / min(len(a.pairs), len(b.pairs))
    short, long = sorted((a.core, b.core), key=len)
    return max(shared, fuzz.partial_ratio(short, long) / 100 if len(short) >= 3 else float(short in long and bool(short)))


def label_shared(a: Aspect, b: Aspect) -> float:
    """The names share many pairs of characters."""
    return 2 * len(a.pairs & b.pairs) / (len(a.pairs) + len(b.pairs))


def named_around(a: Aspect, b: Aspect) -> float:
    """The one's name stands in the other's sentence."""
    if not a.core or not b.core:
        return 0.0
    return max(len(a.pairs & b.context) / len(a.pairs), len(b.pairs & a.context) / len(b.pairs))


def same_units(a: Aspect, b: Aspect) -> float:
    """Both are counted in the same unit."""
    return float(a.claim.figure.unit == b.claim.figure.unit)


def stands_apart(a: Aspect, b: Aspect) -> float:
    """They stand in different parts of the article: text and scorecard, headline and text."""
    return float(a.zone != b.zone)


def distinctive_value(a: Aspect, b: Aspect) -> float:
    """The same number, and one that is hardly met by chance."""
    if compare(a.claim.figure, b.claim.figure) is DIFFERENT:
        return 0.0
    return distinctness(a.claim.figure) if compare(a.claim.figure, b.claim.figure) is EQUAL else 0.3


def distinctness(figure: Figure) -> float:
    """How unlikely it is to meet a number by chance: by its significant digits."""
    digits = len(figure.value.normalize().as_tuple().digits)
    return min(1.0, (digits - 0.5) / 3) if figure.kind is not Kind.RANK else 0.1


FEATURES: tuple[Feature, ...] = (
    Feature("label in order", 0.25, label_order),
    Feature("label contained", 0.25, label_inside),
    Feature("label shared", 0.1, label_shared),
    Feature("named in the other's sentence", 0.05, named_around),
    Feature("same unit", 0.1, same_units),
    Feature("other part of the article", 0.05, stands_apart),
    Feature("same distinctive number", 0.2, distinctive_value),
)


def likeness(a: Aspect, b: Aspect) -> float:
    """How alike two names are by themselves, 0 to 1."""
    if not a.core or not b.core:
        return UNNAMED if a.zone != b.zone and a.claim.figure.unit == b.claim.figure.unit else 0.0
    return 0.45 * label_order(a, b) + 0.35 * label_inside(a, b) + 0.2 * label_shared(a, b)


def kinship(a: Aspect, b: Aspect) -> float:
    """How alike two names are where the sentence around may supply a word that one of them lacks."""
    alike = likeness(a, b)
    around = named_around(a, b)
    return max(alike, 0.75 * alike + 0.25 * around, 0.6 * around)


def agreement(a: Aspect, b: Aspect) -> Agreement:
    """How the two values stand to one another."""
    return compare(a.claim.figure, b.claim.figure)
