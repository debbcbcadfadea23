"""The engine: a language's rules in one scan of the text.

One compiled set of first characters finds the places where a rule can begin; there the rules that can are tried in
the order in which they were given. The first that produces something takes its characters, and the scan goes on
behind them. A place where none does costs a few failed matches, so the text is read once, whatever the number of rules.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from provenance.grammar.rule import Capture, Rule

__all__ = ["Scanner"]

T_co = TypeVar("T_co", covariant=True)
Match = Callable[[str, int], "re.Match[str] | None"]


class Scanner(Generic[T_co]):
    """Scans texts with rules; earlier rules win where two could begin at one place."""

    def __init__(self, rules: Sequence[Rule[T_co]]) -> None:
        self.rules = tuple(rules)

    @cached_property
    def _starts(self) -> re.Pattern[str]:
        """Finds the characters with which a rule can begin."""
        firsts = "".join(sorted({ch for rule in self.rules for ch in rule.first}))
        return re.compile(f"[{re.escape(firsts)}]")

    @cached_property
    def _compiled(self) -> dict[str, list[tuple[Rule[T_co], Match]]]:
        """For each first character the rules that can begin with it, each compiled once."""
        found: dict[str, list[tuple[Rule[T_co], Match]]] = {}
        for rule in self.rules:
            match = re.compile(rule.pattern).match
            for ch in set(rule.first):
                found.setdefault(ch, []).append((rule, match))
        return found

    def scan(self, text: str) -> Iterator[T_co]:
        """What the rules find in ``text``, in order, no two overlapping."""
        search, compiled = self._starts.search, self._compiled
        place = 0
        while start := search(text, place):
            first, place = start.span()
            for rule, match_at in compiled[text[first]]:
                match = match_at(text, first)
                if match is None or match.end() == first:
                    continue
                produced = rule.produce(Capture(rule.name, text, match))
                if produced is not None:
                    yield produced
                    place = match.end()
                    break
