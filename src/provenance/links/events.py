"""Under which aspects a figure looks at its thing: growth or level, target or result, daily or in all."""

import re
from collections.abc import Callable, Iterable

from provenance.claims import Claim
from provenance.figures import Kind, Qualifier
from provenance.languages import Aspects

__all__ = ["events_of"]

RELATIVE = (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE)
# What the words behind a figure may say of it: 30家新增企业, 50亿元目标, 超过70%的有三个.
BEHIND = frozenset(("increment", "target", "bar"))
# A bar is a bound (超过70%的有三个); 70%的企业 is a share.
BOUNDS = frozenset((Qualifier.OVER, Qualifier.UNDER, Qualifier.AT_LEAST, Qualifier.AT_MOST))
ARROW = re.compile(r"[(（]?[↑↓▲▼]")
BREAK = re.compile(r"[，。；！？：\n]")
# A figure of a list has its verb in front of the first: 分别增长3.9%、2.8%和7.4%.
LISTED = re.compile(r"[、和与及]\s?$")
# A figure in the same breath ends what is said of how it was looked at (人均结案428件、平均审理58天), not these.
FIGURE = re.compile(r"[0-9]+[^0-9、]{1,6}[、 ]")
OUTLASTING = frozenset(
    ("growth", "month on month", "compared", "multiple", "share", "beyond", "streak", "target")
)
PAUSE = re.compile(r"[\s、]")


def events_of(
    claim: Claim, words: Aspects, events_in: Callable[[str], Iterable[str]], year: int | None = None
) -> frozenset[str]:
    """The events of a claim: those in the words around it that its kind of quantity can have.

    ``year`` is the one that the article is about.
    """
    found = set(
        in_table(claim, words, events_in) if claim.row is not None else in_prose(claim, words, events_in)
    )
    tail = PAUSE.split(claim.clause.rpartition(claim.text)[2], maxsplit=1)[0][:12]
    found |= BEHIND.intersection(events_in(tail))
    if claim.figure.qualifier not in BOUNDS:
        found.discard("bar")
    if ARROW.match(tail):
        found.add("growth")
    if is_ahead(claim, words, year):
        found.add("target")
    elif claim.figure.kind in RELATIVE:
        found.discard("target")
    return frozenset(fitting(claim, words, found))


def in_prose(claim: Claim, words: Aspects, events_in: Callable[[str], Iterable[str]]) -> set[str]:
    """What the words in front of a figure say, and its label; that it grows, only the words right in front."""
    near = nearest(claim)
    own = FIGURE.split(near)[-1]
    said = events_in(near) if own == near else {*OUTLASTING.intersection(events_in(near)), *events_in(own)}
    found = {*said, *events_in(claim.event), *events_in(claim.label)}
    told = near if not LISTED.search(near) else claim.event
    if words.in_all.search(near):
        found.discard("increment")
    if words.on_year.search(own):
        found.discard("month on month")
    if len(near) > 2 and "growth" not in events_in(told):
        found.discard("growth")
    return found


def in_table(claim: Claim, words: Aspects, events_in: Callable[[str], Iterable[str]]) -> set[str]:
    """What row and column say; a column of growth may say so only in the table's title."""
    found = set(events_in(claim.label))
    if words.moves.search(claim.label) or (words.moves.search(claim.title) and "share" not in found):
        found.add("growth")
    return found


def nearest(claim: Claim) -> str:
    """The part of its clause in front of a figure."""
    return BREAK.split(claim.before)[-1].strip()


def fitting(claim: Claim, words: Aspects, found: set[str]) -> set[str]:
    """The events that a figure of the claim's kind can have: a level does not grow, a share is no increment."""
    if claim.figure.kind not in RELATIVE:
        found -= {"growth", "share", "multiple"}
        return found - {"target"} if is_achieved(nearest(claim), words) else found
    found -= {"increment", "per head", "daily", "single"}
    if claim.figure.kind is Kind.POINTS or claim.figure.rule.endswith("doubled"):
        found.add("growth")
    return found - ({"share", "multiple", "compared"} if "growth" in found else {"month on month"})


def is_achieved(near: str, words: Aspects) -> bool:
    """Whether the words in front of a figure say that it was reached; 完成年度目标 says so of another figure."""
    reached = list(words.achieved.finditer(near))
    return bool(reached) and not words.events["target"].search(near, reached[-1].end())


def is_ahead(claim: Claim, words: Aspects, year: int | None) -> bool:
    """Whether the sentence has spoken of a plan, and not yet of what came of it.

    What is expected (预计) of a whole ``year`` that the article reports on is a first estimate of what was.
    """
    spoken = claim.around.partition(claim.text)[0]
    bounds = claim.stated_bounds
    over = (
        bounds is not None and bounds[1] is not None and bounds[1].year == year and claim.stated is not None
    )
    plans = [m for m in words.ahead.finditer(spoken) if not (over and words.estimated.fullmatch(m.group()))]
    return bool(plans) and not words.achieved.search(spoken, plans[-1].end())
