"""How the reports of several files become one output: what stands before, between and behind them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance.cli.checking import Outcome

__all__ = ["Frame", "frame_of"]


def nothing(_unreadable: Sequence["Outcome"]) -> str:
    """No end."""
    return ""


@dataclass(frozen=True, slots=True)
class Frame:
    """The parts of an output around its reports; what is said of unreadable files comes last."""

    opening: str = ""
    joint: str = ""
    closing: Callable[[Sequence["Outcome"]], str] = nothing

    def around(self, reports: Iterable[str], unreadable: Sequence["Outcome"]) -> Iterator[str]:
        """The reports, as they come, in their frame; an empty one leaves no trace."""
        yield self.opening
        before = ""
        for report in filter(None, reports):
            yield before + report
            before = self.joint
        yield self.closing(unreadable)


def frame_of(form: str, *, several: bool) -> Frame:
    """The frame of a format; JSON is a list where there are several files."""
    if form == "sarif":
        from provenance.cli.gate import sarif

        return Frame(sarif.opening(), ",\n", sarif.closing)
    if form == "junit":
        from provenance.cli.gate import junit

        return Frame(junit.OPENING, "", junit.closing)
    if form == "json":
        return Frame("[\n", ",\n", lambda _: "\n]\n") if several else Frame(closing=lambda _: "\n")
    return Frame(joint="\n" if form == "text" else "")
