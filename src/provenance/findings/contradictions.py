"""value, unit, rank, date: the same fact stated twice with what cannot both be true."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from provenance.claims import Claim
from provenance.figures import Kind, Qualifier
from provenance.findings.finding import Evidence, Finding, amount, finding, label, say, short
from provenance.links import Link, Relation

__all__ = ["check"]

MAGNITUDES = tuple(Decimal(10) ** k for k in (3, 4, 8, 12))


def check(evidence: Evidence) -> list[Finding]:
    """One finding for each kind of contradiction in a fact, and for each two dates that cannot both be true."""
    facts: dict[tuple[object, str], list[Link]] = defaultdict(list)
    roots = components(evidence.links)
    for link in evidence.links:
        if link.relation is Relation.CONFLICTS:
            kind = kind_of(link)
            facts[(stating(link) if kind == "date" else roots[link.a.id], kind)].append(link)
    return [contradiction(evidence, kind, links) for (_, kind), links in facts.items()]


def stating(link: Link) -> object:
    """The two dates of a conflict, as they stand in the text: what they date besides is wrong by the same slip."""
    return tuple(claim.stated.span if claim.stated else None for claim in (link.a, link.b))


def components(links: Sequence[Link]) -> dict[str, str]:
    """For each claim that restates or contradicts another, the name of its fact."""
    parent: dict[str, str] = {}

    def root(one: str) -> str:
        parent.setdefault(one, one)
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for link in links:
        if link.relation in (Relation.REPEATS, Relation.CONFLICTS):
            parent[root(link.b.id)] = root(link.a.id)
    return {one: root(one) for one in list(parent)}


def kind_of(link: Link) -> str:
    """What a conflict is about."""
    a, b = link.a.figure, link.b.figure
    if a.kind is Kind.RANK:
        return "rank"
    if link.dates:
        return "date"
    if {a.kind, b.kind} == {Kind.PERCENT, Kind.POINTS} or (a.kind is Kind.MONEY and a.currency != b.currency):
        return "unit"
    low, high = sorted((abs(a.value), abs(b.value)))
    return "unit" if low and high / low in MAGNITUDES else "value"


def contradiction(evidence: Evidence, kind: str, links: Sequence[Link]) -> Finding:
    """The finding of one fact: the clearest pair is told, every claim involved is named."""
    told = max(links, key=lambda link: (link.score, link.a.origin))
    claims = list(dict.fromkeys(c for link in (told, *links) for c in (link.a, link.b)))
    a, b = told.a, told.b
    places = evidence.language.wording
    apart = abs(abs(a.figure.value) - abs(b.figure.value))
    words = {
        "label": label(evidence, a, b),
        "a": a.text,
        "b": b.text,
        "place_a": places[a.section.value],
        "place_b": places[b.section.value],
        "date_a": dated(a),
        "date_b": dated(b),
        "difference": amount(evidence, apart, a.unit),
        "ratio": "",
    }
    key = kind
    if kind == "unit":
        low, high = sorted((abs(a.figure.value), abs(b.figure.value)))
        key = "unit.magnitude" if low and high != low else "unit.other"
        words["ratio"] = short(high / low) if low else ""
    return finding(kind, severity(told), claims, say(evidence, key, **words))


def severity(link: Link) -> str:
    """An error where both are exact and stated for one time; a warning where a reading may reconcile them."""
    exact = link.a.figure.qualifier is link.b.figure.qualifier is Qualifier.EXACT
    return "error" if exact and not link.dates else "warning"


def dated(claim: Claim) -> str:
    """A claim's stated date, for a sentence."""
    if claim.stated is None:
        return ""
    start, end = claim.stated.start, claim.stated.end
    return f"{start}" if start == end else f"{start}–{end or ''}"
