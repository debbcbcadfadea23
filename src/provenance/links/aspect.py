"""What of a claim the comparison looks at, computed once for each claim."""

import re
from dataclasses import dataclass

from provenance.claims import Claim
from provenance.document import Role, Section
from provenance.figures import Kind
from provenance.languages import Aspects

__all__ = ["Aspect", "aspect"]

DIGITS = re.compile(r"[A-Za-z]*[0-9]+(?:\.[0-9]+)?|[ⅠⅡⅢⅣⅤ]+")


@dataclass(frozen=True, slots=True)
class Aspect:
    """A claim as the comparison sees it.

    ``core`` is the thing's name without words that tell nothing apart, ``pairs`` its neighbouring characters two by two;
    ``events`` how the thing is looked at; ``numbers`` the digits inside its name; ``rivals`` which of each group of
    excluding words it has; ``level`` and ``place`` its scope; ``zone`` the part of the article it stands in;
    ``context`` the pairs of characters of its sentence.
    """

    claim: Claim
    core: str
    pairs: frozenset[str]
    events: frozenset[str]
    numbers: frozenset[str]
    rivals: tuple[frozenset[str], ...]
    level: str
    place: str
    zone: tuple[str, str]
    field: str
    context: frozenset[str]


def aspect(claim: Claim, words: Aspects) -> Aspect:
    """The aspect of a claim."""
    core = words.generic.sub("", claim.topic) or claim.topic
    near = re.split(r"[，。；！？：\n]", claim.before)[-1].strip()
    looked = (near, claim.event, claim.label) if claim.row is None else (claim.label,)
    events = {name for name, pattern in words.events.items() if any(pattern.search(text) for text in looked if text)}
    tail = re.split(r"[\s、]", claim.clause.rpartition(claim.text)[2])[0][:12]
    events |= {name for name in ("increment", "target") if words.events[name].search(tail)}
    if claim.figure.kind not in (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE):
        events -= {"growth", "share", "multiple"}
        if words.achieved.search(near):
            events.discard("target")
    else:
        events -= {"target", "increment", "per head", "daily", "single"}
        if claim.figure.rule.endswith("doubled"):
            events.add("growth")
        if "growth" in events:
            events -= {"share", "multiple", "compared"}
        else:
            events -= {"month on month"}
    place = "" if claim.figure.kind is Kind.RANK else claim.scope_plain or ""
    level = next((name for pattern, name in words.levels if pattern.search(place)), "")
    return Aspect(
        claim=claim,
        core=core,
        pairs=frozenset(core[i : i + 2] for i in range(len(core) - 1)) or frozenset((core,)),
        events=frozenset(events),
        numbers=frozenset(DIGITS.findall(claim.topic)),
        rivals=tuple(held(claim.label, group) for group in words.rivals),
        level=level,
        place=place,
        zone=(claim.dispatch, zone(claim)),
        context=frozenset(claim.around[i : i + 2] for i in range(len(claim.around) - 1)),
        field=words.generic.sub("", claim.field) if claim.field else "",
    )


def held(label: str, group: tuple[str, ...]) -> frozenset[str]:
    """The words of a group that a label has, a longer one hiding the shorter inside it."""
    found = set()
    for word in sorted(group, key=len, reverse=True):
        if word in label:
            found.add(word)
            label = label.replace(word, "\x00")
    return frozenset(found)


def zone(claim: Claim) -> str:
    """Headline, subheads, running text, and each list or table are zones of their own."""
    if claim.section in (Section.BODY, Section.QUOTE, Section.NOTE):
        return "subhead" if claim.role is Role.TITLE else "text"
    return claim.section.value
