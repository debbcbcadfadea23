"""What differs between two wordings, by difflib; figures of equal length are read place by place."""

from difflib import SequenceMatcher
from itertools import groupby

__all__ = ["Run", "between_figures", "differing", "marked"]

Run = tuple[str, bool]


def between_figures(one: str, other: str) -> list[Run]:
    """The runs of a figure: of 7341 and 7431 the two middle digits differ, of 1234 and 234 the first."""
    if len(one) != len(other):
        return differing(one, other)
    places = groupby(zip(one, other, strict=True), key=lambda pair: pair[0] != pair[1])
    return [("".join(mine for mine, _ in run), differs) for differs, run in places]


def differing(one: str, other: str) -> list[Run]:
    """``one`` in runs, each with whether ``other`` lacks it; a run that only ``other`` has leaves no trace."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return [(one[a:b], tag != "equal") for tag, a, b, _, _ in matcher.get_opcodes() if b > a]


def marked(one: str, other: str) -> str:
    """``one`` with what ``other`` lacks in brackets."""
    return "".join(f"[{run}]" if differs else run for run, differs in differing(one, other))
