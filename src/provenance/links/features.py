"""What speaks for two claims being one fact: named, weighted functions of 0 to 1; an editor reads the docstring."""

from collections.abc import Callable
from dataclasses import dataclass
from math import fsum

from rapidfuzz import fuzz

from provenance.figures import DIFFERENT, EQUAL, Agreement, Figure, Kind, agree, digits
from provenance.links.aspect import Aspect

__all__ = [
    "FEATURES",
    "STRANGERS",
    "Feature",
    "agreement",
    "distinctness",
    "kinship",
    "likeness",
    "named_around",
    "significant",
]

# A headline may give a number without a name (3862.4万人次！): half of what a name would say.
UNNAMED = 0.4
# 开放天数 names what counts days.
NUMBER_OF = 0.6
# Names less alike than this are not made alike by the sentence around them.
STRANGERS = 0.15
# So much of a name in front of the other is all of it.
WHOLLY = 0.9
# How much an abbreviation is contained in what it stands for.
ABBREVIATED = 0.7


@dataclass(frozen=True, slots=True)
class Feature:
    """A named function of two aspects and the share of the score that it decides."""

    name: str
    weight: float
    measure: Callable[[Aspect, Aspect], float]


def label_order(a: Aspect, b: Aspect) -> float:
    """The names are alike, character by character in order."""
    return compared(a, b)[0]


def label_inside(a: Aspect, b: Aspect) -> float:
    """One name is contained in the other."""
    return compared(a, b)[1]


def label_shared(a: Aspect, b: Aspect) -> float:
    """The names share many pairs of characters."""
    return compared(a, b)[2]


def compared(a: Aspect, b: Aspect) -> tuple[float, float, float]:
    """How alike two names are in order, contained, and in what they share; computed once for each two names."""
    names = (a.claim.topic, b.claim.topic) if a.bare != b.bare else (a.core, b.core)
    known = a.article.compared
    found = known.get(names)
    if found is None:
        inside = max(contained(a, b), within(*names))
        found = known[names] = fuzz.ratio(*names) / 100, inside, shared(a, b)
    return found


def within(one: str, other: str) -> float:
    """Whether a name stands whole in another, or, of two or more characters, is its abbreviation (网销, 网上销售额)."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) < 2 or short in long:
        return float(short in long and len(short) > 1)
    left = iter(long)
    return ABBREVIATED if all(ch in left for ch in short) else 0.0


def contained(a: Aspect, b: Aspect) -> float:
    """How much of the one name is in the other."""
    both = weight(a, a.pairs & b.pairs) / min(a.mass, b.mass)
    short, long = (a.core, b.core) if len(a.core) <= len(b.core) else (b.core, a.core)
    return max(both, fuzz.partial_ratio(short, long) / 100 if len(short) >= 3 else float(short in long))


def shared(a: Aspect, b: Aspect) -> float:
    """How many of all their pairs of characters two names share."""
    return 2 * weight(a, a.pairs & b.pairs) / (a.mass + b.mass)


def weight(one: Aspect, pairs: frozenset[str]) -> float:
    """How much some pairs of characters tell together; the order of a set, which changes, does not change the sum."""
    return fsum(map(one.article.weights.__getitem__, pairs))


def named_around(a: Aspect, b: Aspect) -> float:
    """The one's name stands in the other's sentence."""
    if not a.core or not b.core:
        return 0.0
    return max(held_in(a, b.claim.around), held_in(b, a.claim.around))


def named_before(a: Aspect, b: Aspect) -> float:
    """The one's name stands in the other's clause, or in its sentence in front of it."""
    if not a.core or not b.core:
        return 0.0
    return max(held_in(a, b.claim.before + b.claim.clause), held_in(b, a.claim.before + a.claim.clause))


def held_in(one: Aspect, sentence: str) -> float:
    """How many of a name's pairs of characters stand in a sentence."""
    return (
        len([pair for pair in one.pairs if pair in sentence]) / len(one.pairs) if len(one.core) > 1 else 0.0
    )


def same_units(a: Aspect, b: Aspect) -> float:
    """Both are counted in the same unit."""
    return float(a.figure.unit == b.figure.unit)


def stands_apart(a: Aspect, b: Aspect) -> float:
    """They stand in different parts of the article: text and scorecard, headline and text."""
    return float(a.zone != b.zone)


def distinctive_value(a: Aspect, b: Aspect) -> float:
    """The same number, and one that is hardly met by chance."""
    agreed = agreement(a, b)
    if agreed is DIFFERENT:
        return 0.0
    return distinctness(a.written) if agreed is EQUAL else 0.3


def significant(figure: Figure) -> int:
    """How many digits of a number are significant."""
    return len(digits(figure))


def distinctness(figure: Figure) -> float:
    """How unlikely it is to meet a number by chance: by its significant digits."""
    return min(1.0, (significant(figure) - 0.5) / 3) if figure.kind is not Kind.RANK else 0.1


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
        if a.zone == b.zone or a.figure.unit != b.figure.unit:
            return 0.0
        return NUMBER_OF if (a.core or b.core).endswith(f"{a.figure.unit}数") else UNNAMED
    alike = 0.45 * label_order(a, b) + 0.35 * label_inside(a, b) + 0.2 * label_shared(a, b)
    return min(1.0, alike + 0.1) if same_head(a, b) else alike


def same_head(a: Aspect, b: Aspect) -> bool:
    """Whether two names end in the same four characters: what a Chinese noun phrase is comes last."""
    return a.core[-4:] == b.core[-4:] and len(a.core) >= 4 and a.core != b.core


def kinship(a: Aspect, b: Aspect) -> float:
    """How alike two names are where the sentence around may supply a word that one of them lacks."""
    alike = likeness(a, b)
    least = min(significant(a.written), significant(b.written))
    if alike < STRANGERS and Kind.PERCENT not in (a.figure.kind, b.figure.kind):
        around, most = named_around(a, b), max(significant(a.written), significant(b.written))
        told = least >= 4 or (most >= 3 and named_before(a, b) >= WHOLLY)
        return max(alike, 0.5 * around) if told else alike
    around = named_around(a, b)
    rare = least >= 3
    return max(alike, 0.75 * alike + 0.25 * around, 0.7 * around if rare else 0.0)


def agreement(a: Aspect, b: Aspect) -> Agreement:
    """How the two values stand to one another."""
    return agree(a.figure, a.bounds, b.figure, b.bounds)
