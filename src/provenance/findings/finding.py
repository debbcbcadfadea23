"""A finding: a lead with its computed reason in one sentence."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from provenance.claims import Claim
from provenance.languages import Language
from provenance.links import Link, Statements

__all__ = ["Check", "Evidence", "Finding", "amount", "finding", "label", "say", "short"]


@dataclass(frozen=True, slots=True)
class Finding:
    """``severity`` is error where no reading makes both true, warning where one is likely wrong, else info."""

    id: str
    kind: str
    severity: str
    claims: tuple[Claim, ...]
    message: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a check looks at."""

    claims: Sequence[Claim]
    links: Sequence[Link]
    statements: Statements
    published: date | None
    language: Language


Check = Callable[[Evidence], list[Finding]]


def finding(kind: str, severity: str, claims: Sequence[Claim], message: str) -> Finding:
    """A finding whose id comes from its kind and claims."""
    content = "\x1f".join((kind, *sorted(c.id for c in claims)))
    number = "f" + hashlib.sha256(content.encode()).hexdigest()[:11]
    return Finding(number, kind, severity, tuple(claims), message)


def say(evidence: Evidence, key: str, **words: object) -> str:
    """A sentence of the article's language."""
    return evidence.language.wording[key].format(**words)


def label(evidence: Evidence, *claims: Claim) -> str:
    """The shortest of the claims' measures, for a sentence."""
    names = sorted((c.measure for c in claims if c.measure), key=len)
    return names[0] if names else evidence.language.wording["unnamed"]


def amount(evidence: Evidence, value: Decimal, unit: str) -> str:
    """A computed amount as the language writes it: 900000000元 as 9亿元."""
    for word, size in evidence.language.magnitudes:
        if value >= size:
            return short(value / size) + word + unit
    return short(value) + unit


def short(value: Decimal, places: int = 2) -> str:
    """A computed number, rounded for reading."""
    rounded = round(value, places)
    text = f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
