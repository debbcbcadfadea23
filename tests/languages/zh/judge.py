"""Whether the rules read an example as it says: the spans, and what stands in them."""

from decimal import Decimal
from functools import cache
from typing import Any

from provenance.dates import Context, DateMention, resolve
from provenance.document import Span, fold, read_through
from provenance.figures import Figure
from provenance.grammar.examples import Example, Mark
from provenance.languages import Language, language


@cache
def chinese() -> Language:
    return language("zh")


def complaint(example: Example) -> str | None:
    """What is wrong with the reading of an example, or None where it is read as it should be."""
    reading = read_through(example.text, chinese().cues)
    found = list(chinese().scanner.scan(reading.plain))
    wanted = DateMention if example.source == "dates" else Figure
    read = {reading.origin(one.span): one for one in found if isinstance(one, wanted)}
    if list(read) != [mark.span for mark in example.marks]:
        return f"read {[span.of(example.text) for span in read]}"
    stray = [one for one in found if isinstance(one, Figure) and wanted is DateMention]
    if any(reading.origin(one.span).overlaps(mark.span) for one in stray for mark in example.marks):
        return f"read a figure in the date: {stray}"
    told = [tell(read[mark.span], mark, example) for mark in example.marks]
    return next((f"{got}, not {due}" for got, due in told if got != due), None)


def tell(one: Figure | DateMention, mark: Mark, example: Example) -> tuple[dict[str, Any], dict[str, Any]]:
    """What was read and what was due, under the same keys."""
    return figure(one, mark, example) if isinstance(one, Figure) else when(one, example)


def figure(one: Figure, mark: Mark, example: Example) -> tuple[dict[str, Any], dict[str, Any]]:
    due = {"qualifier": "exact", "value_high": None, **example.reads}
    if mark.unit is not None:
        due["unit"] = mark.unit
    got = {
        "kind": str(one.kind),
        "value": one.value,
        "value_high": one.high,
        "unit": one.unit,
        "qualifier": str(one.qualifier),
    }
    if "unit" in due:
        due["unit"] = fold("萬" + due["unit"])[1:]
    for key in ("value", "value_high"):
        if due[key] is not None:
            due[key] = Decimal(due[key])
    if abs(got["value"] - due["value"]) < Decimal("0.0001"):
        got["value"] = due["value"]
    return {key: got[key] for key in due}, due


def when(one: DateMention, example: Example) -> tuple[dict[str, Any], dict[str, Any]]:
    stated = resolve(one, Context(published=example.published))
    got = {} if stated is None else {"start": stated.start, "end": stated.end}
    return {key: value for key, value in got.items() if value is not None}, dict(example.reads)


def spans_recover(text: str) -> bool:
    """Whether every span of a scan lies in the text, behind the one before it."""
    reading = read_through(text, chinese().cues)
    place = 0
    for one in chinese().scanner.scan(reading.plain):
        if not place <= one.span.start < one.span.end <= len(reading.plain):
            return False
        place = one.span.end
        origin = reading.origin(one.span)
        if not Span(0, len(text)).contains(origin):
            return False
    return True
