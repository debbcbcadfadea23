"""What makes two claims different facts whatever their labels: each function names its reason, or None.

These are the look-alikes: another year's figure, the province's, one district's, the increment against the stock, the
target against the result, a share against a growth.
"""

from collections.abc import Callable

from provenance.links.aspect import Aspect
from provenance.links.vetoes.names import (
    dispatches_differ,
    fields_differ,
    numbers_differ,
    rivals_differ,
    scopes_differ,
)
from provenance.links.vetoes.quantities import (
    currencies_differ,
    kinds_differ,
    same_sentence,
    time_units_differ,
    units_differ,
)
from provenance.links.vetoes.times import OTHER_DATE, dates_differ
from provenance.links.vetoes.views import events_differ

__all__ = ["OTHER_DATE", "VETOES", "dates_differ", "veto"]

VETOES: tuple[Callable[[Aspect, Aspect], str | None], ...] = (
    same_sentence,
    kinds_differ,
    currencies_differ,
    dispatches_differ,
    dates_differ,
    scopes_differ,
    numbers_differ,
    rivals_differ,
    events_differ,
    fields_differ,
    time_units_differ,
    units_differ,
)


def veto(a: Aspect, b: Aspect, *, skip_dates: bool = False) -> str | None:
    """The first reason for which two claims cannot be one fact, or None."""
    for rule in VETOES:
        if not (skip_dates and rule is dates_differ) and (reason := rule(a, b)) is not None:
            return reason
    return None
