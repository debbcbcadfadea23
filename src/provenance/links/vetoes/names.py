"""Names of other things: another place or dispatch, PM2.5 against PM10, imports against exports."""

from provenance.figures import Kind
from provenance.links.aspect import Aspect

__all__ = ["dispatches_differ", "fields_differ", "numbers_differ", "rivals_differ", "scopes_differ"]


def scopes_differ(a: Aspect, b: Aspect) -> str | None:
    """The province's figure is not the city's, one district's not another's."""
    if a.place == b.place:
        return None
    if not a.level or not b.level:
        return "only one of them of the article's own area" if a.elsewhere or b.elsewhere else None
    if a.level != b.level:
        return "different scope"
    whole = ("全", "我", "本")
    named = not a.place.startswith(whole) and not b.place.startswith(whole)
    return "different places" if named and a.place not in b.place and b.place not in a.place else None


def dispatches_differ(a: Aspect, b: Aspect) -> str | None:
    """Dispatches about other places or firms speak of other facts."""
    one, other = a.claim.dispatch, b.claim.dispatch
    if one == other or not one or not other:
        return None
    return None if a.opens & b.names or b.opens & a.names else "other dispatches"


def numbers_differ(a: Aspect, b: Aspect) -> str | None:
    """PM2.5 is not PM10, line 3 not line 2."""
    if a.numbers and b.numbers and not a.numbers & b.numbers:
        return "different numbers in the names"
    return None


def rivals_differ(a: Aspect, b: Aspect) -> str | None:
    """Imports are not exports, towns not the country."""
    for group, one in a.rivals.items():
        other = b.rivals.get(group)
        if other and not one & other:
            return f"{'、'.join(sorted(one))} against {'、'.join(sorted(other))}"
    return None


def fields_differ(a: Aspect, b: Aspect) -> str | None:
    """Second in the province is not second in the country."""
    if a.figure.kind is not Kind.RANK or not a.areas or not b.areas:
        return None
    return None if a.areas & b.areas else "places in other fields"
