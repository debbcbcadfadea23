"""Places on a physical scale: 5.2级地震, 阵风9级; not 3级医院, which is a class."""

import re

from provenance.document.span import Span
from provenance.figures import Figure, Kind
from provenance.grammar import Capture, Rule
from provenance.languages.zh.around import bound
from provenance.languages.zh.numerals import ARABIC, numeral

__all__ = ["RULES"]

FORCES = re.compile(r"震|风")


def grade(c: Capture) -> Figure | None:
    """A strength of a quake or a wind, or a range of them; a decimal is never a class."""
    text = c.group("num") or ""
    number, low = numeral(text), numeral(c.group("low") or "")
    if number is None or not ("." in text or FORCES.search(f"{c.before(4)}｜{c.after(4)}")):
        return None
    kind, value, high = (Kind.RANGE, low.value, number.value) if low else (Kind.MEASURE, number.value, None)
    span, unit = Span(c.start, c.end), c.span("unit")
    return Figure(span, kind, value, "级", c.rule, number.step, high, unit_span=unit, qualifier=bound(c))


RULES: tuple[Rule[Figure], ...] = (
    Rule(
        "measure.grade",
        "0123456789",
        rf"(?:(?P<low>{ARABIC})级?(?:[—–\-~～]{{1,2}}|至|到))?(?P<num>{ARABIC})(?P<unit>级)",
        grade,
    ),
)
